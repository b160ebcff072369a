import type { Claim } from '../claims/claim.ts';
import { componentEntry } from '../sbom/component-entry.ts';
import { knownComponent } from '../sbom/known-components.ts';
import { isPastSbom } from './caps/file-history.ts';
import type { Dispute } from './dispute.ts';
import type { Dossier } from './dossier.ts';
import { currentSboms, said } from './sbom-disputes.ts';

/** "We do not use Log4j", and an SBOM of the supplier lists it: a topic without a criterion. */
export function deniedComponents(dossier: Dossier): Dispute[] {
  const sboms = currentSboms(dossier).filter(
    ({ claim, paper }) => !isPastSbom(claim, paper, dossier),
  );
  const denials = dossier.papers.flatMap((paper) =>
    paper.claims.flatMap((claim) => {
      const name = deniedIn(claim);
      const isReplaced = dossier.superseded.has(claim.id);
      return name === undefined || isReplaced ? [] : [{ name, paper, claim }];
    }),
  );
  const first = new Map(denials.toReversed().map((one) => [one.name, one]));
  return [...first.values()].toReversed().flatMap(({ name, ...words }) => {
    const listed = listedIn(sboms, name);
    const topic = `whether ${name} is in the product`;
    return listed ? [{ topic, sides: [listed, said(words)] }] : [];
  });
}

function deniedIn(claim: Claim): string | undefined {
  if (claim.type !== 'component-statement' || claim.polarity !== 'negated') return undefined;
  return knownComponent(claim.attributes.component ?? '');
}

function listedIn(sboms: ReturnType<typeof currentSboms>, name: string) {
  for (const { paper, sbom } of sboms) {
    const found = sbom.notable?.find(({ as }) => as === name);
    if (found === undefined) continue;
    const { pointer, value } = componentEntry(found, sbom);
    const { file, id } = paper.evidence;
    const product = [sbom.subject?.name, sbom.subject?.version].filter(Boolean).join(' ');
    const { name: part, version, licence } = found;
    const under = licence === undefined ? undefined : `under ${licence}`;
    const what = [part, version, under].filter(Boolean).join(' ');
    return {
      text: `"${file}"${product ? ` (${product})` : ''} lists: ${what}`,
      citation: { evidenceId: id, pointer, quote: value },
    };
  }
  return undefined;
}
