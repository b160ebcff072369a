import type { Document } from '../../../evidence/document.ts';
import { findStandards } from '../../standards.ts';
import type { Statement } from './report-statements.ts';

/** Parts that only a service auditor's report has (AICPA AT-C 205 and 320, ISAE 3402). */
const parts: readonly RegExp[] = [
  /\bindependent\s+service\s+auditor|\bservice\s+auditor.{0,3}s\s+report|unabhängige[nr]?\s+prüfer/isu,
  /\bin\s+our\s+opinion\b|\bnach\s+unserer\s+(?:auffassung|beurteilung)\b/isu,
  /\btrust\s+services\s+(?:criteria|categories)\b|\bcontrol\s+objectives\b|\bC5[-\s]criteria\b/isu,
  /\bassertion\s+of\b.{0,80}\bmanagement\b|\bmanagement.{0,3}s\s+assertion\b|\bstatement\s+by\s+management\b/isu,
  /\btests?\s+of\s+(?:controls|operating\s+effectiveness)\b|\bresults?\s+of\s+tests?\b/isu,
  /\bdescription\s+of\s+(?:the|its)\s+.{0,80}\bsystem\b|\bsystem\s+description\b/isu,
];

const auditStandards = new Set(['SOC 1', 'SOC 2', 'SOC 3', 'ISAE 3402', 'ISAE 3000', 'BSI C5']);

/** The statement of the cover that names the report, and the standard it names. */
export type ReportTitle = Readonly<{ statement: Statement; standard: string }>;

/** A report, not a paper that mentions one: at least three of its parts are there. */
export function isServiceAuditorReport(statements: readonly Statement[]): boolean {
  const found = parts.filter((part) => statements.some(({ text }) => part.test(text)));
  return found.length >= 3;
}

function standardIn(text: string): string | undefined {
  return findStandards(text).find(({ standard }) => auditStandards.has(standard))?.standard;
}

/** The cover line that says what the report is; the fullest of the first three pages. */
export function reportTitle(
  document: Document,
  statements: readonly Statement[],
): ReportTitle | undefined {
  const early = statements.filter(({ page }) => page <= Math.min(3, document.pageCount));
  const titles = early.flatMap((statement) => {
    const standard = standardIn(statement.text);
    return standard === undefined || statement.text.length > 400 ? [] : [{ statement, standard }];
  });
  return titles.find(({ statement }) => namesType(statement.text)) ?? titles[0];
}

const typePattern = /\btype\s*(1|2|ii|i)\b|\btyp\s*(1|2|ii|i)\b/iu;

function namesType(text: string): boolean {
  return typePattern.test(text);
}

/** "Type II" and "Typ 2" are Type 2. */
export function reportTypeIn(text: string): 'Type 1' | 'Type 2' | undefined {
  const match = typePattern.exec(text);
  const printed = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (printed === undefined) return undefined;
  return printed === '1' || printed === 'i' ? 'Type 1' : 'Type 2';
}
