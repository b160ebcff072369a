import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { help } from '../../src/answers/kinds/open-answers.ts';
import { readCommand } from '../../src/conversation/commands.ts';

const override = { do: 'override', criterion: 'DEP-01' };
const accept = { do: 'accept', criterion: 'VUL-03' };

const said = help().statements.map(({ text }) => text);
/** The orders that the answer to "help" names, without their explanation. */
const orders = said
  .slice(said.findIndex((line) => line.endsWith('where I talk with you:')) + 1)
  .map((line) => line.replace(/^- /u, '').replace(/ \(.*\)$/u, ''));

describe('src/conversation/commands.ts', () => {
  test.each([
    ['overview', { do: 'overview' }],
    ['Portfolio', { do: 'overview' }],
    ['/overview', { do: 'overview' }],
    ['Übersicht', { do: 'overview' }],
    ['settings', { do: 'settings' }],
    ['move it to Kestrel', { do: 'move', supplier: 'Kestrel' }],
    ['Verschiebe es zu Kestrel', { do: 'move', supplier: 'Kestrel' }],
    ['settings for Kestrel', { do: 'settings', supplier: 'Kestrel' }],
    [
      'Einstellungen für Kestrel Controls s.r.o.',
      { do: 'settings', supplier: 'Kestrel Controls s.r.o.' },
    ],
    ['settings for Kestrel.', { do: 'settings', supplier: 'Kestrel' }],
    [
      'override DEP-01 for Kestrel to E2 because we saw it on site',
      { ...override, supplier: 'Kestrel', level: 'E2', reason: 'we saw it on site' },
    ],
    [
      'Override dep-01 of Kestrel as e3: seen on site',
      { ...override, supplier: 'Kestrel', level: 'E3', reason: 'seen on site' },
    ],
    [
      'übersteuere DEP-01 für Kestrel auf E2 weil wir es gesehen haben',
      { ...override, supplier: 'Kestrel', level: 'E2', reason: 'wir es gesehen haben' },
    ],
    ['override DEP-01 for Kestrel', { ...override, supplier: 'Kestrel' }],
    ['override DEP-01 for Kestrel to E2', { ...override, supplier: 'Kestrel', level: 'E2' }],
    ['approve Kestrel', { do: 'decide', supplier: 'Kestrel', verdict: 'approve', conditions: [] }],
    ['reject Kestrel', { do: 'decide', supplier: 'Kestrel', verdict: 'reject', conditions: [] }],
    [
      'approve Kestrel if: a new test; an SBOM',
      {
        do: 'decide',
        supplier: 'Kestrel',
        verdict: 'conditions',
        conditions: ['a new test', 'an SBOM'],
      },
    ],
    [
      'accept the risk of VUL-03 for Kestrel until 2027-01-31 because it is air-gapped',
      { ...accept, supplier: 'Kestrel', until: '2027-01-31', reason: 'it is air-gapped' },
    ],
  ])('%s', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  test.each([
    'Should we approve Kestrel?',
    'override DEP-99 for Kestrel to E2 because no such criterion exists',
    'Why is DEP-01 at E2 for Kestrel?',
    'Is there an overview of Kestrel',
    'What are the settings',
    '',
  ])('%j is no command', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });

  test('hostile text takes no time', () => {
    const words = [
      'override DEP-01 for ',
      ' to ',
      ' because ',
      'because ',
      'E2 ',
      'approve ',
      ' if ',
      '.',
      ' ',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...words), (one, other) => {
        const text = `override DEP-01 for x${one.repeat(2_000)}${other.repeat(2_000)}`;
        const since = performance.now();
        readCommand(text);
        readCommand(text.slice(0, 1_500));
        expect(performance.now() - since).toBeLessThan(200);
      }),
    );
  });

  test.each(orders)('"%s", which the help names, is understood', (order) => {
    expect(readCommand(order)).toBeDefined();
  });
});
