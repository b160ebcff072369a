import { describe, expect, test } from 'vitest';
import { redactReply } from '../../src/conversation/redact-reply.ts';
import { asking, reply } from '../../src/conversation/reply.ts';
import { repeats } from '../../src/conversation/word-runs.ts';

const secret = 'Access of two leavers was not removed in time';
const cite = (evidenceId: string, quote: string) => ({
  evidenceId,
  file: `${evidenceId}.pdf`,
  quote,
});
const said = reply({
  headline: 'Helio: posture',
  text: [
    'Two things are open:',
    '- GOV-04 SOC 2: E3, partial (target E4): the auditor found an exception [1].',
    '- GOV-03 ISO/IEC 27001: E4, met (target E3) [2].',
    `- The report says: ${secret.toUpperCase()} [1][2].`,
  ].join('\n'),
  facts: [{ label: 'Why', value: secret }],
  table: { columns: ['criterion', 'why'], rows: [['GOV-04', secret]] },
  citations: [cite('soc', secret), cite('iso', 'ISO/IEC 27001:2022')],
  actions: [asking('Overview', 'How is Helio doing?'), asking(secret, 'Why?')],
  file: { name: 'a.csv', mediaType: 'text/csv', content: `why;${secret}` },
});
const hidden = { evidence: new Set(['soc']), leaks: repeats([secret], ['Helio']) };

describe('src/conversation/redact-reply.ts', () => {
  test('levels stay, words go, and proofs are numbered anew', () => {
    const open = redactReply(said, hidden, 'Quotes are left out.');
    expect(open.text.split('\n')).toEqual([
      'Two things are open:',
      '- GOV-04 SOC 2: E3, partial (target E4).',
      '- GOV-03 ISO/IEC 27001: E4, met (target E3) [1].',
      'Quotes are left out.',
    ]);
    expect(open.citations).toEqual([cite('iso', 'ISO/IEC 27001:2022')]);
    expect(open.facts).toEqual([]);
    expect(open.table?.rows).toEqual([['GOV-04', '…']]);
    expect(open.actions.map(({ label }) => label)).toEqual(['Overview']);
    expect(open.file).toBeUndefined();
    expect(hidden.leaks(JSON.stringify(open))).toBe(false);
  });

  test('a name in between is nobody’s words', () => {
    const leaks = repeats(
      ['the SOC 2 report of Helio Grid Systems Inc. for 2026'],
      ['Helio Grid Systems Inc.'],
    );
    expect(leaks('- SOC 2 report of Helio Grid Systems Inc. for the year')).toBe(false);
    expect(leaks('see the SOC 2 report of')).toBe(true);
  });
});
