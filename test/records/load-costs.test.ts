import { describe, expect, test } from 'vitest';
import { loadCosts } from '../../src/records/load-costs.ts';
import { openMeter } from '../../src/records/open-meter.ts';
import { certification } from '../support/claims.ts';
import { certificate } from '../support/evidence.ts';
import { kestrel } from '../support/kestrel.ts';
import { payingDesk } from '../support/paying-desk.ts';
import { temporaryData } from '../support/places.ts';
import { handIn, register, timeDesk } from '../support/time-desk.ts';

const data = await temporaryData();
const buyer = kestrel();
const paper = certificate(certification());
const { id: evidenceId, file } = paper.evidence;

async function deskThatSpent() {
  const desk = timeDesk(data);
  await register(desk, buyer);
  await handIn(desk, buyer, { ...paper, evidence: { ...paper.evidence, pages: 2 } });
  const paying = payingDesk(desk.place);
  const work = [
    { kind: 'document', evidenceId },
    { kind: 'document', evidenceId: 'ev-removed' },
    { kind: 'answer', operation: 'a question' },
  ] as const;
  for (const what of work) {
    const meter = openMeter(paying, what);
    await meter.permit(1000);
    meter.book({ requests: 1, inputTokens: 900, outputTokens: 100 });
    await meter.close();
  }
  return desk;
}

describe('the costs of a month in a workspace', () => {
  test('name the papers and whom they are about', async () => {
    const { place } = await deskThatSpent();
    const costs = await loadCosts(place, '2026-11', { tokens: 10_000 });
    expect(costs.total).toMatchObject({ requests: 3, tokens: 3000 });
    expect(costs.budget.tokens).toEqual({ limit: 10_000, used: 3000, left: 7000 });
    expect(costs.answers).toMatchObject({ count: 1, averageTokens: 1000 });
    const known = costs.documents.top.find((one) => one.evidenceId === evidenceId);
    expect(known).toMatchObject({ file, suppliers: [buyer.name], pages: 2, tokensPerPage: 500 });
    const removed = costs.documents.top.find((one) => one.evidenceId === 'ev-removed');
    expect(removed).toMatchObject({ suppliers: [], tokens: 1000 });
  });

  test('are nothing in another month and in another workspace', async () => {
    const { place } = await deskThatSpent();
    expect((await loadCosts(place, '2026-10', {})).total.requests).toBe(0);
    expect((await loadCosts(data.freshPlace(), '2026-11', {})).total.requests).toBe(0);
  });
});
