import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../../src/evidence/classify-document.ts';
import { entry, fileOf, sbomOf, vexOf, vexStatementOf } from '../../support/sboms.ts';

const statement = vexStatementOf('CVE-2026-1', 'fixed', 'X7 4.2.1');

describe('A file without pages', () => {
  test('that is an SBOM says its product, version, date and maker', () => {
    expect(classifyDocument(fileOf({ sbom: sbomOf() }))).toEqual({
      kind: 'sbom',
      sampleOrTemplate: false,
      draft: false,
      effectiveDate: '2026-10-05',
      title: 'X7',
      version: '4.2.1',
      owner: 'Kestrel Controls s.r.o.',
      reasons: [
        'A software bill of materials in CycloneDX 1.6 (JSON).',
        'Dated 2026-10-05: when it says that it was created.',
      ],
    });
  });

  test('that makes exploitability statements is a VEX, dated by its last change', () => {
    const vex = vexOf([statement], { title: entry('/title', 'X7 VEX'), updatedOn: '2026-11-15' });
    expect(classifyDocument(fileOf({ vex }))).toMatchObject({
      kind: 'vex',
      effectiveDate: '2026-11-15',
      title: 'X7 VEX',
      owner: 'Kestrel Controls s.r.o.',
    });
  });

  test('that is a security advisory is one', () => {
    const vex = vexOf([statement], { kind: 'advisory', format: 'CSAF' });
    expect(classifyDocument(fileOf({ vex }))).toMatchObject({
      kind: 'advisory',
      effectiveDate: '2026-11-10',
      reasons: [
        'A security advisory in CSAF.',
        'Dated 2026-11-10: when it was last changed or issued.',
      ],
    });
  });

  test('that lists components and statements is an SBOM; with statements only it is a VEX', () => {
    const vex = vexOf([statement], { format: 'CycloneDX' });
    expect(classifyDocument(fileOf({ sbom: sbomOf(), vex })).kind).toBe('sbom');
    const empty = sbomOf({ components: [] });
    expect(classifyDocument(fileOf({ sbom: empty, vex }))).toMatchObject({
      kind: 'vex',
      title: 'X7',
      version: '4.2.1',
    });
    expect(classifyDocument(fileOf({ sbom: empty })).kind).toBe('sbom');
  });

  test('has no date where what it prints is none', () => {
    const vex = vexOf([statement], { issuedOn: '2026-13-01' });
    expect(classifyDocument(fileOf({ vex })).effectiveDate).toBeUndefined();
  });
});
