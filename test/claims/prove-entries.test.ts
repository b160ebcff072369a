import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryCandidate } from '../../src/claims/candidate.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { entriesOf } from '../../src/sbom/entries-of.ts';
import { fileOf, sbomOf, vexOf, vexStatementOf } from '../support/sboms.ts';

const document = fileOf({ sbom: sbomOf() });
const verify = (candidate: EntryCandidate) => verifyCandidates(document, 'e1', [candidate]);

function sbomCandidate(details: Partial<EntryCandidate<'sbom'>> = {}): EntryCandidate<'sbom'> {
  return {
    type: 'sbom',
    polarity: 'asserted',
    attributes: { product: 'X7' },
    spans: [{ pointer: '/metadata/component/name', attributes: ['product'] }],
    proposedBy: 'rules',
    ...details,
  };
}

const version = {
  pointer: '/metadata/component/version',
  attributes: ['version'],
  link: 'same file' as const,
};

describe('A claim on an entry of a file', () => {
  test('quotes exactly the value that stands at its pointer', () => {
    const { claims, rejected } = verify(
      sbomCandidate({
        attributes: { product: 'X7', version: '4.2.1' },
        spans: [...sbomCandidate().spans, version],
        subject: { product: 'X7', version: '4.2.1', site: 'Brno' },
      }),
    );
    expect(rejected).toEqual([]);
    expect(claims).toMatchObject([
      {
        citation: { evidenceId: 'e1', pointer: '/metadata/component/name', quote: 'X7' },
        support: {
          version: { pointer: version.pointer, quote: '4.2.1', link: 'same file' },
        },
        subject: { product: 'X7', version: '4.2.1' },
      },
    ]);
    expect(claims[0]?.citation.page).toBeUndefined();
    expect(claims[0]?.subject?.site).toBeUndefined();
  });

  test('is refused where no entry stands, or its own product does not', () => {
    const nowhere = { pointer: '/components/9/purl', attributes: ['product'] };
    expect(verify(sbomCandidate({ spans: [nowhere] })).rejected).toMatchObject([
      { reason: 'SPAN_OUT_OF_RANGE' },
    ]);
    expect(verify(sbomCandidate({ attributes: { product: 'X8' } })).rejected).toMatchObject([
      { reason: 'CORE_NOT_PROVEN' },
    ]);
    expect(verify(sbomCandidate({ attributes: { producer: 'X7' } })).rejected).toMatchObject([
      { reason: 'CORE_NOT_PROVEN' },
    ]);
  });

  test('keeps what is proven and drops the rest, with the reason', () => {
    const { claims, dropped } = verify(
      sbomCandidate({
        attributes: { product: 'X7', version: '4.2', createdOn: '2026-10-05' },
        spans: [
          ...sbomCandidate().spans,
          version,
          { pointer: '/metadata/timestamp', attributes: ['createdOn'], link: 'same file' },
        ],
      }),
    );
    expect(claims[0]?.attributes).toMatchObject({ version: null, createdOn: '2026-10-05' });
    expect(dropped).toMatchObject([{ attribute: 'version', reason: 'VALUE_NOT_PRINTED' }]);
  });

  test('reads a purl as it is encoded, whole words only', () => {
    const purl = { pointer: '/components/0/purl', attributes: ['product', 'version'] };
    const proved = (product: string, stated: string) =>
      verify(sbomCandidate({ attributes: { product, version: stated }, spans: [purl] })).claims[0];
    expect(proved('log4j-core', '2.14.1')?.attributes).toMatchObject({ version: '2.14.1' });
    expect(proved('log4j-cor', '2.14.1')).toBeUndefined();
    expect(proved('log4j-core', '2.14')?.attributes).toMatchObject({ version: null });
  });

  test('computes only from what is cited', () => {
    const derivedBy = { format: { rule: 'the format of the file', inputs: ['specVersion'] } };
    const attributes = { product: 'X7', format: 'CycloneDX' };
    expect(verify(sbomCandidate({ attributes, derivedBy })).dropped).toMatchObject([
      { attribute: 'format', reason: 'DERIVATION_WRONG' },
    ]);
  });

  test('is data: other types of claims and other moods are refused', () => {
    const planned = sbomCandidate({ polarity: 'planned' });
    const practice = { ...sbomCandidate(), type: 'practice', attributes: { criterion: 'DEP-01' } };
    for (const candidate of [planned, practice as EntryCandidate]) {
      expect(verify(candidate).rejected).toMatchObject([{ reason: 'ATTRIBUTES_INVALID' }]);
    }
  });

  test('is never made of a page, nor a page claim of an entry', () => {
    const bare = { ...document, sbom: sbomOf({ subject: undefined as never }) };
    expect(verifyCandidates(bare, 'e1', [sbomCandidate()]).claims).toEqual([]);
  });
});

describe('The specification of an SPDX file', () => {
  test('is quoted with its name, as it stands there', () => {
    const spdx = sbomOf({ format: 'SPDX', specVersion: { pointer: '/spdxVersion', value: '2.3' } });
    const candidate = sbomCandidate({
      attributes: { specVersion: '2.3' },
      spans: [{ pointer: '/spdxVersion', attributes: ['specVersion'] }],
    });
    const [claim] = verifyCandidates(fileOf({ sbom: spdx }), 'e1', [candidate]).claims;
    expect(claim?.citation.quote).toBe('SPDX-2.3');
  });
});

describe('Whatever is proposed', () => {
  const entries = entriesOf({
    sbom: sbomOf(),
    vex: vexOf([vexStatementOf('CVE-1', 'fixed', 'X7')]),
  });
  const places = [
    '/metadata/component/name',
    '/metadata/component/version',
    '/components/0/purl',
    '/statements/0/status',
    '/nowhere',
    '',
  ];
  const names = ['product', 'version', 'producer', 'author', 'createdOn', 'format'] as const;
  const words = ['X7', '4.2.1', 'fixed', '2026-10-05', 'log4j-core', 'x', ''];
  const spans = fc.array(
    fc.record({
      pointer: fc.constantFrom(...places),
      attributes: fc.subarray([...names]),
      link: fc.constant('same file' as const),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const attributes = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...words));

  test('a claim quotes only what stands at its pointers, and says only what is quoted', () => {
    fc.assert(
      fc.property(spans, attributes, (given, said) => {
        const document = fileOf({
          sbom: sbomOf(),
          vex: vexOf([vexStatementOf('CVE-1', 'fixed', 'X7')]),
        });
        const candidate = sbomCandidate({ attributes: said, spans: given as never });
        const { claims } = verifyCandidates(document, 'e1', [candidate]);
        const cited = claims.flatMap(({ citation, support }) => [
          citation,
          ...Object.values(support),
        ]);
        expect(cited.map(({ quote }) => quote)).toEqual(
          cited.map(({ pointer = '' }) => entries.get(pointer)),
        );
        const quotes = given.map(({ pointer }) => entries.get(pointer)).join('\n');
        const proven = claims.flatMap((claim) => Object.values(claim.attributes));
        expect(proven.filter((value) => value && !quotes.includes(String(value)))).toEqual([]);
      }),
    );
  });
});
