import { foldText } from '../../suppliers/fold-text.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { Verdict } from '../answer.ts';
import { marksIn, withoutMarks } from './grounds.ts';
import { isMisquoted } from './is-misquoted.ts';
import { isSupported } from './is-supported.ts';
import { clausesOf, type ProseClause } from './prose-clauses.ts';
import { type Attributed, subjectsIn } from './prose-subjects.ts';
import { datesIn, namesIn, numbersIn } from './prose-values.ts';
import { withoutProvenAges } from './proven-ages.ts';

/** What prose is compared with. */
export type ProseBasis = Readonly<{
  grounds: readonly Attributed[];
  /** How many citations there are. */
  citations: number;
  /** Whether a sentence may repeat what code computed without citing anything. */
  mayRepeat: boolean;
  /** The suppliers the grounds speak of. */
  suppliers: readonly Supplier[];
  verdicts: readonly Verdict[];
}>;

/** `restsOn`: numbers of the citations that a kept sentence stands on, cited or not. */
export type CheckedSentence =
  | Readonly<{ kept: true; restsOn: readonly number[] }>
  | Readonly<{ kept: false; reason: string }>;

const link = /https?:|www\.|mailto:|\p{L}\.(?:com|net|org|io|eu|de|example)\b|@\p{L}/iu;

/**
 * Checks one sentence that somebody else wrote: whatever it says has to stand in one quote it cites
 * or in one sentence that code computed, about the same supplier, with the same values, and neither
 * denied nor weakened where the sentence asserts it.
 */
export function checkSentence(sentence: string, basis: ProseBasis): CheckedSentence {
  const { grounds, citations, mayRepeat } = basis;
  if (link.test(sentence)) return dropped('it holds a link');
  const marks = marksIn(sentence);
  if (marks.length === 0 && !mayRepeat) return dropped('it cites nothing');
  const missing = marks.find((mark) => mark < 1 || mark > citations);
  if (missing !== undefined) return dropped(`there is no citation ${missing}`);
  const isCited = (one: Attributed) => one.marks.some((mark) => marks.includes(mark));
  const pool = grounds.filter(
    (one) =>
      isCited(one) ||
      (mayRepeat && one.is === 'statement' && (marks.length === 0 || one.marks.length === 0)),
  );
  const plain = withoutMarks(sentence);
  const problem = valueProblem(plain, pool) ?? verdictProblem(plain, basis);
  if (problem) return dropped(problem);
  const checked = checkClauses(plain, pool, basis, marks);
  const isTurned = checked.kept && isMisquoted(plain, textsOf(pool));
  return isTurned ? dropped('it turns around what it cites') : checked;
}

const dropped = (reason: string): CheckedSentence => ({ kept: false, reason });

const textsOf = (pool: readonly Attributed[]): string[] => pool.map(({ text }) => text);

/** The first value that none of the grounds holds. */
function valueProblem(plain: string, pool: readonly Attributed[]): string | undefined {
  const ground = pool.map((one) => `${one.text} ${one.about ?? ''} ${one.frame}`).join('\n');
  const dates = new Set(datesIn(ground));
  const date = datesIn(plain).find((one) => !dates.has(one));
  if (date) return `the date ${date} is not in what it cites`;
  const numbers = new Set(numbersIn(ground));
  const number = numbersIn(withoutProvenAges(plain, [ground])).find((one) => !numbers.has(one));
  if (number) return `the number ${number} is not in what it cites`;
  const folded = foldText(ground);
  const name = namesIn(plain).find((one) => !folded.includes(foldText(one)));
  return name ? `the name ${name} is not in what it cites` : undefined;
}

const answering = /^(?:(?<yes>yes|ja)|(?<no>no|nein))(?=\s?[,.:;!(])/iu;

function verdictProblem(plain: string, { verdicts }: ProseBasis): string | undefined {
  const { groups } = answering.exec(plain.trim()) ?? {};
  if (!groups) return undefined;
  const said = groups['yes'] === undefined ? 'no' : 'yes';
  const isTrue = verdicts.length > 0 && verdicts.every((verdict) => verdict === said);
  return isTrue ? undefined : 'it gives another verdict';
}

function checkClauses(
  plain: string,
  pool: readonly Attributed[],
  { suppliers, grounds }: ProseBasis,
  marks: readonly number[],
): CheckedSentence {
  const subjects = subjectsIn(plain, suppliers);
  const clauses = clausesOf(plain, subjects);
  if (clauses.every(({ words }) => words.length === 0)) return dropped('it says nothing');
  const isOfOne = new Set(grounds.flatMap((one) => [...one.subjects])).size <= 1;
  const restsOn = new Set(marks);
  for (const clause of clauses) {
    for (const within of poolsOf(clause, pool, isOfOne || marks.length > 0)) {
      const { support, reason } = isSupported({ text: plain, clause }, within);
      if (!support) return dropped(reason);
      for (const mark of support.restsOn) restsOn.add(mark);
    }
  }
  return { kept: true, restsOn: [...restsOn] };
}

/** What may prove a clause, for each supplier it is about; of nobody: what is about nobody. */
function poolsOf(
  { subjects }: ProseClause,
  pool: readonly Attributed[],
  mayBeAnyones: boolean,
): Attributed[][] {
  if (subjects.length > 0) {
    return subjects.map((name) => pool.filter((one) => one.subjects.has(name)));
  }
  return [pool.filter((one) => mayBeAnyones || one.subjects.size === 0)];
}
