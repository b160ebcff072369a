import type { Candidate } from '../../candidate.ts';
import { lessFavourable, polarityOf } from '../../polarity.ts';
import { commitmentCandidate } from '../commitment/commitment-candidate.ts';
import type { FoundCommitment } from '../commitment/commitments-in.ts';
import { openPromisesIn } from '../commitment/open-promises-in.ts';
import { promisedIn } from '../commitment/promised-in.ts';
import type { Source } from '../source.ts';
import { itemPolarity } from './item-polarity.ts';
import type { QuestionnaireItem } from './questionnaire-item.ts';
import { questionnaireItems } from './questionnaire-items.ts';

/** Promises in the remarks of a questionnaire; the question says what they are about. */
export function* proposeItemCommitments({
  document,
  classification,
}: Source): Generator<Candidate> {
  if (classification.kind !== 'questionnaire' || classification.sampleOrTemplate) return;
  for (const item of questionnaireItems(document)) {
    for (const found of promisesOf(item)) yield candidate(item, found);
  }
}

/** A "yes" to "Do you deliver an SBOM with each release?" is a promise too. */
function promisesOf({ question, answer, remark }: QuestionnaireItem): FoundCommitment[] {
  const said = remark?.text ?? '';
  const timed = promisedIn(question.text, said);
  const own = openPromisesIn(said, timed, false);
  const asked = answer === 'yes' ? openPromisesIn(question.text, [...timed, ...own], false) : [];
  return [...timed, ...own, ...asked];
}

function candidate(item: QuestionnaireItem, found: FoundCommitment): Candidate {
  const { page, view, span, remark } = item;
  const stated = itemPolarity(item) ?? 'asserted';
  const said = polarityOf(remark?.text ?? '', undefined, 'commitment').polarity;
  return commitmentCandidate(found, lessFavourable(stated, said), [
    { page, view, ...span, attributes: ['subject', 'severity', 'duration'] },
  ]);
}
