import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOfValue } from '../../../../../adapters/chat/slack/draw/action-value.ts';
import type { SlackMessage } from '../../../../../adapters/chat/slack/draw/block.ts';
import { drawSaid } from '../../../../../adapters/chat/slack/draw/draw-said.ts';
import { uploadForm } from '../../../../../src/conversation/forms/upload-form.ts';
import { plainText } from '../../../../../src/conversation/plain-text.ts';
import { asking, type Reply, reply } from '../../../../../src/conversation/reply.ts';
import { messageProblems } from '../../../../support/block-limits.ts';
import { scenarioReplies } from '../../../../support/every-reply.ts';
import { hostileReply } from '../../../../support/hostile-replies.ts';
import { stringsIn, textsIn } from '../../../../support/texts-in.ts';
import { typicalReplies } from '../../../../support/typical-replies.ts';

const draw = (drawn: Reply, to: 'everybody' | 'asker' = 'everybody') =>
  drawSaid({ id: 'said-1', reply: drawn }, to);
const problemsOf = (messages: readonly SlackMessage[]) => messages.flatMap(messageProblems);
const blocksOf = (messages: readonly SlackMessage[]) => messages.flatMap(({ blocks }) => blocks);
const kindsOf = (messages: readonly SlackMessage[]) => blocksOf(messages).map(({ type }) => type);

const shown = (messages: readonly SlackMessage[]) => textsIn(blocksOf(messages));

/** How many of something the reader is told there was no room for. */
const counted = (texts: readonly string[], what: string) =>
  Number(
    texts
      .filter((text) => text.startsWith('There was no room for'))
      .flatMap((text) => text.match(new RegExp(`\\d+(?= ${what})`, 'u')) ?? [])
      .join('') || 0,
  );

const kestrel = reply({
  headline: 'Partly (Kestrel Controls s.r.o.: certification)',
  tone: 'warning',
  text: 'One certificate counts [1].\n- It ends in 20 days [1].',
  facts: [{ label: 'As of', value: '2026-11-24' }],
  bars: [{ label: 'governance', level: 'E2', unknownShare: 0.3 }],
  citations: [{ evidenceId: 'ev-1', file: 'iec.pdf', page: 2, quote: 'valid until 2026-12-14' }],
  actions: [asking('What is missing?', 'What is missing for Kestrel?')],
  rateable: true,
});

describe('adapters/chat/slack/draw/draw-said.ts', () => {
  test('the verdict comes first, what to do next at the end', () => {
    expect(kindsOf(draw(kestrel))).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'rich_text',
      'context',
      'actions',
      'context_actions',
    ]);
    expect(shown(draw(kestrel))[0]).toBe('⚠️ Partly (Kestrel Controls s.r.o.: certification)');
  });

  test('the text alone says everything but the buttons, to those who only hear it', () => {
    const [message] = draw(kestrel, 'asker');
    expect(message?.text.split('\n')).toEqual([
      'Attention: Partly (Kestrel Controls s.r.o.: certification)',
      'Only you can see this.',
      'One certificate counts [1].',
      '- It ends in 20 days [1].',
      'governance: E2, documented, 30 % unknown',
      "Quoted from the supplier's papers:",
      '[1] iec.pdf, page 2',
      '“valid until 2026-12-14”',
      'As of: 2026-11-24',
    ]);
  });

  test('what is told to one person says so to them, and only then', () => {
    expect(shown(draw(kestrel, 'asker'))).toContain('Only you can see this.');
    expect(shown(draw(kestrel))).not.toContain('Only you can see this.');
  });

  test('nothing to say is still a message that Slack takes', () => {
    expect(problemsOf(draw(reply({ headline: '\u200b', text: '' })))).toEqual([]);
  });

  test('a list is not shown again as a table', () => {
    const table = { columns: ['criterion', 'ask for'], rows: [['DEP-01 SBOM', '']] };
    const listed = reply({ headline: 'Gaps', text: 'One is open:\n- DEP-01 SBOM.', table });
    expect(kindsOf(draw(listed))).not.toContain('table');
    const untold = draw(reply({ headline: 'Gaps', text: 'One is open.', table }));
    expect(kindsOf(untold)).toContain('table');
    expect(shown(untold)).toEqual(
      expect.arrayContaining(['criterion', 'ask for', 'DEP-01 SBOM', '–']),
    );
  });

  test('a headline that is too long for a header is said in full below it', () => {
    const headline = `${'certificate '.repeat(30)}could not be read.`;
    const [header = '', whole] = shown(draw(reply({ headline, text: 'Try again.' })));
    expect(header.length).toBeLessThanOrEqual(150);
    expect(header).toMatch(/…$/u);
    expect(whole).toBe(headline);
  });

  test('a long answer goes on in further messages that say which they are', () => {
    const text = Array.from({ length: 200 }, (_, at) => `- line ${at} ${'word '.repeat(30)}`);
    const messages = draw(reply({ headline: 'Gaps', text: text.join('\n'), rateable: true }));
    expect(messages.length).toBeGreaterThan(1);
    expect(problemsOf(messages)).toEqual([]);
    expect(messages[1]?.text).toMatch(
      new RegExp(`^Continued, 2 of ${messages.length}: Gaps\n`, 'u'),
    );
    const lines = shown(messages).filter((one) => one.startsWith('line '));
    expect(lines.map((line) => Number(line.split(' ')[1]))).toEqual(text.map((_, at) => at));
    expect(kindsOf(messages.slice(-1)).at(-1)).toBe('context_actions');
  });

  test('300 quotations and 1,000 rows are shown or counted', () => {
    const citations = Array.from({ length: 300 }, (_, at) => ({
      evidenceId: 'ev-1',
      file: `paper-${at}.pdf`,
      page: 1,
      quote: 'We do this. '.repeat(20),
    }));
    const rows = Array.from({ length: 1_000 }, (_, at) => [`row ${at}`, 'E2', 'reason '.repeat(5)]);
    const table = { columns: ['what', 'level', 'why'], rows };
    const messages = draw(reply({ headline: 'All', text: 'All of it.', citations, table }));
    expect(messages).toHaveLength(5);
    expect(problemsOf(messages)).toEqual([]);
    const texts = shown(messages);
    const rowsShown = texts.filter((text) => text.startsWith('row ')).length;
    expect(rowsShown).toBeGreaterThan(400);
    expect(rowsShown + counted(texts, 'rows of the table')).toBe(1_000);
    const proofs = texts.filter((text) => /^\[\d+\] paper-/u.test(text)).length;
    expect(proofs + counted(texts, 'quotations')).toBe(300);
    expect(texts.at(-1)).toContain('for an export');
  });

  test('of 60 buttons none is lost, and one that Slack would refuse is told', () => {
    const actions = Array.from({ length: 60 }, (_, at) => asking(`Ask ${at}`, `Question ${at}?`));
    const tooLong = asking('The long one', '"'.repeat(1_400));
    const messages = draw(reply({ headline: 'Which?', text: '', actions: [...actions, tooLong] }));
    expect(problemsOf(messages)).toEqual([]);
    expect(shown(messages).filter((text) => /^Ask \d+$/u.test(text))).toHaveLength(60);
    expect(shown(messages).join('\n')).toContain('The long one: ""');
  });

  test.each(scenarioReplies())('Slack takes the answer to $where', (one) => {
    const messages = draw(one.reply);
    expect(problemsOf(messages)).toEqual([]);
    const texts = shown(messages).join('\n');
    for (const { quote } of one.reply.citations) expect(texts).toContain(plainText(quote));
  });

  test.each(Object.entries(typicalReplies))('Slack takes what is said when: %s', (_, typical) => {
    expect(problemsOf([...draw(typical), ...draw(typical, 'asker')])).toEqual([]);
  });

  test('what was told privately can be shared by those who see it, after a question', () => {
    const restricted = { ...kestrel, share: { confirm: 'Everybody here will see pentest.pdf.' } };
    expect(shown(draw(restricted, 'asker'))).toEqual(
      expect.arrayContaining(['Show everybody here', 'Everybody here will see pentest.pdf.']),
    );
    expect(shown(draw(restricted))).not.toContain('Show everybody here');
    const [share] = stringsIn(draw(restricted, 'asker'), 'value').map(actionOfValue);
    expect(share).toEqual({ do: 'share', said: 'said-1' });
  });

  test('a form is a button that opens it, behind what is likely meant', () => {
    const form = uploadForm({ upload: 'up-1' });
    const guess = { label: 'File for Kestrel', does: { do: 'ask', question: 'x' } } as const;
    const values = (drawn: Reply) => stringsIn(draw(drawn), 'value').map(actionOfValue);
    const asked = reply({ headline: 'Whose?', text: '', form, actions: [guess] });
    expect(values(asked)[0]).toEqual({ do: 'open', form: 'upload', upload: 'up-1' });
    const sure = { ...asked, actions: [{ ...guess, style: 'primary' as const }] };
    expect(values(sure)[1]).toEqual({ do: 'open', form: 'upload', upload: 'up-1' });
    expect(stringsIn(draw(sure), 'style')).toEqual(['primary']);
  });

  test('a button that could mean any supplier says to screen readers which it means', () => {
    const labels = (label: string, question: string) =>
      stringsIn(
        draw(reply({ headline: 'x', text: '', actions: [asking(label, question)] })),
        'accessibility_label',
      );
    expect(labels('Overview', 'How is Kestrel doing?')).toEqual([
      'Overview: How is Kestrel doing?',
    ]);
    expect(labels('How is Kestrel doing?', 'How is Kestrel doing?')).toEqual([]);
  });

  test('a rating names the answer it is of', () => {
    expect(stringsIn(draw(kestrel), 'value').slice(-2).map(actionOfValue)).toEqual([
      { do: 'rate', said: 'said-1', rating: 'good' },
      { do: 'rate', said: 'said-1', rating: 'bad' },
    ]);
  });

  test('Slack takes whatever a reply holds, and obeys none of it', () => {
    fc.assert(
      fc.property(hostileReply, fc.constantFrom('everybody', 'asker'), (hostile, to) => {
        const messages = draw(hostile, to);
        expect(messages.length).toBeLessThanOrEqual(5);
        expect(problemsOf(messages)).toEqual([]);
        const texts = messages.flatMap(({ text, blocks }) => [text, ...textsIn(blocks)]);
        for (const text of texts) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(draw(hostile, to)).toEqual(messages);
      }),
      { numRuns: 60 },
    );
  });

  test('every quotation and row of a hostile reply is shown or counted', () => {
    fc.assert(
      fc.property(hostileReply, (hostile) => {
        const texts = shown(draw({ ...hostile, text: 'A sentence.' }));
        const proofs = texts.filter((text) => /^\[\d+\] ?/u.test(text)).length;
        const { citations, table } = hostile;
        expect(proofs + counted(texts, 'quotations?')).toBeGreaterThanOrEqual(citations.length);
        const rows = new Set(texts.join('\n').match(/\brow\d+\./gu)).size;
        const all = table?.rows.length ?? 0;
        expect(rows + counted(texts, 'rows? of the table')).toBeGreaterThanOrEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
