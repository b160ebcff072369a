import type { Claim } from '../claims/claim.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';
import type { Dossier } from './dossier.ts';
import { matchProduct, orderedProduct } from './matching/product.ts';

/** More would hide the rest of a finding. */
const mostSentences = 3;

/**
 * Certificates and test reports of the same product in another version than the SBOM's: together
 * they describe no release. Another product is none of its business.
 */
export function besidePapers(
  { subject }: Pick<SbomFacts, 'subject'>,
  { papers, entities, superseded }: Pick<Dossier, 'papers' | 'entities' | 'superseded'>,
): string[] {
  if (subject?.version === undefined) return [];
  const { name: product, version } = subject;
  const ours = orderedProduct({ product, version }, entities.brand);
  const sentences = papers.flatMap(({ claims, evidence }) =>
    claims
      .filter(({ id, polarity }) => polarity === 'asserted' && !superseded.has(id))
      .flatMap((claim) => productOf(claim) ?? [])
      .filter(({ stated }) => matchProduct(stated, ours) === 'other version')
      .map(
        ({ what, stated }) =>
          `${what} "${evidence.file}" is of "${stated}", and the SBOM of "${product} ${version}".`,
      ),
  );
  return [...new Set(sentences)].slice(0, mostSentences);
}

function productOf(claim: Claim): Readonly<{ what: string; stated: string }> | undefined {
  if (claim.type === 'certification' && claim.attributes.product !== null) {
    return { what: 'the certificate', stated: claim.attributes.product };
  }
  if (claim.type !== 'security-test' || claim.attributes.target === null) return undefined;
  const { target, targetVersion } = claim.attributes;
  const stated = targetVersion === null ? target : `${target} version ${targetVersion}`;
  return { what: 'the test report', stated };
}
