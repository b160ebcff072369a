import { asPrinted } from '../../claims/canonical.ts';
import { findDates } from '../../claims/dates.ts';
import { labelledFields } from '../../claims/rules/labelled-fields.ts';
import { buildLexicon } from '../../claims/rules/labelled-fields-lexicon.ts';
import type { Document, Page, Span } from '../document.ts';
import labels from './document-control-labels.json' with { type: 'json' };

const lexicon = buildLexicon(labels.fields);
/** Covers and control tables stand on the first pages. */
const frontPages = 4;
const longestValue = 120;

type Name = keyof typeof labels.fields;

/** A dated label of the first pages. */
type DatedField = Readonly<{ field: Name; text: string; label: string; page: number }>;

/** What a paper says about itself under labels, as printed; the first mention counts. */
export type ControlFields = Readonly<
  Partial<
    Record<'version' | 'owner' | 'approvedBy' | 'status' | 'confidentiality' | 'title', string>
  >
> &
  Readonly<{ dates: readonly DatedField[] }>;

const dated: ReadonlySet<string> = new Set(['issued', 'updated', 'date', 'other']);
const isVersion = /^v?\.? ?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?(?:[ ,(–-][\p{L} ,()–-]{0,40})?$/iu;
const mostWordsBesideDate = 4;

/** A date label is followed by a date and little else; a sentence "issued on …" is no label. */
function isDateValue(value: string): boolean {
  const [date] = findDates(value);
  if (!date) return false;
  const rest = `${value.slice(0, date.start)} ${value.slice(date.end)}`;
  return (rest.match(/\p{L}+/gu) ?? []).length <= mostWordsBesideDate;
}

function isPlausible(field: string, value: string, page: number): boolean {
  if (dated.has(field)) return isDateValue(value);
  if (field === 'version') return isVersion.test(value);
  if (field === 'title') return page === 1 && value.length > 3;
  return value !== '' && value.length <= longestValue;
}

const longestLabelledLine = 60;

/** A label opens its cell with a capital; a word in a sentence is none. */
function isLabel({ layout, rows }: Page, row: number, label: Span): boolean {
  const line = rows[row];
  if (!line || !/^\p{Lu}/u.test(layout.slice(label.start, label.end))) return false;
  const opensCell = line.cells.some(({ start }) => start === label.start);
  const isShort = line.end - line.start <= longestLabelledLine;
  const isInline = /\d/u.test(layout.slice(label.end, line.end));
  return opensCell || (isShort && isInline);
}

/** Reads the cover and the control table of a document. */
export function controlFields({ pages }: Document): ControlFields {
  const fields: Partial<Record<string, string>> = {};
  const dates: DatedField[] = [];
  for (const page of pages.slice(0, frontPages)) {
    for (const { field, text, label, row } of labelledFields(page, lexicon)) {
      const value = asPrinted(text);
      const printed = page.layout.slice(label.start, label.end);
      if (!isLabel(page, row, label) || !isPlausible(field, value, page.number)) continue;
      if (dated.has(field)) {
        dates.push({ field: field as Name, text: value, label: printed, page: page.number });
      } else fields[field] ??= value;
    }
  }
  return { ...fields, dates };
}
