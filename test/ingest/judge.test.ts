import { afterEach, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/criteria/policy.ts';
import { type Judge, openJudge } from '../../src/ingest/judge.ts';
import { judgeCase } from '../../src/ingest/judge-case.ts';
import { certification } from '../support/claims.ts';
import { certificate } from '../support/evidence.ts';
import { supplier } from '../support/suppliers.ts';

let judge: Judge | undefined;
afterEach(() => judge?.close());

const caseOf = (asOf: string) => ({
  input: {
    supplier: supplier({ name: 'Kestrel Controls s.r.o.' }),
    evidence: [certificate(certification()), certificate(certification({ level: 'ML 2' }))],
    policy: defaultPolicy,
    decisions: [],
    asOf,
  },
  fresh: [],
});

describe('the judge', () => {
  test('gives in its thread the verdict the rules give', async () => {
    judge = openJudge();
    const one = caseOf('2026-11-23');
    expect(await judge.judge(one)).toEqual(judgeCase(one));
  });

  test('keeps cases apart that are judged at the same time', async () => {
    judge = openJudge();
    const dates = ['2024-01-01', '2026-11-23', '2029-01-01'];
    const verdicts = await Promise.all(dates.map((asOf) => judge?.judge(caseOf(asOf))));
    expect(verdicts).toEqual(dates.map((asOf) => judgeCase(caseOf(asOf))));
  });

  test('survives a case that breaks a rule, without telling its words', async () => {
    judge = openJudge();
    const broken = caseOf('2026-11-23');
    const input = { ...broken.input, policy: null as never };
    await expect(judge.judge({ ...broken, input })).rejects.toThrow(/^The judge failed\.$/u);
    expect(await judge.judge(caseOf('2026-11-23'))).toMatchObject({ changes: [] });
  });

  test('starts again after it was closed', async () => {
    judge = openJudge();
    await judge.judge(caseOf('2026-11-23'));
    await judge.close();
    expect(await judge.judge(caseOf('2026-11-23'))).toHaveProperty('posture');
  });
});
