import { describe, expect, test } from 'vitest';
import { proposeClaims } from '../../../../src/claims/rules/propose-claims.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import { classifyDocument } from '../../../../src/evidence/classify-document.ts';
import { componentOf, entry, fileOf, sbomOf } from '../../../support/sboms.ts';

function claimsIn(details: Parameters<typeof sbomOf>[0] = {}) {
  const document = fileOf({ sbom: sbomOf(details) });
  const classification = classifyDocument(document);
  const proposed = [...proposeClaims({ document, classification })];
  const { claims, rejected, dropped } = verifyCandidates(document, 'e1', proposed);
  expect([...rejected, ...dropped]).toEqual([]);
  return claims;
}

describe('An SBOM', () => {
  test('says what it is of, by whom and when, each at its place', () => {
    const [claim, ...others] = claimsIn();
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      type: 'sbom',
      subject: { product: 'X7', version: '4.2.1' },
      attributes: {
        format: 'CycloneDX',
        specVersion: '1.6',
        product: 'X7',
        version: '4.2.1',
        producer: 'Kestrel Controls s.r.o.',
        author: 'Kestrel PSIRT',
        createdOn: '2026-10-05',
      },
      citation: { pointer: '/metadata/component/name', quote: 'X7' },
    });
    expect(claim?.support['createdOn']?.quote).toBe('2026-10-05T08:00:00Z');
  });

  test('takes the version from an identifier where it stands nowhere else', () => {
    const purl = entry('/metadata/component/purl', 'pkg:generic/kestrel/X7@4.2.1%2B7');
    const subject = componentOf('X7', '4.2.1+7', { pointer: '/metadata/component/name', purl });
    const { subjectVersion: _, ...rest } = sbomOf({ subject });
    const document = fileOf({ sbom: rest });
    const classification = classifyDocument(document);
    const proposed = [...proposeClaims({ document, classification })];
    const [claim] = verifyCandidates(document, 'e1', proposed).claims;
    expect(claim?.attributes).toMatchObject({ version: '4.2.1+7' });
    expect(claim?.support['version']?.pointer).toBe('/metadata/component/purl');
  });

  test('without a subject is still one claim, on its specification', () => {
    const { subject: _, subjectVersion: __, ...bare } = sbomOf({ authors: [] });
    const document = fileOf({ sbom: bare });
    const classification = classifyDocument(document);
    const proposed = [...proposeClaims({ document, classification })];
    const [claim] = verifyCandidates(document, 'e1', proposed).claims;
    expect(claim).toMatchObject({
      citation: { pointer: '/specVersion', quote: '1.6' },
      attributes: { product: null, version: null },
    });
  });

  test('names an organisation of SPDX without its prefix', () => {
    const author = entry('/creationInfo/creators/0', 'Organization: Nordwerk Automation AG');
    const [claim] = claimsIn({ authors: [author], producer: author });
    expect(claim?.attributes).toMatchObject({
      author: 'Nordwerk Automation AG',
      producer: 'Nordwerk Automation AG',
    });
    expect(claim?.support['author']?.quote).toBe(author.value);
  });

  test('makes no claim per component', () => {
    const components = Array.from({ length: 500 }, (_, at) => componentOf(`c${at}`, '1', {}, at));
    expect(claimsIn({ components })).toHaveLength(1);
  });

  test('has no date where its timestamp is none', () => {
    expect(
      claimsIn({ createdOn: entry('/metadata/timestamp', '2026-02-31T00:00:00Z') })[0]?.attributes,
    ).toMatchObject({ createdOn: null });
    expect(claimsIn({ createdOn: entry('/t', 'yesterday') })[0]?.attributes).toMatchObject({
      createdOn: null,
    });
  });
});
