import { describe, expect, test } from 'vitest';
import { drawReply } from '../../../../adapters/chat/terminal/draw-reply.ts';
import { asking, reply } from '../../../../src/conversation/reply.ts';

const plain = (_: string, text: string) => text;
const marked = (tone: string, text: string) => `<${tone}>${text}</${tone}>`;
const table = { columns: ['criterion', 'ask for'], rows: [['DEP-01 SBOM', 'the SBOM']] };

describe('adapters/chat/terminal/draw-reply.ts', () => {
  test('a verdict that the text begins with is said once, in its colour', () => {
    const yes = reply({
      headline: 'Yes (Kestrel: certification)',
      tone: 'good',
      text: 'Yes (Kestrel, as of 2026-11-24). It holds one.',
    });
    expect(drawReply(yes, marked, 80)).toBe(
      '<good>Yes</good> (Kestrel, as of 2026-11-24). It holds one.',
    );
  });

  test('a headline that says more stands on a line of its own', () => {
    const gaps = reply({ headline: 'Kestrel: what is missing', text: 'Nothing is open.' });
    expect(drawReply(gaps, plain, 80)).toBe('Kestrel: what is missing\nNothing is open.');
  });

  test('a list is not printed again as a table', () => {
    const listed = reply({ headline: 'Gaps', text: 'One is open:\n- DEP-01 SBOM [1].', table });
    expect(drawReply(listed, plain, 80)).not.toContain('ask for');
    const counted = reply({ headline: 'Gaps', text: 'One is open.', table });
    expect(drawReply(counted, plain, 80)).toContain('ask for');
  });

  test('long words of a supplier keep to a narrow terminal', () => {
    const words = 'word '.repeat(40).trim();
    const long = reply({
      headline: words,
      text: `- ${'a'.repeat(200)}\n${words}`,
      facts: [{ label: 'Supplier', value: words }],
      citations: [{ evidenceId: 'ev-1', file: `${'f'.repeat(90)}.pdf`, page: 1, quote: words }],
      actions: [asking('Overview', words)],
    });
    for (const line of drawReply(long, plain, 50).split('\n'))
      expect(line.length).toBeLessThanOrEqual(50);
  });

  test('nothing of a supplier moves the cursor', () => {
    const rude = reply({ headline: '\u001b[2Jgone', text: 'a\u001b]0;title\u0007b' });
    expect(drawReply(rude, plain, 80)).toBe('[2Jgone\na]0;titleb');
  });
});
