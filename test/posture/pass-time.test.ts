import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/criteria/calendar.ts';
import { comparePostures } from '../../src/posture/compare-postures.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { type Passed, passTime } from '../../src/posture/pass-time.ts';
import { assuranceReport, certification, practice } from '../support/claims.ts';
import { certificate, onFile } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';
import { portfolio } from '../support/portfolio.ts';
import { orderOfX7, sbomPaper } from '../support/sbom-papers.ts';

const inputs = [...portfolio('2026-10-10').bySupplier.values()].map(({ input }) => input);
const withSbom = judgementOf([sbomPaper()], { ...orderOfX7, asOf: '2026-10-10' });

/** What a day changed, without the words for it. */
const bare = ({ day, change: { because: _, citation: __, ...change } }: Passed) => ({
  day,
  ...change,
});

function passed(papers: Parameters<typeof judgementOf>[0], from: string, to: string) {
  const input = judgementOf(papers, { asOf: from });
  return passTime({ ...input, asOf: to }, judgePosture(input)).passed;
}

const of = (criterion: string, all: readonly Passed[]) =>
  all
    .filter(({ change }) => change.criterion === criterion)
    .map(({ day, cause, change: { status, because } }) => [day, cause, status.to, because]);

describe('what only the passing of time changes', () => {
  test.each([...inputs, withSbom].map((input) => [input.supplier.name, input] as const))(
    'is what judging %s from scratch on every day of a year finds',
    (_, input) => {
      const found: ReturnType<typeof bare>[] = [];
      let before = judgePosture(input);
      for (let day = addDays(input.asOf, 1); day <= '2027-10-10'; day = addDays(day, 1)) {
        const after = judgePosture({ ...input, asOf: day });
        const changes = comparePostures(before, after);
        found.push(...changes.map((change) => bare({ day, cause: 'time', change })));
        before = after;
      }
      const at = { ...input, asOf: '2027-10-10' };
      expect(passTime(at, judgePosture(input)).passed.map(bare)).toEqual(found);
    },
  );

  test('is the same whether somebody looks in between or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs, withSbom),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 5 }),
        (input, looks) => {
          const at = (days: number) => ({ ...input, asOf: addDays(input.asOf, days) });
          const first = judgePosture(input);
          let posture = first;
          const seen: Passed[] = [];
          for (const days of [...looks.toSorted((a, b) => a - b), 700]) {
            const found = passTime(at(days), posture);
            seen.push(...found.passed);
            posture = judgePosture(at(days));
          }
          expect(seen).toEqual(passTime(at(700), first).passed);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('names a certificate that lapses, and the end of its days of grace', () => {
    const paper = certificate(certification({ expiresOn: '2027-01-15' }));
    expect(of('GOV-01', passed([paper], '2026-11-23', '2027-12-31'))).toEqual([
      ['2027-01-16', 'expiry', 'lapsing', 'It expired on 2027-01-15.'],
      [
        '2027-02-15',
        'expiry',
        'expired',
        'It expired on 2027-01-15, and the days of grace are over.',
      ],
    ]);
  });

  test('names a SOC 2 report whose period is older than twelve months', () => {
    const paper = onFile({ kind: 'audit-report', effectiveDate: '2026-02-01' }, [
      assuranceReport({ periodEnd: '2025-12-31' }),
    ]);
    expect(of('GOV-04', passed([paper], '2026-11-23', '2027-01-05'))).toEqual([
      [
        '2027-01-01',
        'expiry',
        'lapsing',
        'Its period ended on 2025-12-31, more than twelve months ago.',
      ],
    ]);
  });

  test('names a security.txt on the day after its Expires', () => {
    const file = { kind: 'policy', file: 'security.txt', effectiveDate: '2026-10-01' } as const;
    const contact = practice('VUL-01', 'Contact: mailto:psirt@kestrel.example');
    const expires = practice('VUL-01', 'Expires: 2027-03-01T00:00:00Z');
    const told = of(
      'VUL-01',
      passed([onFile(file, [contact, expires])], '2026-11-23', '2027-03-02'),
    );
    expect(told).toEqual([
      ['2027-03-02', 'expiry', 'lapsing', 'security.txt expired on 2027-03-01.'],
    ]);
  });

  test('names a paper without an end that is too old, though its level stays', () => {
    const paper = onFile({ kind: 'policy', effectiveDate: '2026-05-04', owner: 'CISO' }, [
      practice('VUL-03', 'We acknowledge reports within two days.'),
    ]);
    const [aged] = passed([paper], '2026-11-23', '2027-05-05');
    expect(aged).toMatchObject({
      day: '2027-05-05',
      cause: 'freshness',
      change: {
        criterion: 'VUL-03',
        stale: { from: false, to: true },
        because: 'It is dated 2026-05-04, and evidence for this is fresh for 12 months.',
      },
    });
  });

  test('names the day on which a match of an SBOM is too old to call anything clean', () => {
    const found = passTime({ ...withSbom, asOf: '2026-12-31' }, judgePosture(withSbom)).passed;
    const [[day, , status, because] = []] = of('DEP-06', found);
    expect([day, status]).toEqual(['2026-12-21', 'unknown']);
    expect(because).toMatch(/^The advisory data "OSV Maven" of 2026-11-20 is stale/u);
  });

  test('is nothing for a day that lies behind', () => {
    expect(passed([certificate(certification())], '2026-11-23', '2020-01-01')).toEqual([]);
  });
});
