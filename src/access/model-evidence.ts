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

/**
 * Whether there is anything in an evidence to ask a model about: pages of a paper that may count for
 * something. A sample or template proves nothing whoever reads it.
 */
export function isForModel({
  classification,
  pages,
}: Pick<Evidence, 'classification' | 'pages'>): boolean {
  if (!classification || pages === 0) return false;
  return !dataKinds.includes(classification.kind) && !classification.sampleOrTemplate;
}
