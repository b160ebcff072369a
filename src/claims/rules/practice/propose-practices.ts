import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import type { Polarity } from '../../claim-types.ts';
import { polarityOf } from '../../polarity.ts';
import { type FoundPractice, findPractices } from '../../practices.ts';
import { criteriaOfPromises } from '../commitment/criteria-of-promises.ts';
import { questionnaireItems } from '../questionnaire/questionnaire-items.ts';
import type { Source } from '../source.ts';
import { isCertified, isSaid } from './is-said.ts';
import { type PaperStatement, paperStatements } from './paper-statements.ts';
import { practiceCandidate } from './practice-candidate.ts';

/** Papers in whose prose a supplier speaks of its own practices. */
const ownPapers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'architecture',
  'contract',
  'threat-model',
  'attestation-letter',
  'questionnaire',
  'other',
]);
/** A manual may speak of one practice on every page; the first statements say what matters. */
const mostPerCriterion = 3;
/** Every second sentence of a policy names the process it is about. */
const mostOfProcess = 2;

type Said = Readonly<{ practice: FoundPractice; polarity: Polarity }>;

/** Statements of a supplier about what it does, and what it admits not to do, in running text. */
export function* proposePractices({ document, classification }: Source): Generator<Candidate> {
  const { kind } = classification;
  if (!speaksInProse({ document, classification })) return;
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const statement of paperStatements(document)) {
    for (const said of saidIn(statement, kind)) {
      const key = `${said.practice.criterion} ${said.polarity}`;
      const count = counts.get(key) ?? 0;
      if (seen.has(`${key} ${statement.text}`) || count >= mostOf(said.practice)) continue;
      seen.add(`${key} ${statement.text}`);
      counts.set(key, count + 1);
      yield practiceCandidate(statement, said.practice, said.polarity);
    }
  }
}

function mostOf({ criterion }: FoundPractice): number {
  return criterion === 'GOV-07' ? mostOfProcess : mostPerCriterion;
}

/** A questionnaire is read item by item; only a paper without items is read as prose. */
function speaksInProse({ document, classification }: Source): boolean {
  const { kind, sampleOrTemplate } = classification;
  if (!ownPapers.has(kind) || sampleOrTemplate) return false;
  return kind !== 'questionnaire' || questionnaireItems(document).length === 0;
}

/** What is asked of the supplier's own suppliers; the gate looks whether it is denied. */
function isDemand({ criterion }: FoundPractice): boolean {
  return criterion === 'DEP-04' || criterion === 'DEP-05';
}

/** Words about the build of a service; "encrypted at rest" is a design only where design is told. */
function namedIn(text: string, kind: EvidenceKind): FoundPractice[] {
  const plain = findPractices(text);
  if (kind !== 'architecture' && kind !== 'other') return plain;
  const isDesign = ({ criterion }: FoundPractice): boolean =>
    kind === 'architecture' || criterion !== 'SBD-04';
  return [...plain, ...findPractices(text, 'architecture').filter(isDesign)];
}

const regular =
  /\b(?:annual\w*|yearly|every|each|regular\w*|quarterly|monthly|once a|per release|jährlich\w*|regelmäßig\w*|jede\w*)\b/iu;

/** "engaged X to perform a penetration test" tells of one test, which has a claim type of its own. */
function isOneTest({ criterion }: FoundPractice, text: string, kind: EvidenceKind): boolean {
  return kind === 'attestation-letter' && criterion === 'SCD-06' && !regular.test(text);
}

function saidIn(statement: PaperStatement, kind: EvidenceKind): Said[] {
  const { text } = statement;
  const covered = criteriaOfPromises(text);
  const byCriterion = new Map<string, FoundPractice>();
  for (const practice of namedIn(text, kind)) {
    if (!byCriterion.has(practice.criterion)) byCriterion.set(practice.criterion, practice);
  }
  return [...byCriterion.values()]
    .filter(({ criterion }) => !isCertified(criterion) && !covered.has(criterion))
    .filter((practice) => isSaid(statement, practice))
    .map((practice): Said => {
      const { polarity } = polarityOf(text, practice, 'practice');
      const isOwn = isDemand(practice) && polarity === 'other-party';
      return { practice, polarity: isOwn ? 'asserted' : polarity };
    })
    .filter(
      ({ practice, polarity }) => polarity !== 'asserted' || !isOneTest(practice, text, kind),
    );
}
