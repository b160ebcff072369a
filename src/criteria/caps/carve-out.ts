import { compareEntities, parseCompanyName } from '../../suppliers/company-name.ts';
import type { Dossier } from '../dossier.ts';
import type { PaperTrapRule } from '../paper-trap.ts';

/** T18: information; something is missing only when nothing of the carved-out provider is on file. */
export const carveOuts: PaperTrapRule = (dossier) =>
  dossier.papers.flatMap((paper) =>
    paper.claims.flatMap((claim) => {
      if (claim.type !== 'subservice-organisation' || claim.polarity !== 'asserted') return [];
      const { name, method, service } = claim.attributes;
      const isCarvedOut = (method ?? paper.report?.attributes.subserviceMethod) === 'carve-out';
      if (name === null || !isCarvedOut) return [];
      const what = service === null ? '' : ` (${service})`;
      const missing = isOnFile(name, dossier)
        ? 'a paper of it is on file.'
        : 'nothing of it is on file: ask for its report.';
      const reason = `The report carves out ${name}${what}, and ${missing}`;
      const { evidence } = paper;
      return [{ id: 'T18', evidence, criterion: 'GOV-04', reason, citation: claim.citation }];
    }),
  );

function isOnFile(name: string, { papers }: Dossier): boolean {
  return papers.some(({ claims }) =>
    claims.some((claim) => {
      if (claim.type !== 'assurance-report' && claim.type !== 'certification') return false;
      const { holder } = claim.attributes;
      return holder !== null && isSameProvider(name, holder);
    }),
  );
}

/** "AWS" and "Amazon Web Services, Inc. (AWS)" are one provider: names or abbreviations agree. */
function isSameProvider(name: string, holder: string): boolean {
  if (compareEntities(name, holder) !== 'different') return true;
  const [a, b] = [name, holder].map((one) => parseCompanyName(one).core.split(' '));
  const initials = (words: readonly string[] | undefined) =>
    words?.map((word) => word[0]).join('') ?? '';
  return a?.join('') === initials(b) || b?.join('') === initials(a);
}
