import { describe, expect, test } from 'vitest';
import { modelExtractor } from '../../adapters/model/extraction/model-extractor.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { honestModel } from '../adapters/model/extraction/honest-model.ts';
import { compareAttributes } from '../eval/compare-attributes.ts';
import { type GoldCase, goldCases } from '../eval/gold-cases.ts';
import { matchClaims } from '../eval/match-claims.ts';

/** Shares of labelled claims, and of their attributes, that come out of the gate as labelled. */
async function survivors(cases: readonly GoldCase[]) {
  const total = { labels: 0, claims: 0, attributes: 0, right: 0, unmatched: 0 };
  for (const { gold, read } of cases) {
    const source = await read();
    const labels = gold.claims.filter(({ optional }) => !optional);
    const extractor = modelExtractor(honestModel(labels), { model: 'honest' });
    const proposed = await Array.fromAsync(
      extractor.extract(source, {
        signal: new AbortController().signal,
        onUnmatched: () => {
          total.unmatched += 1;
        },
      }),
    );
    const { claims } = verifyCandidates(source.document, 'read', proposed);
    const matches = matchClaims(labels, reconcile(claims));
    const verdicts = matches.flatMap(({ gold: label, claim }) => compareAttributes(label, claim));
    total.labels += labels.length;
    total.claims += matches.length;
    total.attributes += verdicts.length;
    total.right += verdicts.filter(({ right }) => right).length;
  }
  return total;
}

describe('what a careful model reads', () => {
  test('comes through the gate, for the samples', async () => {
    const { labels, claims, attributes, right, unmatched } = await survivors(goldCases('samples'));
    expect(labels).toBeGreaterThan(40);
    expect(unmatched).toBe(0);
    expect(claims / labels).toBeGreaterThan(0.95);
    expect(right / attributes).toBeGreaterThan(0.95);
  }, 60_000);
});
