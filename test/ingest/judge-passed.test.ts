import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/criteria/calendar.ts';
import { judgePassed } from '../../src/ingest/judge-passed.ts';
import { judgementInput } from '../../src/ingest/judgement-input.ts';
import { holdsOn } from '../../src/posture/holds-on.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { dailyRoundId, dailyRoundRecords } from '../../src/records/daily-round-record.ts';
import { historyOf } from '../../src/records/history-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { steadyRecords } from '../../src/records/steady-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { certification } from '../support/claims.ts';
import { certificate, onFile } from '../support/evidence.ts';
import { kestrel } from '../support/kestrel.ts';
import { kestrelPapers } from '../support/kestrel-papers.ts';
import { helioPapers, nordwerkPapers } from '../support/other-papers.ts';
import { temporaryData } from '../support/places.ts';
import { orderOfX7, sbomPaper } from '../support/sbom-papers.ts';
import { supplier } from '../support/suppliers.ts';
import {
  handIn,
  judgeFor,
  register,
  type TimeDesk,
  timeDesk,
  wakeAfter,
} from '../support/time-desk.ts';

const data = await temporaryData();
const signal = new AbortController().signal;
const buyer = kestrel();
const lapsing = certificate(certification({ expiresOn: '2027-01-15' }));

const iso = onFile({ kind: 'certificate', effectiveDate: '2026-01-01' }, [
  certification({ standard: 'ISO/IEC 27001', edition: '2022', certificateNumber: 'I-1' }),
]);

const files = [
  { supplier: kestrel({ orders: [{ product: 'X200' }] }), papers: kestrelPapers },
  {
    supplier: supplier({ name: 'Nordwerk Automation AG', orders: [{ product: 'Gateway G5' }] }),
    papers: nordwerkPapers,
  },
  { supplier: supplier({ name: 'Helio Systems Oy', orders: [] }), papers: helioPapers },
  {
    supplier: { ...orderOfX7.supplier, id: 'su-sbom', name: 'Halden Pumps' },
    papers: [sbomPaper()],
  },
];

async function portfolioDesk(): Promise<TimeDesk> {
  const desk = timeDesk(data);
  for (const { supplier: one, papers } of files) {
    await register(desk, one);
    for (const paper of papers) await handIn(desk, one, paper);
  }
  return desk;
}

async function deskWithCertificate(): Promise<TimeDesk> {
  const desk = timeDesk(data);
  await register(desk, buyer);
  await handIn(desk, buyer, lapsing);
  return desk;
}

/** What days changed, in the order of the history. */
async function told(desk: TimeDesk, id: string) {
  const history = await historyOf(desk.place, id);
  return history
    .filter(({ causes }) => !causes.includes('evidence'))
    .map(({ at, asOf, causes, change }) => ({ at, asOf, causes, change }));
}

const history = (desk: TimeDesk) =>
  Promise.all(files.map(({ supplier: { id } }) => told(desk, id)));

async function postureOn(desk: TimeDesk, id: string) {
  const stored = await postureRecords.get(desk.place, id);
  if (!stored) throw new Error(`${id} was never judged.`);
  return stored.data.posture;
}

describe('the daily round', () => {
  test('keeps the same history whether Assay ran every day of a year or slept for months', async () => {
    const [daily, sleepy] = [await portfolioDesk(), await portfolioDesk()];
    for (let day = 0; day < 365; day += 1) await wakeAfter(daily, 1);
    for (const days of [31, 90, 1, 243]) await wakeAfter(sleepy, days);
    const kept = await history(daily);
    expect(kept.flat().length).toBeGreaterThan(8);
    expect(await history(sleepy)).toEqual(kept);
  });

  test('leaves every posture as judging from scratch finds it on that day', async () => {
    const desk = await portfolioDesk();
    let day = '2026-11-23';
    for (const days of [60, 45, 120, 30]) {
      day = addDays(day, days);
      await wakeAfter(desk, days);
      for (const {
        supplier: { id },
      } of files) {
        const scratch = judgePosture(await judgementInput(desk.place, id, day));
        expect({ ...(await postureOn(desk, id)), asOf: day }).toEqual(scratch);
      }
    }
  });

  test('says what a day changed, why, and on which day, however late it is noticed', async () => {
    const desk = await deskWithCertificate();
    await wakeAfter(desk, 70);
    const [entry] = (await told(desk, buyer.id)).filter(
      ({ change }) => change.criterion === 'GOV-01',
    );
    expect(entry).toMatchObject({
      at: '2027-01-16T00:00:00.000Z',
      asOf: '2027-01-16',
      causes: ['expiry'],
      change: { status: { from: 'met', to: 'lapsing' }, because: 'It expired on 2027-01-15.' },
    });
  });

  test('judges nobody whose posture still holds', async () => {
    const desk = await deskWithCertificate();
    const before = await postureOn(desk, buyer.id);
    await wakeAfter(desk, 20);
    expect(await postureOn(desk, buyer.id)).toEqual(before);
    const round = await dailyRoundRecords.get(desk.place, dailyRoundId);
    expect(round?.data).toMatchObject({ day: '2026-12-13', judged: 0 });
  });

  test('reads one record when it has been made that day', async () => {
    const desk = await deskWithCertificate();
    await wakeAfter(desk, 1);
    const { store, workspace } = desk.place;
    let calls = 0;
    const counting: typeof store = {
      ...store,
      get: (...query) => {
        calls += 1;
        return store.get(...query);
      },
      list: () => Promise.reject(new Error('nothing is to be listed')),
      commit: () => Promise.reject(new Error('nothing is to be written')),
    };
    await judgePassed({ ...desk, place: { store: counting, workspace } }, { signal });
    expect(calls).toBe(1);
  });

  test('tells each change once when two processes make it at the same time', async () => {
    const desk = await deskWithCertificate();
    desk.clock.forward(70 * 86_400_000);
    await Promise.all([judgePassed(desk, { signal }), judgePassed(desk, { signal })]);
    const days = (await told(desk, buyer.id)).map(
      ({ asOf, change }) => `${asOf} ${change.criterion}`,
    );
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days).size).toBe(days.length);
    expect(await unjudgedRecords.list(desk.place)).toEqual([]);
  });

  test('goes on later when it takes too long, and is not made until all are judged', async () => {
    const desk = await portfolioDesk();
    desk.clock.forward(400 * 86_400_000);
    const start = desk.clock.now();
    let seconds = 0;
    const now = () => {
      seconds += 1;
      return start.add({ seconds });
    };
    await judgePassed({ ...desk, clock: { now } }, { signal, atMostMs: 1_000 });
    expect(await dailyRoundRecords.get(desk.place, dailyRoundId)).toBeUndefined();
    await judgePassed(desk, { signal });
    expect(await dailyRoundRecords.get(desk.place, dailyRoundId)).toBeDefined();
    for (const {
      supplier: { id },
    } of files) {
      expect(holdsOn(await postureOn(desk, id), '2027-12-28')).toBe(true);
    }
  });

  test('finds postures that were judged before it kept a list', async () => {
    const desk = await deskWithCertificate();
    const { store, workspace } = desk.place;
    const listed = await steadyRecords.list(desk.place);
    await store.commit(workspace, { delete: listed.map(({ key }) => key) });
    await wakeAfter(desk, 70);
    expect((await told(desk, buyer.id)).length).toBeGreaterThan(0);
  });

  test('does not lay what days changed at the door of a paper that comes later', async () => {
    const desk = await deskWithCertificate();
    desk.clock.forward(60 * 86_400_000);
    const { changes } = await handIn(desk, buyer, iso);
    expect(changes.map(({ criterion }) => criterion)).not.toContain('GOV-01');
    expect(
      (await told(desk, buyer.id)).map(({ asOf, change }) => [asOf, change.criterion]),
    ).toContainEqual(['2027-01-16', 'GOV-01']);
  });

  test('says that time has passed as well where it cannot be told apart', async () => {
    const desk = await deskWithCertificate();
    desk.clock.forward(60 * 86_400_000);
    await judgeFor(desk, buyer, 'register');
    const [entry] = (await told(desk, buyer.id)).filter(
      ({ change }) => change.criterion === 'GOV-01',
    );
    expect(entry?.causes).toEqual(['register', 'time']);
  });

  test('says that Assay changed apart from what days and papers changed', async () => {
    const desk = await deskWithCertificate();
    const { store, workspace } = desk.place;
    const stored = await postureRecords.get(desk.place, buyer.id);
    if (!stored) throw new Error('Kestrel was never judged.');
    const { posture } = stored.data;
    const findings = posture.findings.map((one) =>
      one.criterion === 'GOV-01' ? { ...one, level: 'E2' as const } : one,
    );
    const older = { ...stored.data, posture: { ...posture, findings }, catalogueVersion: 'older' };
    await store.commit(workspace, postureRecords.replace(stored, older, buyer.id));
    desk.clock.forward(100 * 86_400_000);
    await handIn(desk, buyer, iso);
    const of = (await historyOf(desk.place, buyer.id)).filter(
      ({ change }) => change.criterion === 'GOV-01',
    );
    expect(of.map(({ causes, change: { from, to } }) => [...causes, from, to])).toEqual([
      ['evidence', 'unknown', 'E4'],
      ['Assay changed', 'E2', 'E4'],
      ['expiry', 'E4', 'E4'],
      ['expiry', 'E4', 'E0'],
    ]);
  });
});
