import type { Evidence, EvidenceKind } from '../evidence/evidence.ts';
import type { ModelEvidence } from '../model-config.ts';
import { isRestricted } from './audience.ts';

/** Data for machines: what is in them is computed, and no model is asked. */
const dataKinds: readonly EvidenceKind[] = ['sbom', 'vex', 'advisory'];

/**
 * Whether words of an evidence may reach a language model, by what the operator allows
 * (ASSAY_MODEL_EVIDENCE). `claims` are those of the evidence. What nobody has classified yet is taken
 * for restricted.
 */
export function mayModelSee(
  allowed: ModelEvidence,
  evidence: Pick<Evidence, 'classification'>,
  claims: readonly Readonly<{ type: string }>[],
): boolean {
  const { classification } = evidence;
  if (allowed === 'none' || !classification) return false;
  if (dataKinds.includes(classification.kind)) return false;
  return allowed === 'all' || !isRestricted(evidence, claims);
}
