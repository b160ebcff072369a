import type { Page, Span } from '../../../evidence/document.ts';
import { type BodyKind, type FoundBody, findBodies } from '../../bodies.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import type { CertificateSheet } from './certificate-sheet.ts';
import {
  companiesOn,
  formBehind,
  hasLegalForm,
  type NamedCompany,
  nameAtStart,
} from './company-names.ts';
import { type Found, inLayout } from './found.ts';
import { personIn } from './signatory.ts';
import { wordList } from './word-list.ts';

const bodyWord = wordList(words.bodyWords, false);
const name = '[\\p{Lu}][^\\n|]{2,90}?';
const verb =
  '(?:hereby |herewith )?(?:certif(?:ies|y)|confirms|attests|declares|has (?:assessed|audited|evaluated|issued|awarded|granted)|bescheinigt|bestätigt|zertifiziert|certifie|atteste|certifica|verklaart|certificeert)(?![\\p{L}])';
/** Who speaks: in front of the verb of a certificate, or behind "certification body of". */
const formulas = [
  `(?:hierbij|hiermit|hereby)\\s+(?:verklaart|bescheinigt|bestätigt|certificeert|certifies|zertifiziert)\\s+(?:die |de |the )?(?<name>${name})(?=,?\\s+(?:dat|dass|that)\\s)`,
  `(?:certification body|zertifizierungsstelle|organisme de certification|certificatie-instelling)\\s+(?:of|der|des|de|von|van)\\s+(?:the\\s+)?(?<name>${name})(?=\\s+${verb}|\\n|\\s\\||$)`,
  `(?:^|\\n|\\| )(?:(?:the|die|der|das|le|la)\\s)?(?<name>${name})\\s+${verb}`,
  `(?:approved|certified|issued|registered|assessed|audited|awarded|granted)\\s+by\\s+(?:the\\s)?(?<name>${name})(?=\\s+(?:to|under|in|according|against|and|on|for|as|since)(?:\\s|:)|[\\n|.;]|$)`,
  `(?:for and on behalf of|on behalf of|im namen der|im auftrag der)\\s+(?:the\\s)?(?<name>${name})(?=\\s*[:\\n|;]|$)`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** "Certification body Vltava Cert s.r.o.": without "of" only a company counts. */
const bodyNamed = new RegExp(
  `(?:certification body|zertifizierungsstelle)[ :]{1,2}(?<name>${name})(?=[\\n|,;]|$)`,
  'giu',
);
const subject =
  /^(?:hiermit|hierbij|hereby|this|that|it|we|an?\s|wir|es|hiermit|proof|evidence|certificate|zertifikat)/iu;
const imprint =
  /^\p{Lu}[\p{L}&.-]+(?: [\p{Lu}&][\p{L}&.-]*){0,4} (?:Group|Institute|Registrars?|Certification|Laborator(?:y|ies)|Agency|Institut)$/u;
const ownCase = /^\p{Lu}/u;

/** The certification body where the paper says plainly who it is: label, formula, list of bodies. */
export function statedIssuer(sheet: CertificateSheet): Found<string> | undefined {
  const { main } = sheet;
  return (
    labelledIssuer(sheet) ??
    issuerInFormula(main) ??
    knownBody(main, ['certification', 'authority'])
  );
}

/** Else the company that is not the holder and looks like a body. */
export function likelyIssuer(
  { main }: CertificateSheet,
  holder?: string,
): Found<string> | undefined {
  return (
    bodyByName(main, holder) ??
    knownBody(main, ['scheme']) ??
    companyAtEdge(main, holder) ??
    imprintOf(main, holder)
  );
}

const street =
  /(?:str(?:aße|asse|\.)|street|road|avenue|lane|weg|platz|allee|rue|via|calle)\s{1,2}\d|^\d{1,5}[ ,]/iu;

function labelledIssuer({ fields }: CertificateSheet): Found<string> | undefined {
  for (const { field, lines, page } of fields) {
    const [line] = lines;
    if (field !== 'issuer' || !line) continue;
    const lead = /^(?:of|der|des|de|van|von)\s(?:the\s)?/u.exec(line.text)?.[0].length ?? 0;
    const value = nameAtStart(line.text.slice(lead));
    if (value.length < 2 || (!isBody(value) && (personIn(line.text) || street.test(value))))
      continue;
    const start = line.start + lead;
    return { value, spans: [{ page, view: 'layout', start, end: start + value.length }] };
  }
  return undefined;
}

function issuerInFormula(page: Page): Found<string> | undefined {
  return bodyInLine(page) ?? speakerOf(page);
}

function bodyInLine(page: Page): Found<string> | undefined {
  for (const match of page.layout.matchAll(bodyNamed)) {
    const value = nameAtStart(match.groups?.['name'] ?? '');
    if (!hasLegalForm(value) || !ownCase.test(value)) continue;
    const start = match.index + match[0].indexOf(value);
    return printedAt(page, { start, end: start + value.length });
  }
  return undefined;
}

function speakerOf(page: Page): Found<string> | undefined {
  for (const pattern of formulas) {
    for (const match of page.layout.matchAll(pattern)) {
      const printed = match.groups?.['name'] ?? '';
      const name = nameAtStart(printed);
      if (!isName(name)) continue;
      const start = match.index + match[0].indexOf(printed);
      const end = start + name.length;
      return printedAt(page, { start, end: end + formBehind(page.layout.slice(end, end + 40)) });
    }
  }
  return undefined;
}

/** Some bodies write themselves small; then the legal form or the list must know them. */
function isName(value: string): boolean {
  return !subject.test(value) && (ownCase.test(value) || isBody(value));
}

function isBody(value: string): boolean {
  return hasLegalForm(value) || findBodies(value).length > 0;
}

/** The fullest name of a body on the list. */
function knownBody(page: Page, kinds: readonly BodyKind[]): Found<string> | undefined {
  const [body] = findBodies(page.layout)
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return body && printedAt(page, body);
}

function othersOn(page: Page, holder?: string): NamedCompany[] {
  return companiesOn(page)
    .filter(({ name: other }) => !holder?.includes(other))
    .filter(({ span }) => !ofLaboratory.test(rowAt(page, span.start)));
}

/** Who evaluated or paid does not certify. */
const ofLaboratory =
  /^(?:ITSEF|evaluation facility|evaluator|centre d[’']évaluation|sponsor|developer|commanditaire|développeur)\b|evaluation has been performed by/iu;

function rowAt({ rows, layout }: Page, at: number): string {
  const row = rows.find(({ start, end }) => start <= at && end >= at);
  return row ? layout.slice(row.start, row.end) : '';
}

/** A company with a word of the trade in its name. */
function bodyByName(page: Page, holder?: string): Found<string> | undefined {
  const found = othersOn(page, holder).find((one) => bodyWord.test(one.name));
  return found && { value: found.name, spans: [found.span] };
}

/** "CanAm Testing Group, 178 Rexdale Blvd": an imprint without a legal form. */
function imprintOf(page: Page, holder?: string): Found<string> | undefined {
  for (const { start, end } of page.rows.flatMap(({ cells }) => cells)) {
    const text = page.layout.slice(start, end);
    const value = nameAtStart(text);
    const isImprint = value.length < text.length && value.split(/\s/u).length <= 6;
    if (!isImprint || !imprint.test(value) || value === holder) continue;
    return printedAt(page, { start, end: start + value.length });
  }
  return undefined;
}

/** A company that is not the holder, first where letterheads and imprints stand. */
function companyAtEdge(page: Page, holder?: string): Found<string> | undefined {
  const others = othersOn(page, holder);
  const atEdge = others.find(({ y }) => y < 0.2 * page.height || y > 0.6 * page.height);
  const found = atEdge ?? others.at(-1);
  return found && { value: found.name, spans: [found.span] };
}

const recognition = /CCRA|SOG-?IS|Common Criteria Recognition(?: Arrangement)?/u;

/** The accreditation body whose mark is printed, or the scheme or agreement that needs none. */
export function accreditationOf({ pages }: CertificateSheet): Found<string> | undefined {
  return (
    markOn(pages, ({ kind }) => kind === 'accreditation') ??
    markOn(pages, ({ countsWithoutMark }) => countsWithoutMark) ??
    recognitionOn(pages)
  );
}

function markOn(pages: readonly Page[], isMark: (body: FoundBody) => boolean) {
  for (const page of pages) {
    const body = findBodies(page.layout).find(isMark);
    if (body) return printedAt(page, body);
  }
  return undefined;
}

/** National authorities show that they recognise each other's certificates. */
function recognitionOn(pages: readonly Page[]): Found<string> | undefined {
  for (const page of pages) {
    const match = recognition.exec(page.layout);
    if (match) return printedAt(page, { start: match.index, end: match.index + match[0].length });
  }
  return undefined;
}

function printedAt(page: Page, { start, end }: Span): Found<string> {
  const value = page.layout.slice(start, end).replace(/\s+/gu, ' ');
  return { value, spans: [inLayout(page, start, end)] };
}
