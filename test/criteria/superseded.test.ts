import { describe, expect, test } from 'vitest';
import { paperOf } from '../../src/criteria/paper.ts';
import { supersededClaims } from '../../src/criteria/superseded.ts';
import { timelineAt } from '../../src/criteria/timeline.ts';
import { assuranceReport, certification, practice, securityTest } from '../support/claims.ts';
import { auditReport, certificate, onFile } from '../support/evidence.ts';

function replaced(papers: readonly Parameters<typeof paperOf>[0][], asOf = '2026-11-23') {
  const opened = papers.map(paperOf);
  const superseded = supersededClaims(opened, timelineAt(asOf));
  return papers.map(({ claims }) => claims.every(({ id }) => superseded.has(id)));
}

describe('a newer document supersedes', () => {
  test('a certificate with the same number of the same standard', () => {
    const issued = (issuedOn: string | null, certificateNumber: string | null = 'C-100') =>
      certificate(certification({ issuedOn, certificateNumber }));
    expect(replaced([issued('2022-03-01'), issued('2025-03-01', 'C 100')])).toEqual([true, false]);
    expect(replaced([issued('2022-03-01', 'C-1'), issued('2025-03-01', 'C-2')])).toEqual([
      false,
      false,
    ]);
    expect(replaced([issued('2022-03-01', null), issued('2025-03-01', null)])).toEqual([
      false,
      false,
    ]);
    expect(replaced([issued(null), issued('2025-03-01')])).toEqual([false, false]);
  });

  test('a certificate only once it is issued', () => {
    const pair = [
      certificate(certification({ issuedOn: '2022-03-01' })),
      certificate(certification({ issuedOn: '2025-03-01' })),
    ];
    expect(replaced(pair, '2025-02-28')).toEqual([false, false]);
    expect(replaced(pair, '2020-01-01')).toEqual([false, false]);
  });

  test('a report on an earlier period with everything in it, but not a bridge letter', () => {
    const report = (periodEnd: string | null, form: 'report' | 'bridge letter' = 'report') =>
      auditReport(assuranceReport({ periodEnd, form }), practice('SCD-02', `period ${periodEnd}`));
    expect(replaced([report('2025-06-30'), report('2026-06-30')])).toEqual([true, false]);
    expect(replaced([report('2025-06-30', 'bridge letter'), report('2026-06-30')])).toEqual([
      false,
      false,
    ]);
    expect(replaced([report(null), report('2026-06-30')])).toEqual([false, false]);
  });

  test('an earlier test of the same kind and target', () => {
    const tested = (endedOn: string | null, target: string | null = 'X7') =>
      onFile({ kind: 'security-test-report' }, [
        securityTest({ endedOn, target, reportedOn: endedOn }),
      ]);
    expect(replaced([tested('2025-06-30'), tested('2026-06-30')])).toEqual([true, false]);
    expect(replaced([tested('2025-06-30'), tested('2026-06-30', 'Y5')])).toEqual([false, false]);
    expect(replaced([tested('2025-06-30', null), tested('2026-06-30', null)])).toEqual([
      false,
      false,
    ]);
    expect(replaced([tested(null), tested('2026-06-30')])).toEqual([false, false]);
  });

  test('an older version of an own paper with the same title, if both are dated', () => {
    const paper = (title: string | undefined, effectiveDate: string | undefined, kind = 'policy') =>
      onFile(
        {
          kind: kind as 'policy',
          ...(title && { title }),
          ...(effectiveDate && { effectiveDate }),
        },
        [practice('GOV-08', `${title} ${effectiveDate}`)],
      );
    expect(replaced([paper('SDL', '2025-01-01'), paper('sdl', '2026-01-01')])).toEqual([
      true,
      false,
    ]);
    expect(replaced([paper('SDL', undefined), paper('SDL', '2026-01-01')])).toEqual([false, false]);
    expect(replaced([paper(undefined, '2025-01-01'), paper(undefined, '2026-01-01')])).toEqual([
      false,
      false,
    ]);
    expect(
      replaced([paper('SDL', '2025-01-01', 'other'), paper('SDL', '2026-01-01', 'other')]),
    ).toEqual([false, false]);
  });
});
