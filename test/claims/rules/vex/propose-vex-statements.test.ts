import { describe, expect, test } from 'vitest';
import { proposeClaims } from '../../../../src/claims/rules/propose-claims.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import { classifyDocument } from '../../../../src/evidence/classify-document.ts';
import type { Sbom } from '../../../../src/sbom/sbom.ts';
import type { VexStatement } from '../../../../src/sbom/vex.ts';
import { fileOf, sbomOf, vexOf, vexStatementOf } from '../../../support/sboms.ts';

const log4shell = 'CVE-2021-44228';

function statementsIn(statements: readonly VexStatement[], sbom?: Sbom) {
  const document = fileOf({ vex: vexOf(statements), ...(sbom && { sbom }) });
  const classification = classifyDocument(document);
  const proposed = [...proposeClaims({ document, classification })];
  const { claims, rejected, dropped } = verifyCandidates(document, 'e1', proposed);
  expect([...rejected, ...dropped]).toEqual([]);
  return claims.filter(({ type }) => type === 'vulnerability-statement');
}

describe('A VEX statement', () => {
  test('keeps status and justification as printed, and tells product and version apart', () => {
    const purl = 'pkg:generic/kestrel/X7@4.2.1?arch=arm';
    const [claim, ...others] = statementsIn([
      vexStatementOf(log4shell, 'not_affected', purl, 'vulnerable_code_not_present'),
    ]);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      subject: { product: 'X7', version: '4.2.1' },
      attributes: {
        vulnerability: log4shell,
        product: 'X7',
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
      },
      citation: { pointer: '/statements/0/status', quote: 'not_affected' },
      support: { product: { quote: purl }, vulnerability: { quote: log4shell } },
    });
  });

  test('on a product by name speaks of it as printed', () => {
    const [claim] = statementsIn([vexStatementOf(log4shell, 'fixed', 'Kestrel X7 4.2.1')]);
    expect(claim?.attributes).toMatchObject({ product: 'Kestrel X7 4.2.1', justification: null });
  });

  test('is one claim per product', () => {
    const one = vexStatementOf(log4shell, 'affected', 'X7');
    const two = { ...one, products: [...one.products, { pointer: '/p', value: 'X8' }] };
    expect(statementsIn([two]).map(({ subject }) => subject?.product)).toEqual(['X7', 'X8']);
  });

  test('on a component of the SBOM it stands in speaks of the product of the SBOM', () => {
    const sbom = sbomOf();
    const purl = sbom.components[0]?.purl?.value ?? '';
    for (const product of [purl, 'log4j-core 2.14.1', 'urn:cdx:1/1#log4j']) {
      const [claim] = statementsIn([vexStatementOf(log4shell, 'affected', product)], sbom);
      expect(claim?.subject).toEqual({ product: 'X7', version: '4.2.1' });
    }
  });

  test('on the subject of the SBOM cites name and version where they stand', () => {
    const line = vexStatementOf(log4shell, 'affected', 'X7 4.2.1');
    const onSubject = {
      ...line,
      products: [{ pointer: '/metadata/component', value: 'X7 4.2.1' }],
    };
    const [claim] = statementsIn([onSubject], sbomOf());
    expect(claim?.subject).toEqual({ product: 'X7', version: '4.2.1' });
    expect(claim?.support['product']).toMatchObject({ quote: 'X7' });
  });

  test.each([
    [
      'cpe:2.3:o:kestrel:x7_firmware:4.2.1:*:*:*:*:*:*:*',
      { product: 'x7_firmware', version: '4.2.1' },
    ],
    ['cpe:/o:kestrel:x7_firmware:4.2.1', { product: 'x7_firmware', version: '4.2.1' }],
    ['cpe:2.3:h:kestrel:x7:-:*:*:*:*:*:*:*', { product: 'x7' }],
    ['cpe:2.3:o:*:*', { product: 'cpe:2.3:o:*:*' }],
  ])('on %s names its product', (cpe, subject) => {
    expect(statementsIn([vexStatementOf(log4shell, 'affected', cpe)])[0]?.subject).toEqual(subject);
  });

  test('on nothing that can be named has no product', () => {
    const bare = { ...vexStatementOf(log4shell, 'affected', 'X7'), products: [] };
    expect(statementsIn([bare])[0]?.attributes).toMatchObject({ product: null });
    const broken = vexStatementOf(log4shell, 'affected', 'pkg:generic/%E0%A4%A');
    expect(statementsIn([broken])[0]?.attributes).toMatchObject({
      product: 'pkg:generic/%E0%A4%A',
    });
  });

  test('beyond the five hundredth is counted, not claimed', () => {
    const many = Array.from({ length: 520 }, (_, at) =>
      vexStatementOf(`CVE-2026-${at}`, 'fixed', 'X7', undefined, at),
    );
    const claims = statementsIn(many);
    expect(claims).toHaveLength(500);
    expect(claims[0]?.notes).toEqual(['The file makes 20 more statements.']);
  });
});
