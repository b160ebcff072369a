import type { PortfolioView } from '../portfolio-view.ts';
import { drawing, element } from './dom.ts';

type Expiry = PortfolioView['expiries'][number];

const width = 1_000;
const edge = 24;
/** Where the year is drawn; the dots stand above it. */
const line = 100;
const step = 14;
const mostStacked = 5;
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
  const dots = stacked(expiries);
  const top = line - 24 - step * Math.max(...dots.map(({ above }) => above));
  return drawing(
    'svg',
    { viewBox: `0 ${top} ${width} ${line + 34 - top}`, role: 'img', 'aria-label': label },
    drawing('line', { x1: edge, x2: width - edge, y1: line, y2: line, class: 'axis' }),
    ...months(asOf),
    ...dots.map(dot),
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

type Dot = Readonly<{ expiry: Expiry; above: number }>;

/** Those of about the same day stand on each other. */
function stacked(expiries: readonly Expiry[]): Dot[] {
  const taken = new Map<number, number>();
  return expiries.map((expiry) => {
    const place = Math.round(x(expiry.days) / 14);
    const above = Math.min(taken.get(place) ?? 0, mostStacked - 1);
    taken.set(place, above + 1);
    return { expiry, above };
  });
}

function dot({ expiry: { days, what, supplier, on }, above }: Dot): SVGElement {
  return drawing(
    'circle',
    { cx: x(days), cy: line - 12 - above * step, r: 6, class: urgency(days) },
    drawing('title', {}, `${on}: ${supplier}, ${what}`),
  );
}

/** Units of the drawing that a letter needs. */
const letter = 7.2;

/** Names beside the dots, on the side that has room. */
function names(expiries: readonly Expiry[]): SVGElement[] {
  let free = 0;
  return expiries.flatMap(({ days, supplier }) => {
    const at = x(days);
    const room = letter * supplier.length + 16;
    const next = expiries.find((other) => x(other.days) > at);
    const end = next ? x(next.days) - 8 : width;
    const isRight = at + room <= end && at >= free;
    if (!isRight && at - room < free) return [];
    free = isRight ? at + room : at + 8;
    const anchor = isRight ? 'start' : 'end';
    const beside = isRight ? at + 12 : at - 12;
    return [
      drawing('text', { x: beside, y: line - 8, class: 'of', 'text-anchor': anchor }, supplier),
    ];
  });
}
