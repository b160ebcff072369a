import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../../adapters/chat/cards/adaptive-card.ts';
import { drawCard } from '../../../../adapters/chat/cards/draw-card.ts';
import { errorReply } from '../../../../src/conversation/replies/error-reply.ts';
import { asking, type Reply, reply } from '../../../../src/conversation/reply.ts';
import { checkCard, checkShape } from '../../../support/check-card.ts';
import { scenarioReplies } from '../../../support/every-reply.ts';
import { hostileReply } from '../../../support/hostile-replies.ts';
import { typicalReplies } from '../../../support/typical-replies.ts';

const draw = (parts: Partial<Reply>) =>
  drawCard({ id: 'said-1', reply: reply({ headline: 'Yes (Kestrel)', text: 'It is.', ...parts }) });
const seen = (cards: readonly AdaptiveCard[]) => cards.map(checkCard).join('\n');
const json = (cards: readonly AdaptiveCard[]) => JSON.stringify(cards);

const citation = (number: number) => ({
  evidenceId: 'ev-1',
  file: `paper-${number}.pdf`,
  page: number,
  quote: `Words number ${number}.`,
});

describe('adapters/chat/cards/draw-card', () => {
  test('draws every answer of the transcripts within the schema and 25 KB', () => {
    const replies = scenarioReplies();
    expect(replies.length).toBeGreaterThan(100);
    for (const { where, reply: one } of replies) {
      const text = seen(drawCard({ id: 'said-1', reply: one }, { teams: { refreshes: [] } }));
      expect(text, where).toContain(one.headline);
    }
  });

  test.each(Object.entries(typicalReplies))('draws %s', (_, one) => {
    const text = seen(drawCard({ id: 'said-1', reply: one }, { teams: { refreshes: [] } }));
    expect(text).toContain(one.headline);
  });

  test('stays within the schema and 25 KB, whatever documents hold', () => {
    fc.assert(
      fc.property(hostileReply, (one) => {
        drawCard({ id: 'said-1', reply: one }, { teams: { refreshes: ['29:a'] } }).map(checkShape);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('shows whatever documents hold as text', () => {
    fc.assert(
      fc.property(hostileReply, (one) => {
        seen(drawCard({ id: 'said-1', reply: one }));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('draws an error with what to do', () => {
    const one = errorReply({ code: 'OVERSIZE', message: 'It is too large.', remedy: 'Split it.' });
    expect(seen(drawCard({ id: 'said-1', reply: one }))).toBe('✗ It is too large.Split it.');
  });

  test('says the verdict in words, with a sign and a colour', () => {
    const [card] = draw({ tone: 'bad', headline: 'No (Nordwerk: certification)' });
    expect(card?.body[0]).toMatchObject({
      type: 'Container',
      style: 'attention',
      items: [{ text: '✗ No (Nordwerk: certification)', style: 'heading' }],
    });
  });

  test('says once what headline and text both begin with', () => {
    const [card] = draw({
      headline: 'Which supplier do you mean?',
      text: 'Which supplier do you mean?\n- Kestrel',
    });
    expect(checkCard(card ?? {})).toBe('Which supplier do you mean?Kestrel');
  });

  test('keeps the items of a list together, in a text that clients draw as a list', () => {
    const [card] = draw({ text: 'Missing:\n- one [1]\n- two\nAsk for them.' });
    const texts = card?.body.slice(1).map((element) => 'text' in element && element.text);
    expect(texts).toEqual(['Missing:', '- one \\[1\\]\n- two', 'Ask for them.']);
  });

  test('says a level in words beside its bar', () => {
    const text = seen(
      draw({ bars: [{ label: 'release pipeline', level: 'E2', unknownShare: 0.4 }] }),
    );
    expect(text).toContain('release pipeline███░░E2, documented (40 % unknown)');
  });

  test('shows of 300 citations the first 40, and says how many are left', () => {
    const citations = Array.from({ length: 300 }, (_, at) => citation(at + 1));
    const text = seen(draw({ citations, text: 'See [1] and [300].' }));
    expect(text).toContain('[40] paper-40.pdf, page 40“Words number 40.”');
    expect(text).not.toContain('paper-41.pdf');
    expect(text).toContain('… and 260 more quotes');
    expect(text).toContain('See [1] and [300].');
  });

  test('folds the quotes away behind a button', () => {
    const [card] = draw({ citations: [citation(1)] });
    const [button, quotes] = card?.body.slice(2) ?? [];
    expect(button).toMatchObject({
      actions: [
        { type: 'Action.ToggleVisibility', title: '1 quote', targetElements: ['quotes-1'] },
      ],
    });
    expect(quotes).toMatchObject({ id: 'quotes-1', isVisible: false });
  });

  test('shows of 1,000 rows the first 50, and says how many are left', () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => [`row ${at + 1}`, 'x'.repeat(200)]);
    const cards = draw({ table: { columns: ['supplier', 'value'], rows } });
    const text = seen(cards);
    expect(text).toContain('row 50');
    expect(text).not.toContain('row 51');
    expect(text).toContain('… and 950 more rows');
  });

  test('loses nothing of a text of 40,000 characters', () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `Sentence ${at} ${'word '.repeat(18)}end.`,
    );
    const text = seen(draw({ text: lines.join('\n') }));
    for (const line of lines) expect(text).toContain(line);
  });

  test('draws all of 120 buttons, five in a row, on as many cards as they need', () => {
    const names = Array.from({ length: 120 }, (_, at) => `Supplier ${at} s.r.o.`);
    const cards = draw({ actions: names.map((name) => asking(name, `How is ${name} doing?`)) });
    seen(cards);
    for (const name of names) expect(json(cards)).toContain(`"title":"${name}"`);
    expect(seen(cards.slice(1))).toContain('Yes (Kestrel) (continued)');
  });

  test('sends a button as an invoke, and as a message from an old client', () => {
    const [card] = draw({ actions: [asking('What is missing?', 'What is missing for Kestrel?')] });
    const data = { do: 'ask', question: 'What is missing for Kestrel?' };
    expect(card?.body.at(-1)).toMatchObject({
      actions: [
        { type: 'Action.Execute', verb: 'ask', data, fallback: { type: 'Action.Submit', data } },
      ],
    });
  });

  test('asks before it shows everybody what only one person sees', () => {
    const cards = draw({ share: { confirm: 'Everybody here will read the SOC 2 report.' } });
    const [button, behind] = cards[0]?.body.slice(-2) ?? [];
    expect(button).toMatchObject({ actions: [{ type: 'Action.ToggleVisibility' }] });
    expect(behind).toMatchObject({
      isVisible: false,
      items: [
        { text: 'Everybody here will read the SOC 2 report.' },
        { actions: [{ data: { do: 'share', said: 'said-1' } }] },
      ],
    });
  });

  test('lets Teams ask an answer again, and nothing else', () => {
    const teams = { refreshes: ['29:abc'] };
    const answer = { id: 'said-1', reply: reply({ headline: 'Yes', text: 'x', rateable: true }) };
    expect(drawCard(answer, { teams })[0]?.refresh).toMatchObject({
      action: { type: 'Action.Execute', data: { do: 'again', said: 'said-1' } },
      userIds: ['29:abc'],
    });
    expect(drawCard(answer)[0]).not.toHaveProperty('refresh');
    const other = { id: 'said-1', reply: reply({ headline: 'Read', text: 'x' }) };
    expect(drawCard(other, { teams })[0]).not.toHaveProperty('refresh');
  });

  test('asks Teams, and nobody else, for the whole width', () => {
    const said = { id: 'said-1', reply: reply({ headline: 'x', text: 'x' }) };
    expect(drawCard(said, { teams: { refreshes: [] } })[0]?.msteams).toEqual({ width: 'Full' });
    expect(drawCard(said)[0]).not.toHaveProperty('msteams');
  });

  test('opens the page of a citation where a chat can show it', () => {
    const said = { id: 'x', reply: reply({ headline: 'x', text: 'x', citations: [citation(1)] }) };
    const cards = drawCard(said, { urlOf: (_, number) => `#cite-${number}` });
    seen(cards);
    expect(json(cards)).toContain('"url":"#cite-1"');
  });
});
