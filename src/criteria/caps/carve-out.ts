import { compareEntities, parseCompanyName } from '../../suppliers/company-name.ts';
import type { Dossier } from '../dossier.ts';
import { excerpt } from '../excerpt.ts';
import type { ClaimOf, Paper } from '../paper.ts';
import type { PaperTrap, PaperTrapRule } from '../paper-trap.ts';

/** T18: information; something is missing only when nothing of the carved-out provider is on file. */
export const carveOuts: PaperTrapRule = (dossier) =>
  dossier.papers.flatMap((paper) =>
    paper.claims
      .filter((claim) => claim.type === 'subservice-organisation')
      .flatMap((claim) => carveOut(claim, paper, dossier)),
  );

function carveOut(
  { attributes, polarity, citation }: ClaimOf<'subservice-organisation'>,
  { report, evidence }: Paper,
  dossier: Dossier,
): PaperTrap[] {
  const { name, service } = attributes;
  const method = attributes.method ?? report?.attributes.subserviceMethod;
  if (polarity !== 'asserted' || name === null || method !== 'carve-out') return [];
  const what = service === null ? '' : ` (${service})`;
  const missing = isOnFile(name, dossier)
    ? 'a paper of it is on file.'
    : 'nothing of it is on file: ask for its report.';
  const reason = excerpt(`The report carves out ${name}${what}, and ${missing}`, 300);
  return [{ id: 'T18', evidence, criterion: 'GOV-04', reason, citation }];
}

function isOnFile(name: string, { papers }: Dossier): boolean {
  return papers.some(({ claims }) =>
    claims.some((claim) => {
      if (claim.type !== 'assurance-report' && claim.type !== 'certification') return false;
      const { holder } = claim.attributes;
      return holder !== null && isSameProvider(name, holder);
    }),
  );
}

/** "AWS" and "Amazon Web Services, Inc." are one provider: names or initials agree. */
function isSameProvider(name: string, holder: string): boolean {
  if (compareEntities(name, holder) !== 'different') return true;
  const words = [name, holder].map((one) => parseCompanyName(one).core.split(' '));
  const initials = words.map((core) => core.map((word) => word[0]).join(''));
  const joined = words.map((core) => core.join(''));
  return initials[0] === joined[1] || initials[1] === joined[0];
}
