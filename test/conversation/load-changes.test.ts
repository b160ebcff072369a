import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadChanges } from '../../src/conversation/load-changes.ts';
import { addDays } from '../../src/criteria/calendar.ts';
import type { JudgementInput } from '../../src/criteria/dossier.ts';
import { netChanges } from '../../src/digest/net-changes.ts';
import { judgementInput } from '../../src/ingest/judgement-input.ts';
import { comparePostures, type PostureChange } from '../../src/posture/compare-postures.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { timestamp, today } from '../../src/records/desk.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { certification } from '../support/claims.ts';
import { onFile } from '../support/evidence.ts';
import { kestrel } from '../support/kestrel.ts';
import { kestrelPapers } from '../support/kestrel-papers.ts';
import { temporaryData } from '../support/places.ts';
import { sbomPaper } from '../support/sbom-papers.ts';
import {
  handIn,
  judgeFor,
  register,
  type TimeDesk,
  timeDesk,
  wakeAfter,
} from '../support/time-desk.ts';

const data = await temporaryData();
const buyer = kestrel({ orders: [{ product: 'X200' }, { product: 'X7' }] });
const papers = [
  ...kestrelPapers,
  sbomPaper(),
  onFile({ kind: 'certificate', effectiveDate: '2026-12-20', file: 'renewed.pdf' }, [
    certification({ standard: 'ISO/IEC 27001', edition: '2022', issuedOn: '2026-12-20' }),
  ]),
];

type Step =
  | Readonly<{ do: 'hand in'; paper: number }>
  | Readonly<{ do: 'move'; site: string }>
  /** asleep: nobody makes the daily round. */
  | Readonly<{ do: 'wait'; days: number; asleep: boolean }>;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('hand in' as const), paper: fc.nat(papers.length - 1) }),
  fc.record({ do: fc.constant('move' as const), site: fc.constantFrom('Brno', 'Oslo') }),
  fc.record({
    do: fc.constant('wait' as const),
    days: fc.integer({ min: 1, max: 200 }),
    asleep: fc.boolean(),
  }),
);

/** Does a step; undefined when there was nothing to do. */
async function take(desk: TimeDesk, one: Step, known: Set<number>): Promise<unknown> {
  if (one.do === 'wait') {
    return one.asleep ? desk.clock.forward(one.days * 86_400_000) : wakeAfter(desk, one.days);
  }
  if (one.do === 'move') {
    await register(desk, { ...buyer, developmentSites: [one.site] });
    return judgeFor(desk, buyer, 'register');
  }
  const paper = papers[one.paper];
  if (known.has(one.paper) || !paper) return undefined;
  known.add(one.paper);
  return handIn(desk, buyer, paper);
}

/** What has changed, whatever the words for it. */
const bare = ({ criterion, from, to, status, stale }: PostureChange) =>
  JSON.stringify({ criterion, from, to, status, stale });

const netOf = async (desk: TimeDesk, since: string, asOf = today(desk)) =>
  netChanges(await loadChanges(desk, [buyer], { since, asOf })).map(({ change }) => change);

describe('what changed since a day', () => {
  test('is the difference of the postures that judging from scratch gives for both days', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 7 }),
        fc.nat(),
        async (steps, at) => {
          const desk = timeDesk(data);
          await register(desk, buyer);
          await judgeFor(desk, buyer, 'register');
          const known = new Set<number>();
          const ends: { day: string; input: JudgementInput }[] = [];
          const look = async () => {
            const day = today(desk);
            ends.push({ day, input: await judgementInput(desk.place, buyer.id, day) });
          };
          await look();
          for (const one of steps) {
            await take(desk, one, known);
            await look();
          }
          const asOf = today(desk);
          const before = ends[at % ends.length]?.day ?? asOf;
          const last = ends.findLast(({ day }) => day <= before);
          const now = ends.at(-1);
          if (!last || !now) throw new Error('Nobody looked.');
          const expected = comparePostures(
            judgePosture({ ...last.input, asOf: before }),
            judgePosture(now.input),
          );
          const found = await netOf(desk, addDays(before, 1));
          expect(found.map(bare).toSorted()).toEqual(expected.map(bare).toSorted());
        },
      ),
      { numRuns: 20 },
    );
  });

  test('is also told when nobody has looked since', async () => {
    const desk = timeDesk(data);
    await register(desk, buyer);
    for (const paper of papers.slice(0, 2)) await handIn(desk, buyer, paper);
    const changes = await netOf(desk, '2027-01-01', '2027-02-01');
    const iso = changes.find(({ criterion }) => criterion === 'GOV-03');
    expect(iso).toMatchObject({
      status: { from: 'met', to: 'lapsing' },
      because: 'It expired on 2027-01-15.',
    });
  });

  test('is nothing where what went down came back', async () => {
    const desk = timeDesk(data);
    await register(desk, buyer);
    for (const paper of papers.slice(0, 2)) await handIn(desk, buyer, paper);
    await judgeFor(desk, buyer, 'register');
    await wakeAfter(desk, 60);
    expect((await netOf(desk, '2026-12-01')).map(({ criterion }) => criterion)).toContain('GOV-03');
    const renewed = papers.at(-1);
    if (renewed) await handIn(desk, buyer, renewed);
    expect((await netOf(desk, '2026-12-01')).map(({ criterion }) => criterion)).not.toContain(
      'GOV-03',
    );
  });

  test('says that Assay changed where that is why', async () => {
    const desk = timeDesk(data);
    await register(desk, buyer);
    for (const paper of papers.slice(0, 2)) await handIn(desk, buyer, paper);
    const { store, workspace } = desk.place;
    const stored = await postureRecords.get(desk.place, buyer.id);
    if (!stored) throw new Error('Kestrel was never judged.');
    const { posture } = stored.data;
    const findings = posture.findings.map((one) => ({ ...one, level: 'E1' as const }));
    const older = { ...stored.data, posture: { ...posture, findings } };
    await store.commit(workspace, postureRecords.replace(stored, older, buyer.id));
    await judgeFor(desk, buyer, 'Assay changed');
    const all = await loadChanges(desk, [buyer], { since: '2026-11-01', asOf: today(desk) });
    expect(all.at(-1)?.change).toMatchObject({ from: 'E1', because: 'Assay changed' });
  });
});

describe('digests that follow each other', () => {
  test('tell what happened on the day of one of them once, before it or after', async () => {
    const desk = timeDesk(data);
    await register(desk, buyer);
    await judgeFor(desk, buyer, 'register');
    const [first, second] = papers;
    if (!first || !second) throw new Error('There are no papers.');
    await handIn(desk, buyer, first);
    const day = today(desk);
    const told = timestamp(desk);
    desk.clock.forward(3_600_000);
    await handIn(desk, buyer, second);
    desk.clock.forward(7 * 86_400_000);
    const period = { since: day, asOf: today(desk), told };
    const all = await loadChanges(desk, [buyer], period);
    const criteria = all.map(({ change }) => change.criterion);
    expect(criteria).toContain('GOV-03');
    expect(criteria).not.toContain('GOV-01');
  });

  test('tell what a day changed with the digest of that day', async () => {
    const desk = timeDesk(data);
    await register(desk, buyer);
    for (const paper of papers.slice(0, 2)) await handIn(desk, buyer, paper);
    await wakeAfter(desk, 54);
    expect(today(desk)).toBe('2027-01-16');
    const on = (since: string, asOf: string) =>
      loadChanges(desk, [buyer], { since, asOf, told: `${since}T08:00:00.000Z` });
    const lapse = async (since: string, asOf: string) =>
      (await on(since, asOf)).some(({ change }) => change.criterion === 'GOV-03');
    expect(await lapse('2027-01-09', '2027-01-16')).toBe(true);
    expect(await lapse('2027-01-16', '2027-01-23')).toBe(false);
  });
});
