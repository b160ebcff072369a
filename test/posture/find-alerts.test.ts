import { describe, expect, test } from 'vitest';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { judgeCase } from '../../src/ingest/judge-case.ts';
import { findAlerts } from '../../src/posture/find-alerts.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { certification, practice } from '../support/claims.ts';
import { certificate, onFile, policyPaper } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';
import { orderOfX7, sbomPaper } from '../support/sbom-papers.ts';
import { matchOf } from '../support/sboms.ts';

const lapsing = certificate(certification({ expiresOn: '2027-01-15' }));

type Look = Readonly<{ papers: readonly EvidenceOnFile[]; asOf: string }>;

/** What is alerted to between two looks at a supplier; `others` as in a case. */
function alerts(first: Look | undefined, second: Look, others?: 'records' | 'Assay') {
  const input = judgementOf(second.papers, { ...orderOfX7, asOf: second.asOf });
  const before =
    first && judgePosture(judgementOf(first.papers, { ...orderOfX7, asOf: first.asOf }));
  const verdict = judgeCase({
    input,
    fresh: [],
    ...(before && { before }),
    ...(others && { others }),
  });
  return findAlerts(before, verdict.posture, verdict);
}

const malicious = (name: string) =>
  sbomPaper({ matched: { matches: [matchOf({ name, malicious: true, advisory: 'MAL-2026-1' })] } });

describe('alerts', () => {
  test('name a certificate on the day after its last one, and once', () => {
    const papers = [lapsing];
    const [alert, ...others] = alerts(
      { papers, asOf: '2027-01-10' },
      { papers, asOf: '2027-01-20' },
    );
    expect(alert).toMatchObject({
      what: 'certificate lapsed',
      day: '2027-01-16',
      because:
        'Its IEC 62443-4-1 certificate is not in force any more: the last day was 2027-01-15.',
    });
    expect(others).toEqual([]);
    expect(alerts({ papers, asOf: '2027-01-20' }, { papers, asOf: '2027-01-25' })).toEqual([]);
  });

  test('are silent about a certificate that another one replaces', () => {
    const renewed = onFile({ kind: 'certificate', effectiveDate: '2026-12-01' }, [
      certification({ issuedOn: '2026-12-01', certificateNumber: 'C-200' }),
    ]);
    const papers = [lapsing, renewed];
    const found = alerts({ papers, asOf: '2027-01-10' }, { papers, asOf: '2027-01-20' });
    expect(found).toEqual([]);
  });

  test('name a must-have that falls to E0 when the days of grace are over', () => {
    const papers = [lapsing];
    const found = alerts({ papers, asOf: '2027-02-10' }, { papers, asOf: '2027-02-20' });
    expect(found).toContainEqual(
      expect.objectContaining({ what: 'must-have lost', criterion: 'GOV-01', day: '2027-02-15' }),
    );
  });

  test('name malware that a new advisory finds in an SBOM, and only it', () => {
    const before = { papers: [sbomPaper()], asOf: '2026-11-23' };
    const after = { papers: [malicious('left-turn')], asOf: '2026-11-23' };
    const found = alerts(before, after, 'records');
    expect(found).toMatchObject([{ what: 'malicious package', criterion: 'DEP-06' }]);
    expect(found[0]?.because).toMatch(/left-turn .* which MAL-2026-1 .* calls malicious/u);
    expect(alerts(after, after, 'records')).toEqual([]);
  });

  test('name malware in the first SBOM of a supplier as well', () => {
    const found = alerts(undefined, { papers: [malicious('left-turn')], asOf: '2026-11-23' });
    expect(found.map(({ what }) => what)).toEqual(['malicious package']);
  });

  test('are silent about what a paper says of something that nothing was known of', () => {
    const no = policyPaper(
      practice('SCD-06', 'No penetration tests are performed.', { polarity: 'negated' }),
    );
    const found = alerts(
      { papers: [lapsing], asOf: '2026-11-23' },
      { papers: [lapsing, no], asOf: '2026-11-23' },
      'records',
    );
    expect(found).toEqual([]);
  });

  test('are silent about what Assay itself changed', () => {
    const asOf = '2026-11-23';
    const input = judgementOf([malicious('left-turn')], { ...orderOfX7, asOf });
    const before = judgePosture(judgementOf([sbomPaper()], { ...orderOfX7, asOf }));
    const verdict = judgeCase({ input, before, fresh: [], others: 'Assay' });
    expect(verdict.anew.map(({ criterion }) => criterion)).toContain('DEP-06');
    expect(findAlerts(before, verdict.posture, verdict)).toEqual([]);
  });
});
