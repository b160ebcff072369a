import { type Claim, isAsserted } from '../claims/claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ComponentMatch } from '../sbom/component-match.ts';
import type { VexStatus } from '../sbom/vex.ts';
import type { EvidenceOnFile } from './evidence-on-file.ts';
import { matchFile } from './matching/file-product.ts';
import { orderedProduct } from './matching/product.ts';
import type { ClaimOf } from './paper.ts';
import { vexStatusOf } from './vex-status.ts';

type Statement = ClaimOf<'vulnerability-statement'>;

/** What the supplier says about an advisory that names a component of its SBOM. */
export type VexAnswer = Readonly<{
  claim: Statement;
  evidence: Evidence;
  means: VexStatus;
  /** True when it settles the matter: fixed, or (no malware) not affected with a justification. */
  counts: boolean;
  /** What it says, or why it settles nothing; one clause without a full stop. */
  reason: string;
}>;

/** A statement on file, with what decides between several. */
type Filed = Readonly<{ claim: Statement; evidence: Evidence; means: VexStatus; date: string }>;

const harshest: readonly VexStatus[] = ['affected', 'under_investigation', 'not_affected', 'fixed'];
const noBrand: ReadonlySet<string> = new Set();

/**
 * Which statement of the supplier answers a match of this SBOM, and whether it counts: only
 * statements on its product and version are answers. The newest paper decides, and of one day the
 * statement less favourable to the supplier.
 */
export function answersFor(
  sbom: EvidenceOnFile,
  evidence: readonly EvidenceOnFile[],
): (match: ComponentMatch) => VexAnswer | undefined {
  const statements = Map.groupBy(
    evidence.flatMap(statementsIn).filter((filed) => isOnProductOf(sbom, filed)),
    ({ claim }) => idOf(claim.attributes.vulnerability ?? ''),
  );
  return ({ advisory, aliases, malicious }) => {
    const found = [advisory, ...aliases].flatMap((id) => statements.get(idOf(id)) ?? []);
    const [best] = found.toSorted(byWeight);
    return best && answerOf(best, malicious);
  };
}

const idOf = (id: string) => id.trim().toUpperCase();

function statementsIn({ evidence, claims }: EvidenceOnFile): Filed[] {
  const { classification, supersededBy } = evidence;
  if (supersededBy !== undefined || classification?.sampleOrTemplate === true) return [];
  const date = classification?.effectiveDate ?? '';
  return claims.filter(isStatement).flatMap((claim) => {
    const means = vexStatusOf(claim.attributes.status);
    return means ? [{ claim, evidence, means, date }] : [];
  });
}

function isStatement(claim: Claim): claim is Statement {
  return claim.type === 'vulnerability-statement' && isAsserted(claim);
}

/** A statement in the SBOM itself is on its product; any other must name product and version. */
function isOnProductOf({ evidence, sbom }: EvidenceOnFile, { claim }: Filed): boolean {
  const { product } = claim.attributes;
  if (claim.citation.evidenceId === evidence.id && product === null) return true;
  if (sbom?.subject === undefined) return false;
  const { name, version } = sbom.subject;
  const ordered = orderedProduct({ product: name, version }, noBrand);
  return matchFile({ product, version: claim.subject?.version ?? null }, ordered) === 'covers';
}

function byWeight(a: Filed, b: Filed): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return harshest.indexOf(a.means) - harshest.indexOf(b.means);
}

function answerOf({ claim, evidence, means }: Filed, malicious: boolean): VexAnswer {
  const { justification } = claim.attributes;
  const common = { claim, evidence, means };
  switch (means) {
    case 'fixed':
      return { ...common, counts: true, reason: 'the supplier says that it is fixed' };
    case 'affected':
      return { ...common, counts: false, reason: 'the supplier says that it is affected' };
    case 'under_investigation':
      return { ...common, counts: false, reason: 'the supplier is still looking into it' };
    case 'not_affected':
      if (malicious)
        return { ...common, counts: false, reason: 'malware is not harmless anywhere' };
      return justification === null
        ? { ...common, counts: false, reason: 'called not affected without a justification (T25)' }
        : { ...common, counts: true, reason: `not affected: ${justification.slice(0, 200)}` };
  }
}
