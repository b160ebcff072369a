import { type Document, type Page, type Span, visibleView } from '../../../evidence/document.ts';
import type { Candidate, PageSpan } from '../../candidate.ts';
import type { ProposeRule } from '../source.ts';
import { folded, reportStatements } from './report-statements.ts';
import { isServiceAuditorReport } from './service-auditor-report.ts';

type Place = Span & Readonly<{ page: number; text: string }>;

/** An exception as printed in the test tables: what was found, and for which control. */
type Exception = Readonly<{
  mark: Place;
  description: Place | undefined;
  control: Place | undefined;
}>;

const mark =
  /(?<!\bno\s)(?<!\bno other\s)(?<!\bwithout\s)\b(?:exceptions?|deviations?)(?:\s+(?:was|were))?\s+(?:noted|identified|found|observed)\b\s*[.:–-]?|(?:^|\n)\s*(?:exception|deviation)\s*:/giu;
const negatedBefore =
  /\b(?:no|any|zero|without|keine)(?:\s+(?:relevant|such|other|further))?\s*$/iu;
const controlId =
  /(?:^|\n)[ \t]*((?:[A-Z]{1,6}[-. ]?)?\d{1,3}(?:\.\d{1,3}){0,3}(?:[-.][A-Z]?\d{1,3}){0,2}[a-z]?)(?=\s)/gu;
const response = /\bmanagement(?:['’]s)?\s+response\b\s*[:.–-]?/giu;

/** Exceptions live in the test tables, not in the summary (trap T15). */
export const proposeAuditExceptions: ProposeRule = function* ({ document }) {
  if (!isServiceAuditorReport(reportStatements(document))) return;
  const responses = findResponses(document);
  for (const exception of findExceptions(document)) {
    if (exception.description !== undefined) yield assemble(exception, responses);
  }
};

function place(page: Page, text: string, start: number, end: number): Place | undefined {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = from + piece.trim().length;
  return to <= from
    ? undefined
    : { page: page.number, start: from, end: to, text: text.slice(from, to) };
}

/** Where the paragraph around an offset ends. */
function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return end < 0 ? text.length : end;
}

function findExceptions(document: Document): Exception[] {
  let control: Place | undefined;
  return document.pages.flatMap((page) => {
    const text = visibleView(page, 'text');
    const ids = [...text.matchAll(controlId)].flatMap((match) => {
      const start = match.index + match[0].length - (match[1] ?? '').length;
      return place(page, text, start, match.index + match[0].length) ?? [];
    });
    const found = [...text.matchAll(mark)]
      .filter(
        (match) => !negatedBefore.test(text.slice(Math.max(0, match.index - 24), match.index)),
      )
      .map((match) => {
        const end = match.index + match[0].length;
        const before = ids.findLast((id) => id.start < match.index) ?? control;
        return {
          mark: place(page, text, match.index, end),
          description: describe(page, text, match.index, end),
          control: before,
        };
      });
    control = ids.at(-1) ?? control;
    return found.flatMap(({ mark: at, ...rest }) =>
      at === undefined ? [] : [{ mark: at, ...rest }],
    );
  });
}

/** What follows the mark in its paragraph or, when nothing does, the sentence that holds it. */
function describe(page: Page, text: string, start: number, end: number): Place | undefined {
  const after = place(page, text, end, paragraphEnd(text, end));
  if (after !== undefined && after.text.length > 15) return after;
  const from = Math.max(text.lastIndexOf('\n\n', start) + 2, text.lastIndexOf('. ', start) + 2, 0);
  const before = place(page, text, from, start);
  return before !== undefined && before.text.length > 25 ? before : undefined;
}

type Response = Readonly<{ text: Place; page: number; at: number; context: string }>;

function findResponses(document: Document): Response[] {
  return document.pages.flatMap((page) => {
    const text = visibleView(page, 'text');
    return [...text.matchAll(response)].flatMap((match) => {
      const end = match.index + match[0].length;
      const answer = place(page, text, end, paragraphEnd(text, end + 2));
      if (answer === undefined || answer.text.length < 15) return [];
      const context = text.slice(Math.max(0, match.index - 60), match.index);
      return [{ text: answer, page: page.number, at: match.index, context }];
    });
  });
}

/** The response that names the control, else the next one within the same page. */
function responseTo(exception: Exception, responses: readonly Response[]): Place | undefined {
  const { control, mark: at } = exception;
  const named = responses.find(
    (one) => control !== undefined && one.context.includes(control.text),
  );
  const next = responses.find(
    (one) => one.page === at.page && one.at > at.start && !/[A-Z]{1,4}\d/u.test(one.context),
  );
  return (named ?? next)?.text;
}

const spanAt = ({ page, start, end }: Place, attributes: readonly string[]): PageSpan => ({
  page,
  view: 'text',
  start,
  end,
  attributes,
});

function assemble(
  exception: Exception,
  responses: readonly Response[],
): Candidate<'audit-exception'> {
  const { control, description } = exception;
  const answer = responseTo(exception, responses);
  return {
    type: 'audit-exception',
    polarity: 'asserted',
    attributes: {
      ...(control ? { control: control.text } : {}),
      ...(description ? { description: folded(description.text) } : {}),
      ...(answer ? { response: folded(answer.text) } : {}),
    },
    spans: [
      spanAt(exception.mark, []),
      ...(description
        ? [{ ...spanAt(description, ['description']), link: 'table row' as const }]
        : []),
      ...(control ? [{ ...spanAt(control, ['control']), link: 'table row' as const }] : []),
      ...(answer ? [{ ...spanAt(answer, ['response']), link: 'report section' as const }] : []),
    ],
    proposedBy: 'rules',
  };
}
