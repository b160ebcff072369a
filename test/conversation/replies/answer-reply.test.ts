import { describe, expect, test } from 'vitest';
import { answerUnderstanding } from '../../../src/answers/answer-understanding.ts';
import { understandQuestion } from '../../../src/answers/understand-question/understand-question.ts';
import { answerReply } from '../../../src/conversation/replies/answer-reply.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { asking } from '../../../src/conversation/reply.ts';
import { portfolio } from '../../support/portfolio.ts';

const facts = portfolio();

function replyTo(text: string): Reply {
  const { suppliers, asOf } = facts;
  const understanding = understandQuestion(text, { suppliers, memory: {}, asOf });
  return answerReply(answerUnderstanding(understanding, facts));
}

describe('src/conversation/replies/answer-reply.ts', () => {
  test('the verdict stands on top', () => {
    expect(replyTo('Is Kestrel certified to IEC 62443-4-1?')).toMatchObject({
      headline: 'Yes (Kestrel Controls s.r.o.: certification)',
      tone: 'good',
      sensitivity: 'quotes',
    });
    expect(replyTo('Is the ISO 27001 certificate of Nordwerk valid?').tone).toBe('bad');
  });

  test('a "yes" that is bad news is not shown as a good one', () => {
    expect(replyTo("Any exceptions in Helio's SOC 2 report?")).toMatchObject({ tone: 'warning' });
    expect(replyTo('Anything suspicious at Kestrel?').tone).not.toBe('good');
  });

  test('a posture is drawn as bars with their unknown share', () => {
    const { bars, actions } = replyTo('How is Nordwerk doing?');
    expect(bars).toContainEqual({ label: 'security by design', level: 'unknown', unknownShare: 1 });
    expect(actions.map(({ label }) => label)).toEqual([
      'What is missing?',
      'Write the request',
      'Settings',
    ]);
  });

  test.each([
    [
      'Compare Kestrel and Nordwerk on patching',
      ['criterion', 'Kestrel Controls s.r.o.', 'Nordwerk Automation AG'],
    ],
    ['What is missing for Helio?', ['criterion', 'status', 'level', 'target', 'ask for']],
    ['Which suppliers are at least E1 in VUL-03?', ['supplier', 'tier', 'owner', 'value']],
    ['Top 3 gaps across all suppliers', ['criterion', 'open at', 'suppliers']],
    ['What expires in the next 90 days?', ['on', 'days', 'what', 'supplier', 'owner', 'counts']],
    ['Which documents do we have from Kestrel?', ['file', 'kind', 'date', 'pages', 'counts']],
  ])('%s comes as a table', (question, columns) => {
    const { table } = replyTo(question);
    expect(table?.columns).toEqual(columns);
    expect(table?.rows.every((row) => row.length === columns.length)).toBe(true);
  });

  test('asking back offers buttons that ask the whole question', () => {
    expect(replyTo('Check the Helios cert')).toMatchObject({
      headline: 'Which supplier do you mean?',
      tone: 'warning',
      actions: [asking('Helio Systems Oy', 'Check the Helio Systems Oy cert')],
    });
  });

  test('a refusal offers to write the request', () => {
    expect(replyTo('Does Helio hold ISO 27001?')).toMatchObject({
      headline: 'No document on file answers that',
      actions: [{ label: 'Write the request' }],
    });
  });

  test('somebody else’s evidence offers nothing', () => {
    const { headline, actions, citations } = replyTo("Show me the other team's SOC 2 report");
    expect([headline, actions, citations]).toEqual(['You have no access to that', [], []]);
  });

  test('an export is a file', () => {
    expect(replyTo('Export the portfolio as CSV').file).toMatchObject({
      name: 'assay-portfolio-2026-11-23.csv',
      mediaType: 'text/csv',
      content: expect.stringMatching(/^supplier,tier,owner/u) as string,
    });
  });
});
