import type { Page, Span } from '../../../evidence/document.ts';
import { isCertifyingPage } from '../../certifying-page.ts';
import type { Polarity } from '../../claim-types.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import { polarityOf } from '../../polarity.ts';
import { statementAt } from '../../statements.ts';
import { inLayout, type PlacedSpan } from './found.ts';
import { wordList } from './word-list.ts';

/** The words that assert the certificate, and how they speak. */
export type MainStatement = Readonly<{ span: PlacedSpan; polarity: Polarity }>;

const ending = wordList(words.endings);
const declaration = wordList(words.declarations);
const title = wordList(words.titles);
/** One certificate, not certificates in general. */
const speaksOfItself =
  /(?:certificate|certification|zertifikat|registration|approval|certificat|certificato|certificado|certificaat)(?![\p{L}])|status/iu;
const ofMany = /certificates|zertifikate(?![\p{L}])|certificats|list of|register of|verzeichnis/iu;
const nothingThere = /[:：]\s*(?:-|–|none|n\/a|no|nein|keine?)?\s*$/iu;
/** What even a certificate says only of something that is not quite the standard. */
const softened =
  /\b(?:align|aligned|alignment|in line with|oriented|inspired by|readiness|ready for|prepared for|on the way to|(?:is|are|was|were|been) (?:based|modelled|built) (?:up)?on|angelehnt|in anlehnung|orientiert sich|ausgerichtet|(?:ist|sind) auf basis|basiert auf)(?![\p{L}])/iu;
const conditional =
  /\b(?:if|when|may|can|shall|should|unless|until|in case|subject to|sofern|falls|wenn|kann|until|right to|otherwise|not been|failure)\b/iu;
const certifies = /certif|zertifi|bescheinig|bestätigt|attest/iu;
/** Rows above the standard in which its formula may begin. */
const formulaReach = 14;

/**
 * The statement a certificate rests on. A certificate that says it was withdrawn rests on that. Else
 * it is the formula with the standard; where the formula stands rows above, it is taken in; where
 * the standard is only listed, the title speaks. A declaration never speaks through its title.
 */
export function mainStatement(page: Page, standards: readonly Span[]): MainStatement | undefined {
  const ended = endedStatement(page);
  if (ended) return ended;
  const soft = standards.find((span) => softened.test(statementOf(page, span).text));
  if (soft) return { span: inLayout(page, soft.start, soft.end), polarity: 'hedged' };
  const read = standards.map((span) => judged(page, span, span));
  const asserted = read.find(({ polarity }) => polarity === 'asserted');
  const [first] = read;
  if (asserted || !first) return asserted;
  if (first.polarity !== 'hedged' || isDeclaration(page)) return first;
  const [standard] = standards;
  const widened = standard && withFormula(page, standard);
  return widened ?? titleOf(page) ?? first;
}

/** The supplier speaks for itself, whatever the paper is called. */
export function isDeclaration(page: Page): boolean {
  return declaration.test(page.layout);
}

function statementOf(page: Page, span: Span) {
  const { start, end } = statementAt(page, 'layout', span);
  return { start, text: page.layout.slice(start, end) };
}

function judged(page: Page, span: Span, focus: Span): MainStatement {
  const { start, text } = statementOf(page, span);
  const at = { start: focus.start - start, end: focus.end - start };
  const { polarity } = polarityOf(text, at, 'certification', {
    isOnCertificate: isCertifyingPage(page),
  });
  return { span: inLayout(page, span.start, span.end), polarity };
}

/** "This certificate has been withdrawn", a status, or the word stamped across the page. */
function endedStatement(page: Page): MainStatement | undefined {
  const cell = cellsOf(page, page.rows.length).find(
    (one) => ending.test(one.text) && saysEnded(one.text, statementOf(page, one).text),
  );
  return cell && { span: inLayout(page, cell.start, cell.end), polarity: 'expired' };
}

function saysEnded(text: string, statement: string): boolean {
  if (conditional.test(statement) || ofMany.test(statement) || nothingThere.test(text))
    return false;
  return text.length < 30 || speaksOfItself.test(statement);
}

function withFormula(page: Page, standard: Span): MainStatement | undefined {
  const at = page.rows.findIndex(
    ({ start, end }) => start <= standard.start && end >= standard.start,
  );
  for (let row = at; row >= Math.max(0, at - formulaReach); row--) {
    const start = page.rows[row]?.start ?? standard.start;
    const read = judged(page, { start, end: standard.end }, standard);
    if (read.polarity === 'asserted') return read;
  }
  return undefined;
}

function titleOf(page: Page): MainStatement | undefined {
  const span = titleSpan(page);
  const read = span && judged(page, span, span);
  return read?.polarity === 'asserted' ? read : undefined;
}

/** The heading that calls the page a certificate. */
function titleSpan(page: Page): PlacedSpan | undefined {
  const cell = cellsOf(page, 12).find(
    ({ text }) => text.split(/\s/u).length <= 12 && title.test(text),
  );
  return cell && inLayout(page, cell.start, cell.end);
}

/** Where the page says that it certifies: in its heading, else in the first line with such a word. */
export function certifyingSpan(page: Page): PlacedSpan | undefined {
  const cell = cellsOf(page, page.rows.length).find(({ text }) => certifies.test(text));
  return titleSpan(page) ?? (cell && inLayout(page, cell.start, cell.end));
}

function cellsOf(page: Page, rows: number) {
  return page.rows
    .slice(0, rows)
    .flatMap(({ cells }) => cells)
    .map((cell) => ({ ...cell, text: page.layout.slice(cell.start, cell.end) }));
}
