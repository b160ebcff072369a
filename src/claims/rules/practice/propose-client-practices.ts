import type { Candidate } from '../../candidate.ts';
import type { Polarity } from '../../claim-types.ts';
import { polarityOf } from '../../polarity.ts';
import { type FoundPractice, findPractices } from '../../practices.ts';
import type { Source } from '../source.ts';
import { isCertified, otherSection } from './is-said.ts';
import { type PaperStatement, paperStatements } from './paper-statements.ts';
import { practiceCandidate } from './practice-candidate.ts';
import { speechOf } from './speech.ts';

/** What a tester reports as done by those whose product was tested. */
const clientDoes =
  /\b(?:the )?(?:(?:\p{Lu}[\p{L}\p{N}-]+ ){1,3}(?:[Pp]roject|[Tt]eam|[Dd]evelopers|[Mm]aintainers|[Ee]ngineers)|(?:vendor|client|customer|developers|development team|maintainers)) (?:has |have |had |also |already |now |regularly |currently ){0,2}(?:published|publishes|performed|performs|conducted|conducts|maintains|maintained|uses|used|runs|introduced|adopted|established|implemented|provides|provided|operates|integrated|documented|follows|fuzzes|signs|reviews)\b/u;
/** Parts that are in use although nobody maintains them any more. */
const abandoned =
  /\b(?:packages?|librar(?:y|ies)|components?|dependenc(?:y|ies)|crates?|modules?|software|frameworks?)\b[^.]{0,80}\b(?:is|are|was|were) (?:\w+ ){0,2}(?:deprecated|unmaintained|outdated|obsolete|abandoned|end[- ]of[- ]life|no longer (?:maintained|supported))/iu;
const replaced = /\b(?:replaced|removed|updated|upgraded|migrated|should|would|could|if)\b/iu;
/** A tester who wants to report a weakness finds the way to do so out of date or missing. */
const noWayToReport =
  /\b(?:disclosure|reporting) (?:process|policy|page|contact|documentation)\b.{0,120}\b(?:out[- ]of[- ]date|outdated|missing|absent|unclear|did not (?:include|exist|respond))\b/iu;
/** Remedies and tests of single findings are the tester's subject, not a process. */
const ofFindings: ReadonlySet<string> = new Set(['VUL-03', 'SCD-06', 'SCD-05', 'REL-01', 'SBD-04']);
const mostPerCriterion = 2;

/** What a test report says about the practices of the tested company, in passing. */
export function* proposeClientPractices({
  document,
  classification,
}: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = classification;
  if (kind !== 'security-test-report' || sampleOrTemplate) return;
  const counts = new Map<string, number>();
  for (const statement of paperStatements(document)) {
    for (const [practice, polarity] of saidOfClient(statement)) {
      const count = counts.get(practice.criterion) ?? 0;
      if (count >= mostPerCriterion) continue;
      counts.set(practice.criterion, count + 1);
      yield practiceCandidate(statement, practice, polarity);
    }
  }
}

function saidOfClient(statement: PaperStatement): [FoundPractice, Polarity][] {
  const { text, heading } = statement;
  if (otherSection(heading)) return [];
  const adverse = [
    ...(abandoned.test(text) && !replaced.test(text) ? ['DEP-08'] : []),
    ...(noWayToReport.test(text) ? ['VUL-01'] : []),
  ];
  const named = findPractices(text).filter(({ criterion }) => !isCertified(criterion));
  const against = adverse.flatMap((criterion) => {
    const practice = named.find((found) => found.criterion === criterion);
    return practice === undefined ? [] : [[practice, 'negated'] as [FoundPractice, Polarity]];
  });
  if (against.length > 0 || !clientDoes.test(text)) return against;
  return named
    .filter(
      ({ criterion, end }) => !ofFindings.has(criterion) && speechOf(text, end) === 'statement',
    )
    .slice(0, 1)
    .map((practice) => [practice, polarityOf(text, practice, 'practice').polarity]);
}
