import type { Page } from '../../../evidence/document.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import { findStandards } from '../../standards.ts';
import { frameOf, statementForm } from '../certification-statement/statement-form.ts';
import type { LabelledField } from '../labelled-fields.ts';
import { isCertifiable } from './certificate-lexicon.ts';
import { certificateNumber } from './certificate-number.ts';
import { certificateTable } from './certificate-table.ts';
import { wordList } from './word-list.ts';

export type ReadPage = Readonly<{ page: Page; fields: readonly LabelledField[] }>;

const title = wordList(words.titles);
const annex = wordList(words.annexes);
const assertion = wordList(words.assertions, false);
const formula = wordList(words.formulas);
const declaration = wordList(words.declarations);
const letter = wordList(words.letters);
const somethingElse = wordList(words.otherCertificates);
const decisive = new Set([
  'holder',
  'scope',
  'level',
  'issuedOn',
  'validFrom',
  'expiresOn',
  'validity',
  'product',
  'process',
  'firstIssuedOn',
]);
const validForYears =
  /\bvalid for (?:a period of )?(?:one|two|three|five|\d{1,2}) (?:years?|months)|\bgültig(?:keit)? für (?:ein|zwei|drei|fünf|\d{1,2}) jahre?/iu;
const ofItself =
  /\b(?:this|identified in this) certificate\b|\bdieses zertifikat|\bce certificat\b|\bil presente certificato|\beste certificado|\bdit certificaat|\b(?:certificate|certification) is valid for|\bvalid for a period of/iu;
const test = /penetration|pen-?test/iu;
/** A supplier's letter about itself is no letter of a certification body. */
const ofWriter =
  /\b(?:we|our company) (?:are|is|have been|remain|hold)\b[^.;]{0,60}certif|\bour certificat|\bwir sind\b[^.;]{0,60}zertifiziert|\bunser(?:e|em|en)? zertifi/iu;
const enough = 5;

/**
 * Counts what only certificates print: what the page calls itself, its number, its formulas and
 * fields. Fields alone are no certificate: a policy has a scope and dates too. Lists of certificates
 * are read by another rule; certificates of attendance and the like certify nobody here.
 */
export function isCertificate({ page, fields }: ReadPage): boolean {
  const { layout } = page;
  if (!namesStandard(page) || somethingElse.test(layout)) return false;
  if (certificateTable(page, undefined).length > 1) return false;
  if (isLetter(page) && ofWriter.test(layout)) return false;
  const isNumbered = certificateNumber({ main: page, fields }) !== undefined;
  if (!isNumbered && (test.test(layout) || (isLetter(page) && !saysCertified(page)))) return false;
  const strong = [
    headings(page).some((text) => title.test(text)),
    ofItself.test(layout),
    formula.test(layout),
    declaration.test(layout),
    isLetter(page),
    validForYears.test(layout),
    isNumbered,
  ].filter(Boolean).length;
  const named = new Set(fields.map(({ field }) => field).filter((field) => decisive.has(field)));
  return strong > 0 && 2 * strong + named.size + (assertion.test(layout) ? 1 : 0) >= enough;
}

/** The page names something that somebody can be certified for. */
export function namesStandard({ layout }: Page): boolean {
  return findStandards(layout).some(({ standard }) => isCertifiable(standard));
}

/** Speaks in sentences to somebody; the address on it is where it was sent. */
export function isLetter({ layout }: Page): boolean {
  return letter.test(layout);
}

/** The page calls itself an annex of something. */
export function isAnnex(page: Page): boolean {
  return headings(page).some((text) => annex.test(text));
}

/** A letter must say of a standard that somebody is certified, or declare conformity. */
function saysCertified({ layout }: Page): boolean {
  if (declaration.test(layout) || validForYears.test(layout)) return true;
  const text = layout.replace(/\s/gu, ' ');
  const standards = findStandards(text);
  return standards.some((_, index) => {
    const { before, after } = frameOf(text, standards, index);
    return statementForm(before, after) === 'certified';
  });
}

function headings(page: Page): string[] {
  return page.rows
    .slice(0, 12)
    .flatMap(({ cells }) => cells)
    .map(({ start, end }) => page.layout.slice(start, end))
    .filter((text) => text.split(/\s/u).length <= 12);
}
