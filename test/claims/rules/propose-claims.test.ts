import { describe, expect, test } from 'vitest';
import { scoreUnseen, unseenPapers } from '../../support/unseen-papers.ts';

const scores = unseenPapers.map((name) => ({ name, ...scoreUnseen(name) }));
const sum = (count: (score: (typeof scores)[number]) => number): number =>
  scores.reduce((total, score) => total + count(score), 0);

describe('src/claims/rules/propose-claims.ts on papers written without sight of it', () => {
  test.each(scores)('nothing is claimed that $name does not say', (score) => {
    const { falselyAsserted, forbidden, invalidQuotes } = score;
    expect({ falselyAsserted, forbidden, invalidQuotes }).toEqual({
      falselyAsserted: 0,
      forbidden: 0,
      invalidQuotes: 0,
    });
  });

  test('nearly every claim found is one a careful reader would list', () => {
    const right = sum(({ matches }) => matches.length);
    expect(right / sum(({ claims }) => claims.length)).toBeGreaterThan(0.95);
  });

  test('most claims a reader would list are found', () => {
    const wanted = sum(({ golds }) => golds.filter(({ optional }) => !optional).length);
    const found = sum(({ matches }) => matches.filter(({ gold }) => !gold.optional).length);
    expect(found / wanted).toBeGreaterThan(0.78);
  });
});
