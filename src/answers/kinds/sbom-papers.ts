import type { Evidence } from '../../evidence/evidence.ts';
import type { MatchedSbom } from '../../sbom/component-match.ts';
import type { SbomFacts } from '../../sbom/sbom-facts.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { OnFile } from '../facts.ts';
import { paperDate, papersOf } from '../papers.ts';
import { short } from '../words.ts';

/** An SBOM that may count, with what was computed from it. */
export type SbomPaper = Readonly<{ evidence: Evidence; facts: SbomFacts; matched?: MatchedSbom }>;

/** SBOMs of a supplier that may count; the newest by its own date first. */
export function sbomPapers(facts: OnFile): SbomPaper[] {
  const onFile = new Map(facts.input.evidence.map((one) => [one.evidence.id, one]));
  return papersOf(facts)
    .flatMap((evidence): SbomPaper[] => {
      const { sbom, matched } = onFile.get(evidence.id) ?? {};
      return sbom ? [{ evidence, facts: sbom, ...(matched ? { matched } : {}) }] : [];
    })
    .toSorted((a, b) => (sbomDay(a) < sbomDay(b) ? 1 : -1));
}

/** YYYY-MM-DD the SBOM says of itself, else that of its paper. */
export function sbomDay({ evidence, facts }: SbomPaper): string {
  return /^\d{4}-\d{2}-\d{2}/u.exec(facts.createdOn?.value ?? '')?.[0] ?? paperDate(evidence);
}

/** "X200 4.2.1", or the name of the file. */
export function subjectOf({ evidence, facts }: SbomPaper): string {
  const { name, version } = facts.subject ?? {};
  return name === undefined ? `"${evidence.file}"` : short([name, version].join(' ').trim(), 80);
}

const letters = (text: string) => foldText(text).replace(/[^a-z0-9]/gu, '');

/** Whether an SBOM is of a product as typed: its subject or its file name speaks of it. */
export function isOfProduct({ evidence, facts }: SbomPaper, product: string): boolean {
  const { name = '', type = '' } = facts.subject ?? {};
  return letters(`${name}|${type}|${evidence.file}`).includes(letters(product));
}

/** Whether an SBOM is of exactly this version: "v4.2.1" is 4.2.1, and 4.2 is another one. */
export function isOfVersion({ facts }: SbomPaper, version: string): boolean {
  const bare = (text: string) =>
    foldText(text)
      .trim()
      .replace(/^v(?=\d)/u, '');
  const stated = facts.subject?.version;
  return stated !== undefined && bare(stated) === bare(version);
}
