import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { claimOf } from '../support/claims.ts';
import { onFile, policyPaper } from '../support/evidence.ts';
import { postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';
import { orderOfX7, sbomPaper } from '../support/sbom-papers.ts';

const notable = [
  {
    as: 'Log4j',
    name: 'log4j-core',
    version: '2.14.1',
    pointer: '/components/0',
    purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
  },
];
const denial = (component: string, polarity: 'negated' | 'planned' = 'negated') =>
  policyPaper(
    claimOf(
      'component-statement',
      { component },
      { polarity, quote: `We do not use ${component}.` },
    ),
  );
const disputes = (...papers: Parameters<typeof postureOf>[0]) =>
  postureOf(papers, orderOfX7).disputes;

describe('"We do not use Log4j"', () => {
  test('is disputed by an SBOM that lists it, with page and pointer', () => {
    expect(disputes(denial('log4j2'), sbomPaper({ facts: { notable } }))).toMatchObject([
      {
        topic: 'whether Log4j is in the product',
        sides: [
          {
            text: '"x7.cdx.json" (X7 4.2.1) lists: log4j-core 2.14.1',
            citation: { pointer: '/components/0/purl', quote: notable[0]?.purl },
          },
          { text: '"policy.pdf" says: We do not use log4j2.', citation: { page: 1 } },
        ],
      },
    ]);
  });

  test('is one dispute however often it is said', () => {
    const said = [denial('Log4j'), denial('log4j2')];
    expect(disputes(...said, sbomPaper({ facts: { notable } }))).toHaveLength(1);
  });

  test('is not disputed where a newer version of the paper no longer says so', () => {
    const dated = (effectiveDate: string, ...claims: readonly Claim[]) =>
      onFile({ kind: 'policy', title: 'Product security', effectiveDate, owner: 'CISO' }, claims);
    const said = claimOf('component-statement', { component: 'Log4j' }, { polarity: 'negated' });
    const sbom = sbomPaper({ facts: { notable } });
    expect(disputes(dated('2025-01-01', said), sbom)).toHaveLength(1);
    expect(disputes(dated('2025-01-01', said), dated('2026-01-01'), sbom)).toEqual([]);
  });

  test('is disputed by an SBOM of another version only where none of the ordered one is on file', () => {
    const older = sbomPaper({ version: '4.1.0', file: 'old.cdx.json', facts: { notable } });
    expect(disputes(denial('Log4j'), older)).toHaveLength(1);
    expect(disputes(denial('Log4j'), older, sbomPaper())).toEqual([]);
    const orders = ['4.1.0', '4.2.1'].map((version) => ({ product: 'X7', version }));
    const both = { supplier: kestrel({ orders }) };
    expect(postureOf([denial('Log4j'), older, sbomPaper()], both).disputes).toHaveLength(1);
  });

  test('is not disputed by an SBOM without it, nor without an SBOM, nor as a plan', () => {
    expect(disputes(denial('Log4j'), sbomPaper())).toEqual([]);
    expect(disputes(denial('Log4j'))).toEqual([]);
    expect(disputes(denial('OpenSSL'), sbomPaper({ facts: { notable } }))).toEqual([]);
    expect(disputes(denial('Log4j', 'planned'), sbomPaper({ facts: { notable } }))).toEqual([]);
  });
});
