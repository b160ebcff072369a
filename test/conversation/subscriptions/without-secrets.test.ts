import { describe, expect, test } from 'vitest';
import { handleMessage } from '../../../src/conversation/handle-message.ts';
import { loadDigest } from '../../../src/conversation/load-digest.ts';
import { withoutSecrets } from '../../../src/conversation/subscriptions/without-secrets.ts';
import { listSuppliers } from '../../../src/records/supplier-record.ts';
import { chatTurn } from '../../support/chat-turn.ts';
import { handedIn } from '../../support/conversation-papers.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';

const desk = readingDesks(await temporaryData())();
const options = { signal: new AbortController().signal, asOf: '2026-11-24' };
const ann = chatTurn();
const bob = chatTurn({ person: { id: 'U-BOB', sees: 'own' } });
const channel = { id: 'C-1', kind: 'channel' } as const;

for (const paper of ['helio-iso-27001-certificate.pdf', 'helio-soc2-type2-report.pdf']) {
  const text = 'for Helio Grid Systems Inc.';
  const turn = { ...ann, operation: paper, text, files: [await handedIn(paper)] };
  await handleMessage(desk, turn, () => undefined, options);
}
const digest = await loadDigest(desk, {
  asOf: options.asOf,
  since: '2026-01-01',
  suppliers: await listSuppliers(desk.place),
});
const reasons = async (turn: Parameters<typeof withoutSecrets>[2]) =>
  (await withoutSecrets(desk.place, digest, turn)).changed.map(({ because }) => because);

const kept = digest.changed.map(({ because }) => because);
const hidden = 'a confidential paper';

describe('src/conversation/subscriptions/without-secrets.ts', () => {
  test('who handed the report in reads alone why a level changed', async () => {
    expect(await reasons(ann)).toEqual(kept);
    expect(kept).not.toContain(hidden);
  });

  test.each([
    ['a channel', { ...ann, where: channel }],
    ['somebody else', bob],
  ])('%s reads it of other papers only', async (_who, turn) => {
    const told = await reasons(turn);
    expect(told).toContain(hidden);
    expect(told.filter((reason) => kept.includes(reason)).length).toBeGreaterThan(0);
  });
});
