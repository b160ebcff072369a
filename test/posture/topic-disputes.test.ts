import { describe, expect, test } from 'vitest';
import { claimOf } from '../support/claims.ts';
import { onFile, questionnaire } from '../support/evidence.ts';
import { postureOf } from '../support/judge.ts';

const breach = claimOf('incident', { summary: 'breach' }, { quote: 'In June we were breached.' });
const denial = claimOf(
  'incident',
  {},
  { polarity: 'negated', quote: 'No incident in five years.' },
);
const report = onFile({ kind: 'incident-report', effectiveDate: '2026-02-01' }, [breach]);
const topics = (...papers: Parameters<typeof postureOf>[0]) =>
  postureOf(papers).disputes.map(({ topic, sides }) => [
    topic,
    ...sides.map((side) => side.citation.quote),
  ]);

describe('a dispute about something no criterion asks', () => {
  test('is one about incidents, with both sides quoted', () => {
    expect(topics(report, questionnaire(denial))).toEqual([
      ['incidents', 'In June we were breached.', 'No incident in five years.'],
    ]);
  });

  test('is one about exceptions', () => {
    const exception = (polarity: 'asserted' | 'negated', quote: string) =>
      claimOf('audit-exception', { control: 'CC8.1' }, { polarity, quote });
    expect(
      topics(
        onFile({ kind: 'audit-report' }, [exception('asserted', '3 of 25 failed')]),
        onFile({ kind: 'attestation-letter' }, [exception('negated', 'no exceptions')]),
      ),
    ).toEqual([['exceptions', '3 of 25 failed', 'no exceptions']]);
  });

  test('needs two papers that contradict each other', () => {
    expect(topics(report)).toEqual([]);
    expect(topics(questionnaire(denial))).toEqual([]);
    expect(topics(questionnaire(denial, breach))).toEqual([]);
  });
});
