import { describe, expect, test } from 'vitest';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';
import { orderOfX7, sbomPaper } from '../../support/sbom-papers.ts';

describe('An SBOM', () => {
  test('of exactly the ordered product and version is E3', () => {
    const finding = findingOf('DEP-01', [sbomPaper()], orderOfX7);
    expect(finding).toMatchObject({ level: 'E3', status: 'met', stale: false, caps: [] });
    expect(finding.notes.join(' ')).toContain('CycloneDX 1.6, 200 components');
  });

  test('of the ordered version does not age', () => {
    const old = sbomPaper({ createdOn: '2019-01-01' });
    expect(findingOf('DEP-01', [old], orderOfX7)).toMatchObject({ level: 'E3', stale: false });
  });

  test.each([
    ['another version', { version: '4.1.0' }, '"X7 4.1.0"'],
    ['a version that is not stated', { version: null }, '"X7" without a version'],
    ['another product', { product: 'Y5' }, '"Y5 4.2.1"'],
    ['a product that is not stated', { product: null }, 'a product that is not stated'],
  ])('of %s is E1 and names both (T23)', (_, details, named) => {
    const posture = postureOf([sbomPaper(details)], orderOfX7);
    const finding = findingIn(posture, 'DEP-01');
    expect(finding.level).toBe('E1');
    expect(finding.caps).toContainEqual({
      id: 'T23',
      reason: `The SBOM is of ${named}, and we buy "X7 4.2.1".`,
    });
    expect(trapsOf(posture)).toContain('T23');
  });

  test('for an order without a version is E3, and says that nobody can tell', () => {
    const finding = findingOf('DEP-01', [sbomPaper({ version: '1.0' })]);
    expect(finding).toMatchObject({ level: 'E3', caps: [{ id: 'not registered' }] });
  });

  test('with nothing ordered is E3 at most', () => {
    const nothing = { supplier: kestrel({ orders: [] }) };
    expect(findingOf('DEP-01', [sbomPaper()], nothing).level).toBe('E3');
  });

  test('of another version shows at most E2 of how SBOMs are made, and E1 of what is open', () => {
    const posture = postureOf([sbomPaper({ version: '4.1.0' })], orderOfX7);
    expect(findingIn(posture, 'DEP-02')).toMatchObject({
      level: 'E2',
      caps: [{ id: 'other version' }],
    });
    expect(findingIn(posture, 'DEP-06').level).toBe('E1');
  });

  test('of another product shows nothing of ours', () => {
    const finding = findingOf('DEP-03', [sbomPaper({ product: 'Y5' })], orderOfX7);
    expect([finding.level, capsOf(finding)]).toEqual(['E1', ['T05']]);
  });

  test('made later for the same release replaces the earlier one', () => {
    const earlier = sbomPaper({
      createdOn: '2026-01-01',
      file: 'early.cdx.json',
      facts: { components: 0 },
    });
    const finding = findingOf('DEP-01', [earlier, sbomPaper()], orderOfX7);
    expect(finding.level).toBe('E3');
    expect(finding.notes).toContain('"x7.cdx.json" replaces "early.cdx.json".');
  });
});

describe('An SBOM of another version beside one of the ordered version', () => {
  const older = sbomPaper({ version: '4.1.0', createdOn: '2026-06-01', file: 'old.cdx.json' });

  test.each(['DEP-01', 'DEP-02', 'DEP-03', 'DEP-06'])('is history for %s', (criterion) => {
    const posture = postureOf([older, sbomPaper()], orderOfX7);
    const finding = findingIn(posture, criterion);
    expect(finding).toMatchObject({ level: 'E3', status: 'met', caps: [] });
    expect(finding.notes).toContain(
      '"old.cdx.json" is of "X7 4.1.0"; "x7.cdx.json" is of the ordered version and counts instead.',
    );
    expect(posture.traps).toEqual([]);
  });

  test('is told of after it', () => {
    const { notes } = findingOf('DEP-01', [older, sbomPaper()], orderOfX7);
    const told = notes.map((note) => note.split(':')[0]);
    expect(told.indexOf('"x7.cdx.json"')).toBeLessThan(told.indexOf('"old.cdx.json"'));
  });

  test.each([
    ['is of another product', { product: 'Y5', file: 'y5.cdx.json' }],
    ['has no version', { version: null, file: 'bare.cdx.json' }],
  ])('still is a trap where it %s', (_, details) => {
    const posture = postureOf([sbomPaper(details), sbomPaper()], orderOfX7);
    expect(trapsOf(posture)).toContain('T23');
    expect(findingIn(posture, 'DEP-01').level).toBe('E3');
  });

  test.each([
    ['lists nothing', sbomPaper({ facts: { components: 0 } })],
    ['is of another version, too', sbomPaper({ version: '4.0.0' })],
  ])('still is a trap where the other one %s', (_, other) => {
    expect(trapsOf(postureOf([older, other], orderOfX7))).toContain('T23');
  });
});
