import type { Candidate, CandidateSpan } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { dateOrderOf } from '../../date-order.ts';
import { type DateOrder, findDates } from '../../dates.ts';
import { polarityOf } from '../../polarity.ts';
import { nameAfter, nameBefore, sameCompany } from '../security-test/company-names.ts';
import { type Piece, type Report, readReport, type Sentence } from '../security-test/report.ts';
import type { Source } from '../source.ts';
import { began, disclosed, happened, incidentOf, notReal, suffered } from './incident-words.ts';

const longestSummary = 240;

/** Whom a sentence names as the one it happened to. */
function victimOf({ text }: Sentence): string | undefined {
  const verb = suffered.exec(text);
  const subject = verb && nameBefore(text, verb.index);
  if (subject) return text.slice(subject.start, subject.end);
  for (const found of text.matchAll(incidentOf)) {
    const object = nameAfter(text, found.index + found[0].length);
    if (object) return text.slice(object.start, object.end);
  }
  return undefined;
}

/** The company most sentences name as the victim: whose incident this paper is about. */
function ownVictim(sentences: readonly Sentence[]): string | undefined {
  const names = sentences.flatMap((sentence) => victimOf(sentence) ?? []);
  const votes = (name: string): number => names.filter((other) => sameCompany(name, other)).length;
  return names.toSorted((a, b) => votes(b) - votes(a))[0];
}

function isOthers(sentence: Sentence, own: string | undefined): boolean {
  const victim = victimOf(sentence);
  return victim !== undefined && own !== undefined && !sameCompany(victim, own);
}

const silent = new Set(['recommendations', 'definitions', 'method', 'legal']);

/** Sentences that tell of an incident as something that happened. */
function told({ sentences }: Report): Sentence[] {
  return sentences.filter(
    ({ text, section }) =>
      !silent.has(section ?? '') &&
      text.length < 600 &&
      (suffered.test(text) || happened.test(text)) &&
      !notReal.test(text),
  );
}

type Dated = Readonly<{ iso: string; piece: Piece }>;

/** The earliest day a matching piece names; a day is preferred to a month that contains it. */
function earliest(
  pieces: readonly Piece[],
  cue: RegExp,
  order: DateOrder | undefined,
  after: string,
): Dated | undefined {
  const found = pieces.flatMap((piece) => {
    if (!cue.test(piece.text)) return [];
    return findDates(piece.text, order)
      .filter(({ start, iso }) => iso >= after && nearCue(piece.text, cue, start))
      .map(({ iso }) => ({ iso, piece }));
  });
  const days = found.filter(({ iso }) => iso.length === 10);
  return (days.length > 0 ? days : found).toSorted((a, b) => a.iso.localeCompare(b.iso))[0];
}

const reach = 110;

function nearCue(text: string, cue: RegExp, at: number): boolean {
  return cue.test(text.slice(Math.max(0, at - reach), at + reach));
}

function span(
  piece: Piece,
  attributes: readonly string[],
  link?: CandidateSpan['link'],
): CandidateSpan {
  const { page, view, start, end } = piece;
  return { page, view, start, end, attributes, ...(link && { link }) };
}

/** The sentence that says it best: the victim as subject, near the front. */
function mainOf(sentences: readonly Sentence[], own: string | undefined): Sentence | undefined {
  const weigh = (sentence: Sentence): number =>
    (suffered.test(sentence.text) ? 4 : 0) +
    (own && sentence.text.includes(own) ? 2 : 0) +
    (sentence.section === 'summary' ? 2 : 0) +
    (findDates(sentence.text).length > 0 ? 1 : 0) -
    sentence.page / 5;
  return sentences
    .filter(({ text }) => polarityOf(text, undefined, 'incident').polarity === 'asserted')
    .toSorted((a, b) => weigh(b) - weigh(a))[0];
}

function summaryOf({ text }: Sentence): string {
  const words = asPrinted(text).replace(/[.;]$/u, '');
  if (words.length <= longestSummary) return words;
  return words.slice(0, words.lastIndexOf(' ', longestSummary));
}

/** The incident an incident report is about: when it began, when it became known, what happened. */
export function* proposeIncidents(source: Source): Generator<Candidate> {
  if (source.classification.kind !== 'incident-report') return;
  const report = readReport(source);
  const all = told(report);
  const own = ownVictim(all);
  const ours = all.filter((sentence) => !isOthers(sentence, own));
  const main = mainOf(ours, own);
  if (!main) return;
  const order = dateOrderOf(report.document);
  const year = findDates(main.text, order)[0]?.iso.slice(0, 4) ?? '';
  const occurred = earliest(ours, began, order, year);
  const pieces = report.sentences.filter(
    (sentence) => !silent.has(sentence.section ?? '') && !isOthers(sentence, own),
  );
  const known = earliest(pieces, disclosed, order, occurred?.iso ?? year);
  const facts = [
    { attribute: 'occurredOn', ...occurred },
    { attribute: 'disclosedOn', ...known },
  ];
  const apart = facts.flatMap(({ attribute, piece }) =>
    piece && piece !== main ? [span(piece, [attribute], 'report section')] : [],
  );
  const inMain = facts.flatMap(({ attribute, piece }) => (piece === main ? [attribute] : []));
  yield {
    type: 'incident',
    polarity: 'asserted',
    attributes: {
      occurredOn: occurred?.iso ?? null,
      disclosedOn: known?.iso ?? null,
      summary: summaryOf(main),
    },
    spans: [span(main, ['summary', ...inMain]), ...apart],
    proposedBy: 'rules',
  };
}
