import type { DateOrder } from '../../claims/dates.ts';
import { findDates } from '../../claims/dates.ts';
import type { EvidenceKind } from '../evidence.ts';
import type { ControlFields } from './document-control.ts';
import type { Zones } from './document-zones.ts';

type Dated = Readonly<{ iso: string; reason: string }>;

/** Pages on which a letter head, cover or signature may print the date of the paper. */
const frontPages = 3;
/** An auditor dates and signs the opinion, which follows the cover and the contents. */
const opinionPages = 12;
/** A line that is a date and little else: a cover, a letter head, "Bonn, 26 October 2006". */
const mostOtherWords = 5;
const otherDate =
  /\b(?:valid|expir|until|review|next|from|period|through|gültig|bis|ab|seit|since|nächste|start|end|begin|between|during|test(?:ing|ed)?|audit|assessment|conducted|performed|first|initial|original|erst|born|printed|received|copyright|rev\. history)/iu;
const range = /\d\s?(?:-|–|to|bis|through)\s?\d/u;

function isoIn(text: string, order: DateOrder | undefined): string | undefined {
  return findDates(text, order).find(({ iso }) => iso.length === 10)?.iso;
}

function labelled(
  { dates }: ControlFields,
  fields: readonly string[],
  lastPage: number,
  order: DateOrder | undefined,
): Dated | undefined {
  const found = fields.flatMap((field) =>
    dates.flatMap(({ field: name, text, label, page }) => {
      const iso = name === field && page <= lastPage ? isoIn(text, order) : undefined;
      return iso ? [{ iso, reason: `"${label} ${text}"` }] : [];
    }),
  );
  return found[0];
}

const versionRow = /^v?\.?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?(?:\s|$)/iu;

/** The latest entry of a version history. */
function lastVersion({ lines }: Zones, order: DateOrder | undefined): Dated | undefined {
  const entries = lines
    .filter(({ page, text }) => page <= frontPages + 1 && versionRow.test(text.trim()))
    .flatMap(({ text }) => {
      const iso = isoIn(text, order);
      return iso ? [{ iso, reason: `the version history ends with "${text.trim()}"` }] : [];
    });
  if (entries.length < 2) return undefined;
  return entries.reduce((last, entry) => (entry.iso >= last.iso ? entry : last));
}

/** Dates that stand (almost) alone on a line of the first pages, in order. */
function standalone(
  { lines }: Zones,
  pages: number,
  order: DateOrder | undefined,
): readonly Dated[] {
  const first = lines[0]?.page ?? 1;
  return lines
    .filter(({ page, text }) => page < first + pages && text.length <= 90)
    .flatMap(({ text }) => {
      const found = findDates(text, order);
      const [date] = found;
      if (!date || found.length > 1 || date.iso.length !== 10) return [];
      const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
      const words = rest.match(/\p{L}{2,}/gu) ?? [];
      if (words.length > mostOtherWords || otherDate.test(rest) || range.test(text)) return [];
      return [{ iso: date.iso, reason: `"${text.trim()}" stands on its own` }];
    });
}

/** A footer or header that prints the same date on most pages. */
function running({ lines }: Zones, order: DateOrder | undefined): Dated | undefined {
  const pages = new Set(lines.map(({ page }) => page));
  const seen = new Map<string, Set<number>>();
  for (const { page, text } of lines) {
    if (text.length > 120) continue;
    const found = findDates(text, order);
    const [date] = found;
    if (!date || found.length > 1 || date.iso.length !== 10 || otherDate.test(text)) continue;
    seen.set(date.iso, (seen.get(date.iso) ?? new Set()).add(page));
  }
  const [best] = [...seen].sort((left, right) => right[1].size - left[1].size);
  if (!best || pages.size < 2 || best[1].size * 2 <= pages.size) return undefined;
  return { iso: best[0], reason: `"${best[0]}" runs through the headers or footers` };
}

/**
 * The date a paper gives itself: a labelled issue, report or version date, else a date that stands
 * alone on the first pages, else one in every header or footer. Never a date the text mentions, a
 * period, an expiry, or the day of the upload. Undefined where the paper is undated.
 */
export function effectiveDate(
  kind: EvidenceKind,
  zones: Zones,
  control: ControlFields,
  order: DateOrder | undefined,
): Dated | undefined {
  const standing = standalone(zones, kind === 'audit-report' ? opinionPages : frontPages, order);
  return (
    latest(labelled(control, ['issued'], 1, order), labelled(control, ['updated'], 1, order)) ??
    labelled(control, ['date'], 1, order) ??
    lastVersion(zones, order) ??
    labelled(control, ['issued', 'updated', 'date'], Number.POSITIVE_INFINITY, order) ??
    standing[0] ??
    running(zones, order)
  );
}

function latest(left: Dated | undefined, right: Dated | undefined): Dated | undefined {
  return left && right ? (left.iso > right.iso ? left : right) : (left ?? right);
}
