import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOfValue } from '../../../../../adapters/chat/slack/draw/action-value.ts';
import { drawHome } from '../../../../../adapters/chat/slack/draw/draw-home.ts';
import { areaNames } from '../../../../../src/answers/words.ts';
import type { Overview } from '../../../../../src/conversation/overview.ts';
import { areas, levels } from '../../../../../src/criteria/criterion.ts';
import { viewProblems } from '../../../../support/block-limits.ts';
import { hostileText } from '../../../../support/hostile-replies.ts';
import { stringsIn, textsIn } from '../../../../support/texts-in.ts';

type Supplier = Overview['suppliers'][number];

const supplier = (name: string, parts: Partial<Supplier> = {}): Supplier => ({
  name,
  areas: areas.map((area) => ({ area, label: areaNames[area], level: 'unknown' })),
  open: 3,
  disputes: 0,
  evidence: 1,
  ...parts,
});
const overview = (parts: Partial<Overview>): Overview => ({
  asOf: '2026-11-24',
  suppliers: [],
  registered: parts.suppliers?.length ?? 0,
  expiries: [],
  askNext: [],
  ...parts,
});

const said = (parts: Partial<Overview>) => textsIn(drawHome(overview(parts))).join('\n');

const hostileOverview = fc
  .record({
    suppliers: fc.array(
      fc.record({
        name: hostileText,
        tier: fc.constantFrom('critical', undefined),
        owner: fc.option(hostileText, { nil: undefined }),
        level: fc.constantFrom(...levels, 'unknown' as const),
        label: hostileText,
      }),
      { maxLength: 140 },
    ),
    more: fc.nat(400),
    ends: fc.array(fc.record({ what: hostileText, supplier: hostileText, days: fc.nat(365) }), {
      maxLength: 100,
    }),
    askNext: fc.array(
      fc.record({ supplier: hostileText, what: hostileText, question: hostileText }),
      { maxLength: 10 },
    ),
  })
  .map(({ suppliers, more, ends, askNext }) =>
    overview({
      suppliers: suppliers.map(({ name, tier, owner, level, label }) =>
        supplier(name, {
          areas: areas.map((area) => ({ area, label, level })),
          ...(tier === 'critical' && { tier }),
          ...(owner !== undefined && { owner }),
        }),
      ),
      registered: suppliers.length + more,
      expiries: ends.map((end) => ({ ...end, on: '2027-01-31' })),
      askNext,
    }),
  );

describe('adapters/chat/slack/draw/draw-home.ts', () => {
  test('what is waited for stands above what to ask for next, with what is late', () => {
    const first = [
      { id: 'rq-1', supplier: 'Kestrel', deadline: '2026-11-20', late: true },
      { id: 'rq-2', supplier: 'Nordwerk', deadline: '2026-12-20', late: false },
    ];
    const view = drawHome(
      overview({
        suppliers: [supplier('Kestrel')],
        openRequests: { number: 2, overdue: 1, first },
        askNext: [{ supplier: 'Helio', what: 'SOC 2 report', question: 'Write the e-mail.' }],
      }),
    );
    expect(viewProblems(view)).toEqual([]);
    const text = textsIn(view).join('\n');
    expect(text).toContain('2 open requests, 1 late.');
    expect(text).toContain('Kestrel: until 2026-11-20, late');
    expect(text.indexOf('Waiting for papers')).toBeLessThan(text.indexOf('Ask for next'));
    expect(stringsIn(view, 'value').map(actionOfValue)).toContainEqual({
      do: 'ask',
      question: 'open requests',
    });
  });

  test('an empty portfolio tells how to begin', () => {
    const view = drawHome(overview({}));
    expect(viewProblems(view)).toEqual([]);
    expect(textsIn(view)[0]).toBe('Nothing is on file yet');
    expect(textsIn(view).join('\n')).toContain('drop a paper of a supplier');
    expect(stringsIn(view, 'value').map(actionOfValue)).toEqual([{ do: 'ask', question: 'help' }]);
  });

  test('what to ask for and what ends stand before the suppliers', () => {
    const view = drawHome(
      overview({
        suppliers: [supplier('Kestrel', { tier: 'critical', disputes: 1, owner: 'Dana Novak' })],
        expiries: [{ on: '2026-12-14', days: 20, what: 'certificate C-100', supplier: 'Kestrel' }],
        askNext: [{ supplier: 'Kestrel', what: 'SOC 2 report', question: 'Write the e-mail.' }],
      }),
    );
    expect(viewProblems(view)).toEqual([]);
    expect(textsIn(view).map((text) => text.replace(/\n$/u, ''))).toEqual([
      'Your suppliers',
      '1 supplier, as of 2026-11-24. Ask me anything in Messages.',
      'Ask for next',
      'Kestrel: SOC 2 report',
      'Write the request',
      'Ends next',
      '2026-12-14, in 20 days: certificate C-100 of Kestrel',
      'How well it is proven',
      'Kestrel (critical)',
      ': 3 must-haves open, 1 contradiction, 1 paper, owner Dana Novak',
      ...areas.flatMap((area) => ['?????', ` ${areaNames[area]}: `, 'unknown']),
      'Overview',
      'What is missing?',
      'Settings',
    ]);
  });

  test('many suppliers: every one is drawn, listed or counted', () => {
    const suppliers = Array.from({ length: 120 }, (_, at) => supplier(`Supplier ${at}.`));
    const view = drawHome(overview({ suppliers, registered: 700 }));
    expect(viewProblems(view)).toEqual([]);
    const texts = textsIn(view).join('\n');
    for (const { name } of suppliers.slice(0, 100)) expect(texts).toContain(name);
    expect(texts).toContain('And 600 more');
  });

  test('what ends today is not told as in 0 days', () => {
    const expiries = [{ on: '2026-11-24', days: 0, what: 'certificate', supplier: 'Kestrel' }];
    expect(said({ suppliers: [supplier('Kestrel')], expiries })).toContain('2026-11-24, today:');
  });

  test('Slack takes whatever the register holds', () => {
    fc.assert(
      fc.property(hostileOverview, (hostile) => {
        const view = drawHome(hostile);
        expect(viewProblems(view)).toEqual([]);
        for (const text of textsIn(view)) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        for (const value of stringsIn(view, 'value')) expect(actionOfValue(value)).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
