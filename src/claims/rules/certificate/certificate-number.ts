import type { Page } from '../../../evidence/document.ts';
import type { LabelledField } from '../labelled-fields.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { type Found, inLayout } from './found.ts';

/** Words that end a number printed in front of them. */
const number =
  /^(?:[Nn]o\.?|[Nn]r\.?|#|:)?\s{0,2}((?:[A-Z]{0,5}(?:ISO|IEC)[\w/ -]{3,14}[–-]\s)?[\p{Lu}\p{N}][\p{L}\p{N}./_#+-]{0,40}(?: (?:[–-] )?(?:[\p{N}][\p{L}\p{N}./_-]{0,30}|[\p{Lu}]{1,6}[\p{N}]{0,8}(?![\p{L}])|Rev\.? ?\d{1,3})){0,6})/u;
/** Without a label: a mark of letters and digits on a line of its own. */
const bare = /^[\p{Lu}]{2,8}(?:[ /-][\p{Lu}\p{N}]{1,12}){1,5}$/u;
const notNumber =
  /^(?:(?:ISO|IEC|EN|DIN|ISA|ANSI|SOC|EAL|UKAS|DAkkS|PAGE|BS|NIST)(?![A-Z])|D-[A-Z]{2}-|[A-Z]{2}-?\d{4,5}$)/u;

export function certificateNumber({
  main,
  fields,
}: Pick<CertificateSheet, 'main' | 'fields'>): Found<string> | undefined {
  for (const field of fields) {
    const found = labelledNumber(field);
    if (found) return found;
  }
  const assessed = assessmentNumber(main, fields);
  if (assessed) return assessed;
  for (const { cells } of main.rows.slice(0, 14)) {
    for (const { start, end } of cells) {
      const text = main.layout.slice(start, end);
      if (!bare.test(text) || !/\d{3}/u.test(text) || notNumber.test(text)) continue;
      return { value: text, spans: [inLayout(main, start, end)] };
    }
  }
  return undefined;
}

/** The number a field prints, if it is that of a certificate. */
export function labelledNumber({ field, lines, page }: LabelledField): Found<string> | undefined {
  const [line] = lines;
  const found = field === 'certificateNumber' && line ? numberAtStart(line.text) : undefined;
  if (!line || !found) return undefined;
  const start = line.start + found.at;
  return {
    value: found.value,
    spans: [{ page, view: 'layout', start, end: start + found.value.length }],
  };
}

/** A number as certification bodies write them ("IS 774120", "12 310 55821 TMS"), cut off from what follows. */
export function numberAtStart(text: string): Readonly<{ value: string; at: number }> | undefined {
  const match = number.exec(text);
  const value = match?.[1]?.replace(/[\s.,;:–-]+$/u, '');
  if (!match || !value || !/\d/u.test(value) || value.length < 3) return undefined;
  return { value, at: match[0].indexOf(value) };
}

/** TISAX results are known by the id of the assessment, else of its scope. */
function assessmentNumber(main: Page, fields: readonly LabelledField[]): Found<string> | undefined {
  for (const name of [/^assessment[\s-]id/iu, /^scope[\s-]id/iu]) {
    const field = fields.find(
      ({ label, page }) =>
        page === main.number && name.test(main.layout.slice(label.start, label.end)),
    );
    const [line] = field?.lines ?? [];
    if (!line) continue;
    return { value: line.text, spans: [inLayout(main, line.start, line.end)] };
  }
  return undefined;
}
