import type { Candidate, PageSpan } from '../../candidate.ts';
import { findStandards } from '../../standards.ts';
import type { ProposeRule } from '../source.ts';
import { findPeriod, standaloneDate } from './report-period.ts';
import { folded, reportStatements, type Statement, spanOf } from './report-statements.ts';
import { reportTypeIn } from './service-auditor-report.ts';

const named = /\b(?:bridge|gap|comfort)\s+letter\b/iu;
const says =
  /\b(?:no|not\s+aware\s+of\s+any)\s+(?:material|significant|known)?\s*changes?\b.{0,200}\bcontrols?\b/isu;
const signatory = /^\s*([\p{Lu}][\p{L}.'’-]+(?:\s+[\p{Lu}][\p{L}.'’-]*){1,3})\s*(?:,|$)/u;

/**
 * A statement of management for the time between two reports (T17). The letter covers what it says
 * it covers; the period of the report it refers to is another one and is not taken.
 */
export const proposeBridgeLetter: ProposeRule = function* ({ document }) {
  const statements = reportStatements(document);
  if (document.pageCount > 3 || !isBridgeLetter(statements)) return;
  const main = statements.find(({ text }) => findStandards(text).length > 0);
  const standard = findStandards(main?.text ?? '')[0]?.standard;
  if (main === undefined || standard === undefined) return;
  yield assemble(main, standard, statements);
};

function isBridgeLetter(statements: readonly Statement[]): boolean {
  const letter = statements.some(({ text }) => named.test(text));
  const unchanged = statements.some(({ text }) => says.test(text));
  return (
    letter || (unchanged && statements.some(({ text }) => /\bsincerely\b|\bregards\b/iu.test(text)))
  );
}

type Part = readonly [attributes: Candidate<'assurance-report'>['attributes'], at: Statement];

function assemble(
  main: Statement,
  standard: string,
  statements: readonly Statement[],
): Candidate<'assurance-report'> {
  const parts: Part[] = [[{ standard }, main]];
  const titled = statements.find(({ text }) => named.test(text));
  if (titled) parts.push([{ form: 'bridge letter' }, titled]);
  const typed = statements.find(({ text }) => reportTypeIn(text) !== undefined);
  const reportType = typed && reportTypeIn(typed.text);
  if (typed && reportType) parts.push([{ reportType }, typed]);
  const own = statements.filter(({ text }) =>
    /\b(?:this|the|our)\s+letter\b|\bsince\b/iu.test(text),
  );
  const period = findPeriod(own) ?? findPeriod(statements);
  if (period) parts.push([{ periodStart: period.start, periodEnd: period.end }, period.statement]);
  parts.push(...signatureParts(statements));
  return {
    type: 'assurance-report',
    polarity: 'asserted',
    attributes: Object.assign({}, ...parts.map(([attributes]) => attributes)),
    spans: spansOf(main, parts),
    proposedBy: 'rules',
  };
}

function signatureParts(statements: readonly Statement[]): Part[] {
  const parts: Part[] = [];
  const dated = statements.find((statement) => standaloneDate(statement) !== undefined);
  const issuedOn = dated && standaloneDate(dated);
  if (dated && issuedOn) parts.push([{ issuedOn }, dated]);
  const closing = statements.findIndex(({ text }) => /\bsincerely\b|\bregards\b/iu.test(text));
  const signed = closing < 0 ? [] : statements.slice(closing, closing + 6);
  for (const statement of signed) {
    const below = statement.text.replace(/^.*?\b(?:sincerely|regards),?\s*/isu, '');
    const name = signatory.exec(below)?.[1];
    if (name === undefined) continue;
    parts.push([{ signedBy: folded(name) }, statement]);
    break;
  }
  const holder = statements.find(
    ({ text, page }) =>
      page === 1 &&
      /\b(?:Inc\.?|LLC|Ltd\.?|GmbH|AG|S\.A\.|B\.V\.|Corp\.?|AB|Oy|plc)\s*$/u.test(text.trim()) &&
      text.length < 80,
  );
  if (holder) parts.push([{ holder: folded(holder.text) }, holder]);
  return parts;
}

function spansOf(main: Statement, parts: readonly Part[]): [PageSpan, ...PageSpan[]] {
  const names = new Map<Statement, string[]>([[main, []]]);
  for (const [attributes, at] of parts) {
    names.set(at, [...(names.get(at) ?? []), ...Object.keys(attributes)]);
  }
  const [first, ...rest] = [...names].map(([statement, keys]) =>
    spanOf(statement, keys, statement === main ? undefined : 'report section'),
  );
  return [first ?? spanOf(main, []), ...rest];
}
