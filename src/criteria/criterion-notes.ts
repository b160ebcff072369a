import type { Dossier } from './dossier.ts';
import type { PaperTrap } from './paper-trap.ts';
import { routeClaim } from './route-claim.ts';
import { sbomNotes } from './sbom-notes.ts';

const certificateCriteria = ['GOV-01', 'GOV-02', 'GOV-03', 'GOV-05', 'GOV-06'];

/** What a reader must know about a criterion beside the claims that were weighed. */
export function criterionNotes(
  criterion: string,
  isOrdered: boolean,
  dossier: Dossier,
  paperTraps: readonly PaperTrap[],
): readonly string[] {
  const unreadable = paperTraps
    .filter((trap) => trap.id === 'T31' && trap.criterion === criterion)
    .map(({ evidence, reason }) => `"${evidence.file}" may speak to this. ${reason}`);
  const samples = dossier.samples
    .filter((paper) =>
      paper.claims.some((claim) =>
        routeClaim(claim, paper).some((route) => route.criterion === criterion),
      ),
    )
    .map(({ evidence }) => `"${evidence.file}" is a sample or template and does not count.`);
  return [
    ...(isOrdered ? [] : ['Not ordered: no hosted service is registered as an order.']),
    ...contractNote(criterion, dossier),
    ...sbomNotes(criterion, dossier),
    ...unreadable,
    ...samples,
  ];
}

/** The manufacturer develops, another entity sells: worth knowing, no reason for a cap. */
function contractNote(criterion: string, { entities }: Dossier): string[] {
  const { otherContractPartner: partner, manufacturer } = entities;
  if (partner === undefined || !certificateCriteria.includes(criterion)) return [];
  return [`The contract partner "${partner}" is not the manufacturer "${manufacturer}".`];
}
