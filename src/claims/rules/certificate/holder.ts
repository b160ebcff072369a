import type { Page } from '../../../evidence/document.ts';
import type { LabelledField } from '../labelled-fields.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { companiesOn, hasLegalForm, nameAtStart } from './company-names.ts';
import { type Found, inLayout } from './found.ts';

/** Labels that name the holder most plainly come first; a maker or sponsor is one if nobody else. */
const rank = [
  /holder|inhaber|titulaire|titolare|titular|houder|registrant|licen[cs]e/iu,
  /certif|zertifi|applicant|antragsteller|organi[sz]ation|company|client|unternehmen|firma|entreprise|organisme/iu,
];

/** Whom the certificate is for, where a label, a lead-in or the formula says so. */
export function statedHolder(sheet: CertificateSheet, issuer?: string): Found<string> | undefined {
  const { main, fields } = sheet;
  const holders = fields.filter(({ field, page }) => field === 'holder' && page === main.number);
  const named = holders.filter(({ leadIn }) => !leadIn);
  const label = ({ label: { start, end } }: LabelledField) => main.layout.slice(start, end);
  const inOrder = [
    ...rank.flatMap((pattern) => named.filter((field) => pattern.test(label(field)))),
    ...named,
    ...holders.filter(({ leadIn }) => leadIn),
  ];
  for (const field of inOrder) {
    const found = nameIn(main, field);
    if (found && found.value !== issuer) return found;
  }
  return holderInFormula(main, issuer);
}

/** The name on the first line, or on the first two where the legal form stands on the second. */
function nameIn(page: Page, { lines }: LabelledField): Found<string> | undefined {
  const [first, second] = lines;
  if (!first) return undefined;
  const wrapped =
    second && !hasLegalForm(first.text) && !first.text.includes(',') && isNameTail(second.text);
  const text = wrapped ? `${first.text} ${second.text}` : first.text;
  const value = nameAtStart(text);
  if (
    value.length < 2 ||
    !/^[\p{Lu}\p{N}"„“]|^[a-z]{1,3}\p{Lu}|^[\p{Ll}\d]+\s\p{Lu}/u.test(value)
  ) {
    return undefined;
  }
  const end = wrapped && value.length > first.text.length ? second.end : first.start + value.length;
  return { value, spans: [inLayout(page, first.start, end)] };
}

function isNameTail(line: string): boolean {
  return hasLegalForm(`X ${line}`) && line.split(/\s/u).length <= 5 && !/\d/u.test(line);
}

const object = '(?<name>[\\p{Lu}\\p{N}][^\\n|]{1,100}?)';
const formulas = [
  `(?:^|\\n)\\s*(?:we|wir|nous)(?:,| the company| die firma)\\s+${object}(?=,)`,
  `(?:certif(?:y|ies|ied)|confirms?|attests?|bescheinig(?:t|en)|bestätig(?:t|en)|certifie|certifica)(?![\\p{L}])\\s*(?:hereby|wir|hiermit)?,?\\s*(?:that|dass|que|che)?[\\s,]{0,2}(?:the |die |das |der )?(?:(?:[\\p{Ll}-]{2,20}\\s){0,6}(?:of|der|des|von|de|di)\\s)?${object}(?=,|\\s+(?:has|have|is|operates|maintains|holds|hat|ist|ein|eine|located|with|nach|gemäß|seit|über|according|in)\\s)`,
  `(?:issued|awarded|granted|ausgestellt|erteilt|delivered)\\s+(?:to|für|an)\\s+(?:the\\s)?${object}(?=,|\\s+(?:for|in|on|by|under|and|für|am)\\s|[.\\n|])`,
].map((pattern) => new RegExp(pattern, 'giu'));

function holderInFormula(page: Page, issuer?: string): Found<string> | undefined {
  for (const pattern of formulas) {
    for (const match of page.layout.matchAll(pattern)) {
      const printed = match.groups?.['name'] ?? '';
      const start = match.index + match[0].lastIndexOf(printed);
      const value = nameAtStart(lineFrom(page, start));
      if (!/^[\p{Lu}\p{N}]/u.test(value) || value === issuer || value.length < 3) continue;
      return { value, spans: [inLayout(page, start, start + value.length)] };
    }
  }
  return undefined;
}

/** What stands from an offset to the end of its line. */
function lineFrom(page: Page, start: number): string {
  return page.layout.slice(start, start + 160).split(/\n| \| /u)[0] ?? '';
}

/** Without any words: the company in the largest print that is not the issuer. */
export function likelyHolder(
  { main }: CertificateSheet,
  issuer?: string,
): Found<string> | undefined {
  const others = companiesOn(main)
    .filter(({ name }) => name !== issuer && !issuer?.includes(name))
    .sort((a, b) => b.height - a.height);
  const [found] = others;
  return found && { value: found.name, spans: [found.span] };
}
