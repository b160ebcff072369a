import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Polarity } from '../../claim-types.ts';
import { polarityOf } from '../../polarity.ts';
import { type FoundPractice, findPractices } from '../../practices.ts';
import { criteriaOfPromises } from '../commitment/criteria-of-promises.ts';
import { isCertified, isSaid } from './is-said.ts';
import { isOutlook } from './paper-sections.ts';
import type { PaperStatement } from './paper-statements.ts';

/** A practice a sentence states, denies or plans. */
export type SaidPractice = Readonly<{ practice: FoundPractice; polarity: Polarity }>;

const regular =
  /\b(?:annual\w*|yearly|every|each|regular\w*|quarterly|monthly|once a|per release|jährlich\w*|regelmäßig\w*|jede\w*)\b/iu;

/** What a sentence says of the supplier's practices: one for each criterion. */
export function saidPractices(statement: PaperStatement, kind: EvidenceKind): SaidPractice[] {
  const { text, heading } = statement;
  const named = namedIn(text, kind).filter(({ criterion }) => !isCertified(criterion));
  if (named.length === 0) return [];
  const promised = criteriaOfPromises(text, { isContract: kind === 'contract' });
  return named
    .filter((practice) => !promised.has(practice.criterion) && isSaid(statement, practice))
    .map((practice) => ({ practice, polarity: polarityIn(text, practice) }))
    .filter(({ practice, polarity }) => {
      if (polarity === 'other-party') return false;
      if (polarity !== 'asserted') return true;
      return !isOutlook(heading) && !isOneTest(practice, text, kind);
    });
}

/** The first place for each criterion; some words count only in papers about a design. */
function namedIn(text: string, kind: EvidenceKind): FoundPractice[] {
  const mayTellDesign = kind === 'architecture' || kind === 'other';
  const isDesign = ({ criterion }: FoundPractice): boolean =>
    criterion !== 'VUL-06' && (kind === 'architecture' || criterion !== 'SBD-04');
  const ofDesign = mayTellDesign ? findPractices(text, 'architecture').filter(isDesign) : [];
  const found = [...findPractices(text), ...ofDesign];
  const first = new Map<string, FoundPractice>();
  for (const practice of found) {
    if (!first.has(practice.criterion)) first.set(practice.criterion, practice);
  }
  return [...first.values()];
}

/** What is asked of the supplier's own suppliers is its own doing; the gate looks for denials. */
function polarityIn(text: string, practice: FoundPractice): Polarity {
  const { polarity } = polarityOf(text, practice, 'practice');
  const isDemand = practice.criterion === 'DEP-04' || practice.criterion === 'DEP-05';
  return isDemand && polarity === 'other-party' ? 'asserted' : polarity;
}

/** "engaged X to perform a penetration test" tells of one test, which has a claim type of its own. */
function isOneTest({ criterion }: FoundPractice, text: string, kind: EvidenceKind): boolean {
  return kind === 'attestation-letter' && criterion === 'SCD-06' && !regular.test(text);
}
