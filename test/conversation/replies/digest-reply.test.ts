import { describe, expect, test } from 'vitest';
import { drawCard } from '../../../adapters/chat/cards/draw-card.ts';
import { drawSaid } from '../../../adapters/chat/slack/draw/draw-said.ts';
import { chatActionSchema } from '../../../src/conversation/action.ts';
import { digestReply } from '../../../src/conversation/replies/digest-reply.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import { quietDigest } from '../../support/quiet-digest.ts';

describe('src/conversation/replies/digest-reply.ts', () => {
  test('when nothing changed it is one line with what ends next', () => {
    const { headline, text } = digestReply(quietDigest);
    expect(headline).toBe('Nothing changed since 2026-11-16.');
    expect(text.split('\n')[0]).toContain('SOC 2 report of Kestrel ends on 2027-01-12, in 50 days');
  });

  test('numbers carry their change, and none where there is none', () => {
    const actNow = [
      { item: 'i1', supplier: 'Kestrel', reason: 'The certificate ended.', owner: 'Ines' },
    ];
    const { text, tone } = digestReply({ ...quietDigest, actNow });
    expect(tone).toBe('warning');
    expect(text).toContain('4 must-haves open (−1), 0 unknown, 1 disputed (+1)');
    expect(text).toContain('- 1. Kestrel (Ines): The certificate ended.');
  });

  test('a channel is not told the words of new evidence', () => {
    const because = 'New evidence: "the secret finding"';
    const changed = [{ supplier: 'Kestrel', criterion: 'DEP-01', from: 'E1', to: 'E3', because }];
    const { text } = digestReply({ ...quietDigest, changed });
    expect(text).toContain('E1 to E3, because: new evidence.');
    expect(text).not.toContain('secret');
  });

  const supplier = (at: number) => `Supplier Number ${at} Automation s.r.o.`;
  const long = 'A reason that takes its time. '.repeat(8);
  const full: Digest = {
    ...quietDigest,
    actNow: Array.from({ length: 5 }, (_, at) => ({
      item: `item-${at}`,
      supplier: supplier(at),
      criterion: 'DEP-01',
      reason: long,
      owner: 'Ines Novakova',
      openSince: '2026-11-09',
    })),
    changed: Array.from({ length: 30 }, (_, at) => ({
      supplier: supplier(at),
      criterion: 'SCD-02',
      from: 'E1',
      to: 'E3',
      because: long,
    })),
    comingUp: Array.from({ length: 10 }, (_, at) => ({
      supplier: supplier(at),
      what: 'IEC 62443-4-1 certificate',
      on: '2027-01-12',
      days: 50,
    })),
    askNext: Array.from({ length: 3 }, (_, at) => ({
      supplier: supplier(at + 9),
      documents: [1, 2, 3].map((number) => ({
        title: `The penetration test report of release ${number}`,
        why: long,
        acceptedInstead: [],
      })),
    })),
    footer: {
      ...quietDigest.footer,
      leftOut: ['item-8', 'item-9'],
      feeds: ['CISA KEV of 2026-11-20'],
    },
  };
  const fullReply = digestReply(full, { buttons: true, footer: ['Say “stop the digest”.'] });

  test('the fullest digest is one message in Slack and one card in Teams', () => {
    expect(drawSaid({ id: 's', reply: fullReply }, 'everybody')).toHaveLength(1);
    expect(drawCard({ id: 's', reply: fullReply })).toHaveLength(1);
    expect(fullReply.text.split('\n').length).toBeLessThanOrEqual(30);
  });

  test('every button of it comes back as it is', () => {
    const labels = fullReply.actions.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { does } of fullReply.actions) expect(chatActionSchema.parse(does)).toEqual(does);
    expect(fullReply.actions).toContainEqual({
      label: 'Snooze 2',
      does: { do: 'snooze', item: 'item-1', supplier: supplier(1), until: '2026-12-07' },
    });
  });

  test('what is open for long is taken further, or to somebody', () => {
    const unowned = full.actNow.map(({ owner: _, ...item }) => item);
    const { text } = digestReply({ ...full, actNow: unowned });
    expect(fullReply.text).toContain('Still open since 2026-11-09: escalate it to Ines Novakova');
    expect(text).toContain('Still open since 2026-11-09: nobody owns Supplier Number 0');
  });

  test('a printed digest has no buttons that nobody can press', () => {
    expect(digestReply(full).actions.every(({ does }) => does.do === 'ask')).toBe(true);
  });
});
