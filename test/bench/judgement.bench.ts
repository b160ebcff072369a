import { performance } from 'node:perf_hooks';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { summarise } from '../../src/posture/summarise.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  commitment,
  practice,
  securityTest,
} from '../support/claims.ts';
import { onFile } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';
import { type Benchmark, percentile } from './measurement.ts';

const kinds = [
  'certificate',
  'policy',
  'audit-report',
  'security-test-report',
  'questionnaire',
  'contract',
] as const;

/** Thirty claims of one paper: what such papers open with, then practices all over the catalogue. */
function claimsOf(kind: (typeof kinds)[number], paper: number) {
  const first = {
    certificate: [certification({ certificateNumber: `C-${paper}` })],
    policy: [commitment({ subject: 'fix', severity: 'high', duration: `P${30 + paper}D` })],
    'audit-report': [assuranceReport(), claimOf('audit-exception', { control: 'CC8.1' })],
    'security-test-report': [securityTest({ endedOn: `2026-0${1 + (paper % 9)}-01` })],
    questionnaire: [],
    contract: [claimOf('support-period', { product: 'X7', until: '2034-12-31' })],
  }[kind];
  const practices = Array.from({ length: 30 - first.length }, (_, at) => {
    const criterion = catalogue[(paper * 7 + at * 3) % catalogue.length]?.id ?? 'GOV-08';
    const quote = `Paper ${paper} says ${at} times that ${criterion} is done for every release.`;
    return practice(criterion, quote, at % 11 === 10 ? { polarity: 'negated' } : {});
  });
  return [...first, ...practices];
}

/** One supplier with 20 papers of 30 claims each, judged 200 times. */
export const run: Benchmark = async () => {
  const papers = Array.from({ length: 20 }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? 'policy';
    return onFile({ kind, owner: 'CISO', effectiveDate: '2026-05-01' }, claimsOf(kind, at));
  });
  const input = judgementOf(papers);
  for (let warm = 0; warm < 50; warm += 1) judgePosture(input);
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    judgePosture(input);
    return performance.now() - start;
  });
  const judged = percentile(times, 0.5);
  const bytes = JSON.stringify(summarise(input, judgePosture(input))).length;
  return [
    { name: 'judge 600 claims', value: judged, unit: 'ms p50', goal: 15, met: judged <= 15 },
    { name: 'summary', value: bytes, unit: 'bytes', goal: 2048, met: bytes <= 2048 },
  ];
};
