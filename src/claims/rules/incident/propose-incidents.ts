import type { Candidate, PageSpan } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { dateOrderOf } from '../../date-order.ts';
import { findDates } from '../../dates.ts';
import { polarityOf } from '../../polarity.ts';
import { type Piece, type Report, readReport, type Sentence } from '../security-test/report.ts';
import type { Source } from '../source.ts';
import { disclosedOn, occurredOn } from './incident-dates.ts';
import { happened, notReal, suffered } from './incident-words.ts';
import { ownIncident } from './victim.ts';

const longestSummary = 240;
const longestSentence = 600;
const silent = new Set(['recommendations', 'definitions', 'method', 'legal']);

function isEvent(text: string): boolean {
  return (suffered.test(text) || happened.test(text)) && !notReal.test(text);
}

/** Sentences that tell of an incident as something that happened. */
function told({ sentences }: Report): Sentence[] {
  return sentences.filter(
    ({ text, section }) =>
      !silent.has(section ?? '') && text.length < longestSentence && isEvent(text),
  );
}

function spanOf(
  { page, view, start, end }: Piece,
  attributes: readonly string[],
  link?: PageSpan['link'],
): PageSpan {
  return { page, view, start, end, attributes, ...(link && { link }) };
}

/** The sentence that says it best: that somebody had an incident, near the front, with a date. */
function mainOf(sentences: readonly Sentence[]): Sentence | undefined {
  const weigh = ({ text, section, page }: Sentence): number =>
    (suffered.test(text) ? 4 : 0) +
    (section === 'summary' ? 2 : 0) +
    (findDates(text).length > 0 ? 2 : 0) -
    page / 5;
  return sentences
    .toSorted((a, b) => weigh(b) - weigh(a))
    .find(({ text }) => polarityOf(text, undefined, 'incident').polarity === 'asserted');
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
  const isOwn = ownIncident(report, all);
  const ours = all.filter(isOwn);
  const main = mainOf(ours);
  if (!main) return;
  const order = dateOrderOf(report.document);
  const occurred = occurredOn(report, ours, isEvent, order);
  const said = report.sentences.filter((one) => !silent.has(one.section ?? '') && isOwn(one));
  const known = disclosedOn(report, said, occurred?.iso ?? '', order);
  const facts = [
    { attribute: 'occurredOn', piece: occurred?.piece },
    { attribute: 'disclosedOn', piece: known?.piece },
  ];
  const here = facts.flatMap(({ attribute, piece }) => (piece === main ? [attribute] : []));
  const apart = facts.flatMap(({ attribute, piece }) =>
    piece && piece !== main ? [spanOf(piece, [attribute], 'report section')] : [],
  );
  yield {
    type: 'incident',
    polarity: 'asserted',
    attributes: {
      occurredOn: occurred?.iso ?? null,
      disclosedOn: known?.iso ?? null,
      summary: summaryOf(main),
    },
    spans: [spanOf(main, ['summary', ...here]), ...apart],
    proposedBy: 'rules',
  };
}
