import type { Page } from '../../../evidence/document.ts';
import legalForms from '../../../suppliers/legal-forms.json' with { type: 'json' };
import type { PlacedSpan } from './found.ts';
import { inLayout } from './found.ts';

/** In capitals PLC is a controller; companies write plc. */
const notForm = new Set(['PLC']);
const spellings = [
  ...new Set(
    legalForms.forms
      .flatMap((form) => form.spellings)
      .flatMap((form) => [form, form.toUpperCase()])
      .filter((form) => !notForm.has(form)),
  ),
]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(' ', '\\s{1,2}'));
const form = `(?:${spellings.join('|')})(?![\\p{L}\\p{N}])\\.?`;

const lead = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’+-]{0,40}";
const next = `(?:[ ,]{1,2}|[ ][–&+-][ ])(?:[\\p{Lu}\\p{N}(&][\\p{L}\\p{N}.&'’()+-]{0,40}|of|and|und|für|de|der|des|di|for|en|et|y|e|von|van)`;

/** "Kestrel Controls s.r.o.": words that begin high, then a legal form. */
const companyPattern = new RegExp(
  `(?:^[\\p{Ll}]{3,12}[ ])?(?<![\\p{L}\\p{N}])(?:${lead})(?:${next}){0,8}?[ ,]{1,2}${form}`,
  'gu',
);
const formAnywhere = new RegExp(`(?<=[\\p{L}\\p{N}.)][ ,]{1,2})${form}`, 'u');

/** A company printed with its legal form, cell by cell. `height` is the size of the print. */
export type NamedCompany = Readonly<{ name: string; span: PlacedSpan; y: number; height: number }>;

const introduction = /^(?:We|Wir|Nous|The|Die|Der|Das)(?:,\s|\s(?:company|firma)\s)/iu;

export function companiesOn(page: Page): NamedCompany[] {
  return page.rows.flatMap(({ y, height, cells }) =>
    cells.flatMap(({ start, end }) =>
      [...page.layout.slice(start, end).matchAll(companyPattern)].map((match) => {
        const lead = introduction.exec(match[0])?.[0].length ?? 0;
        const from = start + match.index + lead;
        const name = match[0].slice(lead);
        return { name, span: inLayout(page, from, from + name.length), y, height };
      }),
    ),
  );
}

export function hasLegalForm(text: string): boolean {
  return formAnywhere.test(text);
}

const formAhead = new RegExp(`^\\s{1,2}${form}`, 'u');

/** Length of a legal form that goes on behind a name, also in the next line. */
export function formBehind(text: string): number {
  return formAhead.exec(text)?.[0].length ?? 0;
}

const cutBehind = new RegExp(`^(.{2,120}?[ ,]{1,2}${form})(?=$|[\\s,;(|·*†¹²–-])`, 'u');
const addressBehind = /,\s|\s[|·•]\s|\s\((?:hereinafter|nachfolgend|the)/u;
const verbBehind =
  /\s(?:has|have|is|are|was|operates?|maintains?|holds?|with (?:its|their)|located|based in|hat|haben|ist|mit (?:Sitz|den)|wird|a été|est|ha|cumple)\s/u;

/** The name at the start of a printed line, without address, remark or verb behind it. */
export function nameAtStart(line: string): string {
  const withForm = cutBehind.exec(line)?.[1];
  if (withForm && !addressBehind.test(withForm.replace(/, (?=\S+$)/u, ' '))) return withForm.trim();
  const cut = [addressBehind, verbBehind]
    .map((pattern) => line.search(pattern))
    .filter((at) => at > 0);
  return line.slice(0, Math.min(line.length, ...cut)).replace(/[\s,;:.*†¹²]+$/u, '');
}
