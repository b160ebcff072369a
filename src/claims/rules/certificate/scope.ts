import { standardUse } from '../../standards.ts';
import type { LabelledField, ValueLine } from '../labelled-fields.ts';
import { isUnfinished } from '../labelled-fields-lines.ts';
import { certificateNumber } from './certificate-number.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { hasLegalForm } from './company-names.ts';
import { type Found, inLayout, joinLines, overLines } from './found.ts';

/** A line that goes on with the formula of the certificate instead of the scope. */
const formulaLine =
  /^(?:an audit|the audit|proof|through an audit|by means of|evidence|during an|this certificate|the certificate|the scope|durch (?:ein|das)|dieses zertifikat|das zertifikat|die (?:forderungen|anforderungen)|ce certificat|a été|et est|was|were|has|have|is|are|hat|ist|sind|wurde|fulfil|fulfils|fulfills|meets|complies|conforms|erfüllt|entspricht|according|gemäß|nach den|conforme|certificate|zertifikat|report|valid|gültig|statement of applicability|soa|and found|and the sites|including the sites|see (?:annex|appendix)|for the following)(?![\p{L}-])/iu;

const otherSentence =
  /^(?:an audit|proof|through an audit|this certificate|durch (?:ein|das) audit|has been|was found|wurde|a été|see (?:annex|appendix)|siehe)(?![\p{L}-])/iu;

/** What is certified: the labelled scope before one that follows a formula. */
export function scopeOf(sheet: CertificateSheet): Found<string> | undefined {
  const process = textField(sheet, 'process') ?? certifiedThing(sheet);
  const isProcess = process && processName.test(process.value);
  return textField(sheet, 'scope') ?? scopeInFormula(sheet) ?? (isProcess ? process : undefined);
}

const formulas = [
  /(?:geltungsbereich|anwendungsbereich)[^.\n]{0,30}?\s(?:umfasst|lautet|beinhaltet)[\s:]+(?<scope>[^.]{10,400})(?=\.(?:\s|$))/iu,
  /scope\sof\s(?:the\s|this\s|its\s)?(?:certificat\p{L}+|registration|isms|management system|approval)[^.\n]{0,20}?\s(?:covers|comprises|includes|encompasses|is)\s+(?<scope>[^.]{10,400}(?:\.\d[^.]{0,200})?)(?=\.(?:\s|$))/iu,
  /(?:this|the)\s(?:certification|certificate|registration)\s(?:covers|applies\sto)\s+(?<scope>[^.]{10,400})(?=\.(?:\s|$))/iu,
  /(?:^|\n|\d\s)(?:for|für)\s(?<scope>(?:the )?(?:provision|design|development|manufactur\p{L}+|operation|delivery|entwicklung|herstellung|bereitstellung)\s[^.\n]{8,300})/iu,
];

/** "The scope of the certification covers the design of …", "for the provision of …". */
function scopeInFormula({ main }: CertificateSheet): Found<string> | undefined {
  for (const pattern of formulas) {
    const match = pattern.exec(main.layout);
    const printed = match?.groups?.['scope'];
    if (!match || !printed) continue;
    const start = match.index + match[0].length - printed.length;
    const value = printed.replace(/\s+/gu, ' ').trim();
    return { value, spans: [inLayout(main, start, start + printed.length)] };
  }
  return undefined;
}

const processName = /process|life ?cycle|\bSDL\b|development|entwicklung|prozess/iu;

/** The product, as far as its lines go: what follows a lead-in ends where the maker is named. */
export function productOf(sheet: CertificateSheet, standard: string): Found<string> | undefined {
  const found = certifiedThing(sheet);
  const isProcess = standardUse(standard) === 'process';
  return found && !(isProcess && processName.test(found.value)) ? found : undefined;
}

function certifiedThing(sheet: CertificateSheet): Found<string> | undefined {
  const found = textField(sheet, 'product') ?? productBeforeMaker(sheet);
  return found && { ...found, value: found.value.replace(/[\s,;:.]+$/u, '') };
}

/** Common Criteria certificates print number, product, "from" and the maker, without labels. */
function productBeforeMaker({ main, fields }: CertificateSheet): Found<string> | undefined {
  const maker = fields.find(
    ({ field, page, label }) =>
      field === 'holder' &&
      page === main.number &&
      /^(?:from|von|de|van)$/iu.test(main.layout.slice(label.start, label.end)),
  );
  const number = certificateNumber({ main, fields })?.spans[0];
  if (!maker || !number) return undefined;
  const lines = main.rows
    .filter(({ start, end }) => start > number.end && end < maker.label.start)
    .flatMap(({ cells }) => cells.slice(0, 1))
    .map(({ start, end }) => ({ start, end, text: main.layout.slice(start, end) }))
    .filter(({ text }) => !/^(?:for|für|pour)$/iu.test(text));
  if (lines.length === 0 || lines.length > 6) return undefined;
  return { value: joinLines(lines), spans: overLines(main.number, lines) };
}

export function versionOf(sheet: CertificateSheet): Found<string> | undefined {
  return textField(sheet, 'productVersion');
}

function textField({ main, fields }: CertificateSheet, name: string): Found<string> | undefined {
  const named = fields.filter(({ field, page }) => field === name && page === main.number);
  const inOrder = [...named.filter((one) => !one.leadIn), ...named.filter((one) => one.leadIn)];
  for (const field of inOrder) {
    const lines = ownLines(field);
    if (lines.length > 0) return { value: joinLines(lines), spans: overLines(field.page, lines) };
  }
  return undefined;
}

function ownLines({ field, lines }: LabelledField): readonly ValueLine[] {
  const stop = lines.findIndex(({ text }, index) => {
    if (index === 0) return otherSentence.test(text);
    if (field === 'product' && hasLegalForm(text)) return true;
    return formulaLine.test(text) && !isUnfinished(lines[index - 1]?.text ?? '');
  });
  return stop < 0 ? lines : lines.slice(0, stop);
}
