import type { PortfolioView } from '../portfolio-view.ts';
import { drawing, element } from './dom.ts';

type Expiry = PortfolioView['expiries'][number];

const width = 1_000;
const height = 92;
const edge = 24;
const line = 58;
const yearDays = 366;

const x = (days: number) => edge + ((width - 2 * edge) * Math.min(days, yearDays)) / yearDays;

/** Days until it ends that make it urgent; the list says the days in words. */
function urgency(days: number): string {
  if (days <= 30) return 'soon';
  return days <= 90 ? 'near' : 'later';
}

/** The expiries as dots on a year, and as a list that says the same. */
export function drawExpiries({ expiries, asOf }: PortfolioView): HTMLElement[] {
  if (expiries.length === 0) return [element('p', {}, 'Nothing that counts ends within a year.')];
  const items = expiries.map(({ on, days, what, supplier }) =>
    element(
      'li',
      { class: urgency(days) },
      element('time', { datetime: on }, on),
      element('span', { class: 'days' }, inDays(days)),
      element('span', {}, `${supplier}: ${what}`),
    ),
  );
  return [
    element('div', { class: 'timeline' }, timeLine(expiries, asOf)),
    element('ol', { class: 'expiries' }, ...items),
  ];
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function timeLine(expiries: readonly Expiry[], asOf: string): SVGElement {
  const label = `${expiries.length} expiries in the year from ${asOf}; they are listed below.`;
  return drawing(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    drawing('line', { x1: edge, x2: width - edge, y1: line, y2: line, class: 'axis' }),
    ...months(asOf),
    ...dots(expiries),
    ...names(expiries),
  );
}

function months(asOf: string): SVGElement[] {
  const start = new Date(`${asOf}T00:00:00Z`);
  return Array.from({ length: 12 }, (_, at) => {
    const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at + 1, 1));
    const days = (first.getTime() - start.getTime()) / 86_400_000;
    const name = first.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' });
    const shown = first.getUTCMonth() === 0 ? `${name} ${first.getUTCFullYear()}` : name;
    return drawing(
      'g',
      { class: 'month' },
      drawing('line', { x1: x(days), x2: x(days), y1: line - 5, y2: line + 5 }),
      drawing('text', { x: x(days), y: line + 24, 'text-anchor': 'middle' }, shown),
    );
  });
}

/** Those of about the same day stand on each other. */
function dots(expiries: readonly Expiry[]): SVGElement[] {
  const taken = new Map<number, number>();
  return expiries.map(({ days, what, supplier, on }) => {
    const place = Math.round(x(days) / 14);
    const below = Math.min(taken.get(place) ?? 0, 3);
    taken.set(place, below + 1);
    return drawing(
      'circle',
      { cx: x(days), cy: line - 12 - below * 14, r: 6, class: urgency(days) },
      drawing('title', {}, `${on}: ${supplier}, ${what}`),
    );
  });
}

/** As wide as a name may be, in units of the drawing. */
const nameRoom = 170;

/** Names beside the first dots, where there is room. */
function names(expiries: readonly Expiry[]): SVGElement[] {
  let free = 0;
  return expiries.flatMap(({ days, supplier }) => {
    const at = x(days) + 12;
    const next = expiries.find((other) => x(other.days) > x(days));
    const end = next ? x(next.days) - 8 : width;
    if (at < free || end - at < Math.min(nameRoom, 8 * supplier.length)) return [];
    free = end;
    return [drawing('text', { x: at, y: line - 8, class: 'of' }, supplier)];
  });
}
