import type { Candidate, PageSpan } from '../../candidate.ts';
import { type PartialAttributes, trustCategories } from '../../claim-types.ts';
import type { ProposeRule } from '../source.ts';
import { findOpinion } from './opinion.ts';
import { findAuditor, findHolder } from './report-parties.ts';
import { findAsOf, findPeriod, standaloneDate } from './report-period.ts';
import { folded, linesOf, reportStatements, type Statement, spanOf } from './report-statements.ts';
import {
  isServiceAuditorReport,
  type ReportTitle,
  reportTitle,
  reportTypeIn,
} from './service-auditor-report.ts';

type Attributes = PartialAttributes<'assurance-report'>;
type Part = Readonly<{ attributes: Attributes; statement: Statement }>;

/** What a SOC 1, 2 or 3, ISAE 3402 or C5 report says about itself on its cover and in its opinion. */
export const proposeAssuranceReport: ProposeRule = function* ({ document }) {
  const statements = reportStatements(document);
  if (!isServiceAuditorReport(statements)) return;
  const title = reportTitle(document, statements);
  if (title === undefined) return;
  yield assemble(title, readParts(title, statements));
};

function readParts(title: ReportTitle, statements: readonly Statement[]): Part[] {
  const opinion = findOpinion(statements);
  const auditor = findAuditor(statements, opinion?.statement);
  const holder = findHolder(statements, auditor?.name);
  const parts: Part[] = [{ attributes: { form: 'report' }, statement: title.statement }];
  const add = (attributes: Attributes, statement: Statement | undefined) => {
    if (statement !== undefined) parts.push({ attributes, statement });
  };
  if (holder) add({ holder: holder.name }, holder.statement);
  if (auditor) add({ auditor: auditor.name }, auditor.statement);
  if (opinion) add({ opinion: opinion.opinion }, opinion.statement);
  if (opinion?.basis) add({ opinionBasis: folded(opinion.basis.text) }, opinion.basis);
  addTime(title, statements, add);
  addIssueDate(statements, auditor?.statement ?? opinion?.statement, add);
  addScope(statements, add);
  return parts;
}

type Add = (attributes: Attributes, statement: Statement | undefined) => void;

function addTime(title: ReportTitle, statements: readonly Statement[], add: Add): void {
  const early = statements.filter(({ page }) => page <= 12);
  const typed = [title.statement, ...early].find(({ text }) => reportTypeIn(text) !== undefined);
  const reportType = typed === undefined ? undefined : reportTypeIn(typed.text);
  if (reportType !== undefined) add({ reportType }, typed);
  const period = reportType === 'Type 1' ? undefined : findPeriod(early);
  if (period) add({ periodStart: period.start, periodEnd: period.end }, period.statement);
  const asOf = reportType === 'Type 1' ? findAsOf(early) : undefined;
  if (asOf) add({ asOf: asOf.date }, asOf.statement);
}

/** The first line below the signature that is a date; else the line that is one on the cover. */
function addIssueDate(
  statements: readonly Statement[],
  signature: Statement | undefined,
  add: Add,
): void {
  const isBelow = ({ page, start }: Statement) =>
    signature !== undefined &&
    (page > signature.page || (page === signature.page && start >= signature.start));
  const below = statements.filter(isBelow).slice(0, 12);
  const cover = statements.filter(({ page }) => page === 1);
  for (const line of [...below, ...cover].flatMap(linesOf)) {
    const issuedOn = standaloneDate(line);
    if (issuedOn === undefined) continue;
    add({ issuedOn }, line);
    return;
  }
}

function addScope(statements: readonly Statement[], add: Add): void {
  const relevant = statements
    .filter(({ page, text }) => page <= 12 && /\brelevant\s+to\b|\btrust\s+services\b/iu.test(text))
    .map((statement) => ({ statement, categories: categoriesIn(statement.text) }))
    .find(({ categories }) => categories.length > 0);
  if (relevant) add({ categories: relevant.categories }, relevant.statement);
  const method = statements.find(({ text }) =>
    /\bcarve[-\s]?out\b|\binclusive\s+method\b/iu.test(text),
  );
  if (method === undefined) return;
  const subserviceMethod = /\bcarve[-\s]?out\b/iu.test(method.text) ? 'carve-out' : 'inclusive';
  add({ subserviceMethod }, method);
}

function categoriesIn(text: string): (typeof trustCategories)[number][] {
  const plain = folded(text).toLowerCase();
  const from = Math.max(plain.indexOf('relevant to'), plain.indexOf('criteria for'), 0);
  return trustCategories.filter((name) => plain.slice(from).includes(name));
}

/** One candidate; what stands in one statement shares one span. */
function assemble(title: ReportTitle, parts: readonly Part[]): Candidate<'assurance-report'> {
  const spans = new Map<Statement, string[]>([[title.statement, ['standard']]]);
  for (const { attributes, statement } of parts) {
    spans.set(statement, [...(spans.get(statement) ?? []), ...Object.keys(attributes)]);
  }
  const [main, ...rest] = [...spans].map(([statement, names], index) =>
    index === 0
      ? spanOf(statement, names)
      : spanOf(statement, names, statement.page <= 2 ? 'cover field' : 'report section'),
  ) as [PageSpan, ...PageSpan[]];
  return {
    type: 'assurance-report',
    polarity: 'asserted',
    attributes: Object.assign(
      { standard: title.standard },
      ...parts.map((part) => part.attributes),
    ),
    spans: [main, ...rest],
    proposedBy: 'rules',
  };
}
