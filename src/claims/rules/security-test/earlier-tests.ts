import type { Candidate } from '../../candidate.ts';
import { type DateOrder, findDates } from '../../dates.ts';
import { findKinds, type TestKind } from './kind-words.ts';
import type { Report, Sentence } from './report.ts';

const earlier =
  /\b(?:previous(?:ly)?|prior|earlier|first|last|unlike the|compared (?:to|with) the|former|vorherige[nrs]?|frühere[nrs]?|letzte[nrs]?|erste[nrs]?|précédent\w*)\s(?:[\p{L}-]+\s){0,2}?(?:test|tests|pen-?test|penetration test|audit|assessment|engagement|installment|iteration|project|review|report|scan|prüfung|penetrationstest|untersuchung)\b/iu;
const notATest =
  /\b(?:version|release|report date|chapter|section|kick-?off|phase|work package)\b/iu;

/** The date of an earlier test stands close behind the words for it. */
function dateOf({ text }: Sentence, at: number, order: DateOrder | undefined): string | undefined {
  return findDates(text, order).find(({ start }) => start >= at && start - at < 60)?.iso;
}

type Named = Readonly<{ attribute: 'tester' | 'client'; value: string }>;

/** Tester and client where this sentence or the one before it names them. */
function partiesAt(
  sentence: Sentence,
  before: Sentence | undefined,
  parties: readonly Named[],
): (Named & { place: Sentence })[] {
  return parties.flatMap((party) => {
    const places = [sentence, before].filter((place) => place?.page === sentence.page);
    const place = places.find((one) => one?.text.includes(party.value));
    return place ? [{ ...party, place }] : [];
  });
}

/** Tests a report mentions that were done before the one it is about. */
export function* proposeEarlierTests(
  { sentences }: Report,
  parties: readonly Named[],
  order: DateOrder | undefined,
  started: string | undefined,
): Generator<Candidate> {
  const seen = new Set<string>();
  for (const [index, sentence] of sentences.entries()) {
    const found = earlier.exec(sentence.text);
    if (!found || sentence.page > 12 || notATest.test(found[0])) continue;
    const endedOn = dateOf(sentence, found.index, order);
    if (!endedOn || seen.has(endedOn) || (started && endedOn >= started.slice(0, 7))) continue;
    seen.add(endedOn);
    const named = partiesAt(sentence, sentences[index - 1], parties);
    const kind = findKinds(found[0])[0]?.kind;
    if (named.length === 0 && kind === undefined) continue;
    yield earlierTest(sentence, endedOn, kind, named);
  }
}

function earlierTest(
  sentence: Sentence,
  endedOn: string,
  testKind: TestKind | undefined,
  named: readonly (Named & { place: Sentence })[],
): Candidate {
  const { page, view, start, end } = sentence;
  const here = named.filter(({ place }) => place === sentence).map(({ attribute }) => attribute);
  const apart = named.filter(({ place }) => place !== sentence);
  const kind = testKind && { testKind };
  return {
    type: 'security-test',
    polarity: 'historical',
    attributes: {
      endedOn,
      ...kind,
      ...Object.fromEntries(named.map(({ attribute, value }) => [attribute, value])),
    },
    spans: [
      { page, view, start, end, attributes: ['endedOn', ...(kind ? ['testKind'] : []), ...here] },
      ...apart.map(({ attribute, place }) => ({
        page: place.page,
        view: place.view,
        start: place.start,
        end: place.end,
        attributes: [attribute],
        link: 'same statement' as const,
      })),
    ],
    proposedBy: 'rules',
  };
}
