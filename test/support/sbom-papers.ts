import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import type { MatchedSbom } from '../../src/sbom/component-match.ts';
import type { SbomFacts } from '../../src/sbom/sbom-facts.ts';
import { claimOf } from './claims.ts';
import { onFile } from './evidence.ts';
import { kestrel } from './kestrel.ts';
import { matchedOf, sbomFactsOf } from './sboms.ts';

type Details = Readonly<{
  product?: string | null;
  version?: string | null;
  createdOn?: string;
  file?: string;
  facts?: Partial<SbomFacts>;
  /** Null: no advisory feed was ever imported. */
  matched?: Partial<MatchedSbom> | null;
}>;

/** By default: a complete SBOM of the X7 4.2.1, matched with fresh data and nothing found. */
export function sbomPaper(details: Details = {}): EvidenceOnFile {
  const { product = 'X7', version = '4.2.1', createdOn = '2026-10-05', matched = {} } = details;
  const file = details.file ?? 'x7.cdx.json';
  const paper = onFile({ kind: 'sbom', file, effectiveDate: createdOn, title: product ?? file }, [
    claimOf(
      'sbom',
      { format: 'CycloneDX', specVersion: '1.6', product, version, createdOn },
      { quote: product ?? '1.6' },
    ),
  ]);
  const named = product !== null && {
    subject: {
      name: product,
      pointer: '/metadata/component/name',
      ...(version !== null && { version }),
    },
  };
  const { subject: _, ...facts } = sbomFactsOf();
  return {
    ...paper,
    sbom: { ...facts, ...named, ...details.facts },
    ...(matched && { matched: matchedOf({ evidenceId: paper.evidence.id, ...matched }) }),
  };
}

export type VexSaid = Readonly<{
  vulnerability?: string;
  status?: string;
  justification?: string | null;
  product?: string | null;
  version?: string;
  date?: string;
  kind?: 'vex' | 'advisory';
  owner?: string;
}>;

/** By default: a dated VEX of the supplier that calls the X7 4.2.1 not affected, with a reason. */
export function vexPaper(...statements: readonly VexSaid[]): EvidenceOnFile {
  const [first] = statements;
  return onFile(
    {
      kind: first?.kind ?? 'vex',
      file: `${first?.kind ?? 'vex'}.json`,
      effectiveDate: first?.date ?? '2026-11-10',
      owner: first?.owner ?? 'Kestrel Controls s.r.o.',
    },
    statements.map((said) => {
      const { product = 'X7', version = '4.2.1', justification = 'code_not_reachable' } = said;
      const status = said.status ?? 'not_affected';
      return claimOf(
        'vulnerability-statement',
        { vulnerability: said.vulnerability ?? 'CVE-2021-44228', product, status, justification },
        {
          quote: status,
          ...(product !== null && { subject: { product, ...(version && { version }) } }),
        },
      );
    }),
  );
}

/** We buy the X7 in version 4.2.1. */
export const orderOfX7 = {
  supplier: kestrel({ orders: [{ product: 'X7', version: '4.2.1' }] }),
} as const;
