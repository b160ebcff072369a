import type { Page } from '../../../evidence/document.ts';
import { type FoundDate, findDates } from '../../dates.ts';
import labels from '../../gazetteer/certificate-labels.json' with { type: 'json' };
import type { LabelledField } from '../labelled-fields.ts';
import { unknownField } from '../labelled-fields-labels.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { isLetter } from './certificate-signs.ts';
import { type Found, inLayout } from './found.ts';
import { sentenceDates } from './sentence-dates.ts';

export type CertificateDates = Readonly<
  Partial<Record<'issuedOn' | 'validFrom' | 'expiresOn' | 'lastSurveillance', Found<string>>>
>;

type Order = Parameters<typeof findDates>[1];

/** Which label wins when several dates of one kind are printed. */
const issueRank = [
  /issue|issuance|ausgestellt|ausstellung|émission|délivr|emissione|rilascio|emisi|expedi|afgifte|uitgifte/iu,
  /revision|änderung|modifi/iu,
  /certification|approval|decision|zertifizierung|entscheidung|erteil|décision/iu,
];

export function certificateDates(sheet: CertificateSheet, order: Order): CertificateDates {
  const from = labelled(sheet, ['validFrom'], order)[0];
  const period = periodOf(sheet, order);
  const expires = labelled(sheet, ['expiresOn'], order)[0] ?? period?.[1];
  const issued = byRank(labelled(sheet, ['issuedOn'], order));
  const surveillance = labelled(sheet, ['lastSurveillance'], order)[0];
  const said = sentenceDates(sheet.main, order);
  const written = isLetter(sheet.main) ? said.issuedOn : undefined;
  const found = {
    issuedOn: written ?? issued?.found ?? said.issuedOn ?? placeAndDate(sheet, order)?.found,
    validFrom: (from ?? period?.[0])?.found ?? said.validFrom,
    expiresOn: expires?.found ?? said.expiresOn,
    lastSurveillance: surveillance?.found ?? said.lastSurveillance,
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, date]) => date !== undefined),
  ) as CertificateDates;
}

const dateWords = Object.entries(labels.dateWords).map(([field, words]) => ({
  field,
  pattern: new RegExp(words.join('|'), 'iu'),
}));

/** A label nobody knows may still say what its date means. */
function fieldOf(sheet: CertificateSheet, { field, page, label }: LabelledField): string {
  const on = sheet.pages.find(({ number }) => number === page);
  if (field !== unknownField || !on) return field;
  const text = on.layout.slice(label.start, label.end);
  return dateWords.find(({ pattern }) => pattern.test(text))?.field ?? field;
}

type Dated = Readonly<{ label: string; found: Found<string> }>;

function labelled(sheet: CertificateSheet, names: readonly string[], order: Order): Dated[] {
  return sheet.fields
    .filter((field) => names.includes(fieldOf(sheet, field)))
    .flatMap((field) => {
      const [date] = findDates(field.lines[0]?.text ?? '', order);
      return date ? [dated(sheet, field, date)] : [];
    });
}

function dated(sheet: CertificateSheet, field: LabelledField, date: FoundDate): Dated {
  const page = sheet.pages.find(({ number }) => number === field.page) ?? sheet.main;
  const start = (field.lines[0]?.start ?? 0) + date.start;
  const note = date.alternatives
    ? { note: `could also be ${date.alternatives.join(' or ')}` }
    : undefined;
  return {
    label: page.layout.slice(field.label.start, field.label.end),
    found: {
      value: date.iso,
      spans: [inLayout(page, start, start + date.end - date.start)],
      ...note,
    },
  };
}

function byRank(dates: readonly Dated[]): Dated | undefined {
  for (const rank of issueRank) {
    const found = dates.find(({ label }) => rank.test(label));
    if (found) return found;
  }
  return dates[0];
}

/** "Validity: 01.09.2024 to 31.08.2027", "Valid: 12 May 2023 – 11 May 2026", "valid from … to …". */
function periodOf(sheet: CertificateSheet, order: Order): readonly [Dated, Dated] | undefined {
  for (const field of sheet.fields) {
    if (!['validity', 'validFrom', 'expiresOn'].includes(fieldOf(sheet, field))) continue;
    const [first, second] = findDates(field.text, order);
    if (!first || !second || first.iso >= second.iso) continue;
    return [dated(sheet, field, first), dated(sheet, field, second)];
  }
  return undefined;
}

const place = /^[\p{Lu}][\p{L}.' -]{1,40},?\s(?:(?:den|le|the|on|il|el|am)\s)?$/u;

/** "Zert GmbH, Stuttgart; 2024-03-22". */
const signature = /^[^\d:]{4,70}[,;]\s$/u;

/** "Hannover, 2024-01-24" or a date that stands alone: the day it was signed. */
function placeAndDate({ main, fields }: CertificateSheet, order: Order): Dated | undefined {
  const taken = fields.flatMap(({ lines }) => lines);
  const free = main.rows.flatMap(({ cells }) =>
    cells.filter(({ start, end }) => !taken.some((line) => line.start < end && line.end > start)),
  );
  for (const wanted of [place, /^$/u, signature]) {
    for (const { start, end } of free) {
      const found = signingDate(main, start, main.layout.slice(start, end), wanted, order);
      if (found) return found;
    }
  }
  return undefined;
}

function signingDate(page: Page, start: number, text: string, lead: RegExp, order: Order) {
  const [date, second] = findDates(text, order);
  if (!date || second || !lead.test(text.slice(0, date.start))) return undefined;
  if (text.slice(date.end).replace(/[\s.,]/gu, '') !== '') return undefined;
  const span = inLayout(page, start + date.start, start + date.end);
  return { label: '', found: { value: date.iso, spans: [span] } };
}
