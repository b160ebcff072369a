import type { Answer } from '../../src/answers/answer.ts';
import type { QuestionCase } from './question-cases.ts';
import { share } from './share.ts';

export type Answered = Readonly<{ expected: QuestionCase; answer: Answer }>;

/** Shares are 0 to 1; null where there is nothing to divide by. */
export type AnswerScores = Readonly<{
  questions: number;
  /** Answered, refused or asked back as it should be. */
  outcomes: number | null;
  /** Of the questions that have a verdict, those answered with the right one. */
  verdicts: number | null;
  /** Answers "yes" where the papers do not say yes: the worst there is. */
  wrongYes: number;
  /** Of the refusals, those that are right to refuse; of what must be refused, what is. */
  refusals: Readonly<{ precision: number | null; recall: number | null; reasons: number | null }>;
  /** Of the cited papers (and pages, where the label names one), those that speak to the question. */
  citations: Readonly<{ precision: number | null; recall: number | null }>;
}>;

type Counts = Readonly<{ scores: AnswerScores; misses: readonly string[] }>;

const hasOutcome = ({ expected, answer }: Answered) =>
  [expected.outcome, ...expected.outcomeAccept].includes(answer.outcome);

const hasVerdict = ({ expected, answer }: Answered) =>
  answer.verdict !== undefined &&
  [expected.verdict, ...expected.verdictAccept].includes(answer.verdict);

const hasReason = ({ expected, answer }: Answered) =>
  answer.reason !== undefined &&
  [expected.reason, ...expected.reasonAccept].includes(answer.reason);

const saysYesWrongly = (one: Answered) =>
  one.answer.verdict === 'yes' &&
  (one.expected.outcome !== 'answered' || one.expected.verdict !== undefined) &&
  !hasVerdict(one);

/** Whether a label "file.pdf#3" names a citation; without a page it names all of the file. */
const names = (label: string, { file, page }: Answer['citations'][number]) =>
  label === file || label === `${file}#${page}`;

function citationsOf(all: readonly Answered[]) {
  const labelled = all.filter(({ expected }) => expected.cites.length > 0);
  const cited = labelled.flatMap(({ expected, answer }) =>
    answer.citations.map((citation) =>
      [...expected.cites, ...expected.mayCite].some((label) => names(label, citation)),
    ),
  );
  const required = labelled.flatMap(({ expected, answer }) =>
    expected.cites.map((label) => answer.citations.some((citation) => names(label, citation))),
  );
  return { precision: rate(cited), recall: rate(required) };
}

const rate = (right: readonly boolean[]) => share(right.filter(Boolean).length, right.length);

function refusalsOf(all: readonly Answered[]): AnswerScores['refusals'] {
  const refused = all.filter(({ answer }) => answer.outcome === 'refused');
  const mustRefuse = all.filter(({ expected }) => expected.outcome === 'refused');
  return {
    precision: rate(refused.map(hasOutcome)),
    recall: rate(mustRefuse.map(hasOutcome)),
    reasons: rate(refused.filter(hasOutcome).map(hasReason)),
  };
}

function missOf(one: Answered): string[] {
  const { expected, answer } = one;
  const wanted = [expected.outcome, expected.verdict ?? expected.reason ?? '-'].join(' ');
  const got = [answer.outcome, answer.reason ?? answer.verdict ?? '-'].join(' ');
  const wrong =
    !hasOutcome(one) ||
    (expected.verdict !== undefined && answer.outcome === 'answered' && !hasVerdict(one)) ||
    (answer.outcome === 'refused' && !hasReason(one));
  const mark = saysYesWrongly(one) ? 'WRONG YES ' : '';
  const missing = expected.cites.filter(
    (label) => !answer.citations.some((citation) => names(label, citation)),
  );
  return [
    ...(wrong ? [`${mark}"${expected.ask}": expected ${wanted}, got ${got}`] : []),
    ...missing.map((label) => `"${expected.ask}": ${label} is not cited`),
  ];
}

export function scoreAnswers(all: readonly Answered[]): Counts {
  const judged = all.filter(({ expected }) => expected.verdict !== undefined);
  return {
    scores: {
      questions: all.length,
      outcomes: rate(all.map(hasOutcome)),
      verdicts: rate(judged.map(hasVerdict)),
      wrongYes: all.filter(saysYesWrongly).length,
      refusals: refusalsOf(all),
      citations: citationsOf(all),
    },
    misses: all.flatMap(missOf),
  };
}
