import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import { questionnaireItems } from '../questionnaire/questionnaire-items.ts';
import type { Source } from '../source.ts';
import { paperStatements } from './paper-statements.ts';
import { practiceCandidate } from './practice-candidate.ts';
import { type SaidPractice, saidPractices } from './said-practices.ts';

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

/** Statements of a supplier about what it does, and what it admits not to do, in running text. */
export function* proposePractices(source: Source): Generator<Candidate> {
  if (!speaksInProse(source)) return;
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const statement of paperStatements(source.document)) {
    for (const { practice, polarity } of saidPractices(statement, source.classification.kind)) {
      const key = `${practice.criterion} ${polarity}`;
      const count = counts.get(key) ?? 0;
      if (seen.has(`${key} ${statement.text}`) || count >= mostOf(practice)) continue;
      seen.add(`${key} ${statement.text}`);
      counts.set(key, count + 1);
      yield practiceCandidate(statement, practice, polarity);
    }
  }
}

function mostOf({ criterion }: SaidPractice['practice']): number {
  return criterion === 'GOV-07' ? mostOfProcess : mostPerCriterion;
}

/** A questionnaire is read item by item; only a paper without items is read as prose. */
function speaksInProse({ document, classification }: Source): boolean {
  const { kind, sampleOrTemplate } = classification;
  if (!ownPapers.has(kind) || sampleOrTemplate) return false;
  return kind !== 'questionnaire' || questionnaireItems(document).length === 0;
}
