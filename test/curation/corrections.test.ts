import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { moveEvidence } from '../../src/curation/move-evidence.ts';
import { recordDecision } from '../../src/curation/record-decision.ts';
import { rejectClaim } from '../../src/curation/reject-claim.ts';
import { removeEvidence } from '../../src/curation/remove-evidence.ts';
import { supersedeEvidence } from '../../src/curation/supersede-evidence.ts';
import { judgementInput } from '../../src/ingest/judgement-input.ts';
import { auditRecords, verifyAudit } from '../../src/records/audit.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { evidenceOf, suppliersOf } from '../../src/records/link-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { certification } from '../support/claims.ts';
import { certificate, onFile, today } from '../support/evidence.ts';
import { keep, levelOf, type ReadingDesk, register } from '../support/kept-evidence.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { supplier } from '../support/suppliers.ts';

const freshDesk = readingDesks(await temporaryData());
const named = (name: string) =>
  supplier({
    name,
    contractingEntity: name,
    developmentSites: ['Brno'],
    orders: [{ product: 'X7' }],
  });
const kestrel = named('Kestrel Controls s.r.o.');
const helio = named('Helio Grid Systems GmbH');
const by = { by: 'Ada', asOf: today };
const paper = certificate(certification({ holder: 'Kestrel Controls s.r.o.', sites: ['Brno'] }));
const { id } = paper.evidence;
const renewed = (claim: Claim) => onFile({ kind: 'certificate', file: 'renewed.pdf' }, [claim]);

async function deskWith(...owners: readonly (typeof kestrel)[]): Promise<ReadingDesk> {
  const desk = freshDesk();
  await register(desk, kestrel, helio);
  await keep(desk, paper, ...owners);
  return desk;
}

const lastDeed = async (desk: ReadingDesk) => (await auditRecords.list(desk.place)).at(-1)?.data;

describe('moving an evidence', () => {
  test('takes it from one supplier to the other and judges both again', async () => {
    const desk = await deskWith(kestrel);
    const before = await levelOf(desk, kestrel, 'GOV-01');
    expect(before).not.toBe('unknown');
    const corrected = await moveEvidence(desk, id, { to: helio.id }, by);
    expect([...corrected.keys()].toSorted()).toEqual([kestrel.id, helio.id].toSorted());
    expect(await suppliersOf(desk.place, id)).toEqual([helio.id]);
    expect(await evidenceOf(desk.place, kestrel.id)).toEqual([]);
    expect(await levelOf(desk, kestrel, 'GOV-01')).toBe('unknown');
    expect(await levelOf(desk, helio, 'GOV-01')).toBe('E1');
    expect(await lastDeed(desk)).toMatchObject({ action: 'evidence moved', by: 'Ada' });
    expect(await verifyAudit(desk.place)).toMatchObject({ intact: true });
  });

  test('asks from whom when several have it, and refuses who does not', async () => {
    const desk = await deskWith(kestrel, helio);
    await expect(moveEvidence(desk, id, { to: 'other' }, by)).rejects.toMatchObject({
      code: 'BAD_USAGE',
      remedy: 'Say with --from which supplier is meant.',
    });
    await expect(moveEvidence(desk, id, { from: 'nobody', to: 'x' }, by)).rejects.toMatchObject({
      code: 'BAD_USAGE',
    });
  });

  test('knows only what is on file', async () => {
    const desk = await deskWith(kestrel);
    await expect(moveEvidence(desk, '../ev', { to: helio.id }, by)).rejects.toMatchObject({
      code: 'EVIDENCE_UNKNOWN',
    });
  });
});

describe('superseding an evidence', () => {
  test('keeps it on file, but it no longer counts', async () => {
    const desk = await deskWith(kestrel);
    const newer = renewed(certification({ holder: 'Kestrel Controls s.r.o.', level: 'ML 1' }));
    await keep(desk, newer, kestrel);
    await supersedeEvidence(desk, id, newer.evidence.id, by);
    expect((await evidenceRecords.get(desk.place, id))?.data.supersededBy).toBe(newer.evidence.id);
    expect(await levelOf(desk, kestrel, 'GOV-01')).toBe('E2');
    await expect(supersedeEvidence(desk, newer.evidence.id, id, by)).rejects.toMatchObject({
      code: 'BAD_USAGE',
    });
  });

  test('compares only evidence of one supplier', async () => {
    const desk = await deskWith(kestrel);
    const other = renewed(certification({ holder: 'Helio Grid Systems GmbH' }));
    await keep(desk, other, helio);
    await expect(supersedeEvidence(desk, id, other.evidence.id, by)).rejects.toMatchObject({
      code: 'BAD_USAGE',
    });
  });
});

describe('removing an evidence', () => {
  test('takes everything that was read in it with it, and says so in the log', async () => {
    const desk = await deskWith(kestrel);
    await removeEvidence(desk, id, undefined, by);
    expect(await evidenceRecords.get(desk.place, id)).toBeUndefined();
    expect(await claimsOf(desk.place, id)).toEqual([]);
    expect(await suppliersOf(desk.place, id)).toEqual([]);
    expect(await levelOf(desk, kestrel, 'GOV-01')).toBe('unknown');
    expect(await lastDeed(desk)).toMatchObject({ action: 'evidence removed', evidence: id });
  });

  test('of one of two suppliers leaves it with the other', async () => {
    const desk = await deskWith(kestrel, helio);
    await removeEvidence(desk, id, helio.id, by);
    expect(await suppliersOf(desk.place, id)).toEqual([kestrel.id]);
    expect(await claimsOf(desk.place, id)).toHaveLength(1);
  });
});

describe('what people decide', () => {
  test('a rejected claim is neither judged nor told, and the posture names the decision', async () => {
    const desk = await deskWith(kestrel);
    const [claim] = await claimsOf(desk.place, id);
    const { corrected } = await rejectClaim(desk, claim?.id ?? '', 'misread', by);
    expect(corrected.get(kestrel.id)?.map(({ criterion }) => criterion)).toContain('GOV-01');
    expect(await levelOf(desk, kestrel, 'GOV-01')).toBe('unknown');
    const input = await judgementInput(desk.place, kestrel.id, today);
    expect(input.evidence[0]).toMatchObject({ claims: [], rejected: [claim?.id] });
    const posture = (await postureRecords.get(desk.place, kestrel.id))?.data.posture;
    expect(posture?.decisions).toMatchObject([
      { decision: { kind: 'rejection', person: 'Ada', reason: 'misread' }, state: 'in force' },
    ]);
  });

  test('an unknown claim cannot be rejected', async () => {
    const desk = await deskWith(kestrel);
    await expect(rejectClaim(desk, 'no-such-claim', 'x', by)).rejects.toMatchObject({
      code: 'CLAIM_UNKNOWN',
    });
  });

  test('a decision stands beside the computed level and is one, said twice', async () => {
    const desk = await deskWith(kestrel);
    const before = await levelOf(desk, kestrel, 'GOV-01');
    const decided = { kind: 'override', criterion: 'GOV-01', level: 'E4', reason: 'x' } as const;
    await recordDecision(desk, kestrel.id, decided, by);
    await recordDecision(desk, kestrel.id, decided, by);
    const posture = (await postureRecords.get(desk.place, kestrel.id))?.data.posture;
    expect(posture?.decisions).toHaveLength(1);
    expect(await levelOf(desk, kestrel, 'GOV-01')).toBe(before);
  });
});
