import { describe, expect, test } from 'vitest';
import { findingIn, postureOf, trapsOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';
import { sbomPaper, vexPaper } from '../../support/sbom-papers.ts';

const twoOrders = {
  supplier: kestrel({
    orders: [
      { product: 'X7', version: '4.2.1' },
      { product: 'X8', version: '2.0' },
    ],
  }),
};
const judged = (...papers: Parameters<typeof postureOf>[0]) => postureOf(papers, twoOrders);

describe('A file on something else that we buy', () => {
  test('is no trap for the other order, of which nothing is known', () => {
    const posture = judged(sbomPaper());
    expect(findingIn(posture, 'DEP-01')).toMatchObject({ level: 'unknown', order: 'X8' });
    expect(findingIn(posture, 'DEP-01').notes.join(' ')).toContain('says nothing about "X8"');
    expect(trapsOf(posture)).toEqual([]);
  });

  test('is one where its own version is another', () => {
    const posture = judged(sbomPaper({ version: '4.1.0' }));
    expect(posture.traps.map(({ id, reason }) => [id, reason])).toEqual([
      ['T23', 'The SBOM is of "X7 4.1.0", and we buy "X7 4.2.1".'],
    ]);
  });

  test('beside one on that order leaves each to its own', () => {
    const both = [sbomPaper(), sbomPaper({ product: 'X8', version: '2.0', file: 'x8.cdx.json' })];
    expect(findingIn(judged(...both), 'DEP-01')).toMatchObject({ level: 'E3', status: 'met' });
    const vex = [vexPaper({}), vexPaper({ product: 'X8', version: '2.0' })];
    expect(findingIn(judged(...vex), 'VUL-05')).toMatchObject({ level: 'E3' });
  });
});
