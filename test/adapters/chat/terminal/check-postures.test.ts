import { describe, expect, test } from 'vitest';
import { checkPostures } from '../../../../adapters/chat/terminal/check-postures.ts';
import { unjudgedRecords } from '../../../../src/records/unjudged-record.ts';
import { certification } from '../../../support/claims.ts';
import { certificate } from '../../../support/evidence.ts';
import { kestrel } from '../../../support/kestrel.ts';
import { temporaryData } from '../../../support/places.ts';
import { handIn, register, timeDesk, wakeAfter } from '../../../support/time-desk.ts';

const data = await temporaryData();
const buyer = kestrel();

async function deskWithCertificate() {
  const desk = timeDesk(data);
  await register(desk, buyer);
  await handIn(desk, buyer, certificate(certification({ expiresOn: '2027-01-15' })));
  return desk;
}

describe('what the doctor says of postures', () => {
  test('is that none lags behind, and when the last daily round was', async () => {
    const desk = await deskWithCertificate();
    expect(await checkPostures(desk)).toMatchObject({
      state: 'ok',
      detail: 'none lags behind; no daily round was made yet',
    });
    await wakeAfter(desk, 1);
    expect((await checkPostures(desk)).detail).toBe(
      'none lags behind; the last daily round was on 2026-11-24 at 09:00 UTC',
    );
  });

  test('counts those that a day or a record has left behind, each once', async () => {
    const desk = await deskWithCertificate();
    desk.clock.forward(60 * 86_400_000);
    const { store, workspace } = desk.place;
    const lags = { supplierId: buyer.id, cause: 'register' } as const;
    await store.commit(workspace, unjudgedRecords.put(lags, buyer.id, 'register'));
    const found = await checkPostures(desk);
    expect(found).toMatchObject({ state: 'warning' });
    expect(found.detail).toMatch(/^1 posture lags behind;/u);
    expect(found.remedy).toContain('assay recheck');
  });
});
