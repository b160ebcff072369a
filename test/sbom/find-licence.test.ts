import { describe, expect, test } from 'vitest';
import type { Licence } from '../../src/sbom/component.ts';
import { findLicence } from '../../src/sbom/find-licence.ts';
import { componentOf, sbomOf } from '../support/sboms.ts';

const texts: readonly (readonly [string, Licence['is']?])[] = [
  ['GPL-3.0'],
  ['GPL-3.0-only'],
  ['GPL-3.0-or-later'],
  ['GPL-3.0+'],
  ['GPL-3.0-or-later WITH GCC-exception-3.1'],
  ['GPL-3.0-only OR MIT'],
  ['GPL-3.0-only AND MIT'],
  ['(GPL-3.0-only OR MIT) AND Apache-2.0'],
  ['GNU GPL v3', 'name'],
  ['GPL-2.0-or-later'],
  ['LGPL-3.0-only'],
  ['AGPL-3.0-only'],
  ['BSD-3-Clause'],
  ['MIT-0'],
];

const sbom = sbomOf({
  components: [
    ...texts.map(([text, is = 'expression'], at) =>
      componentOf(text, '1.0', { licences: [{ text, is }] }, at),
    ),
    componentOf('silent', '1.0', {}),
    componentOf('strange', '1.0', { licences: [{ text: 'ask our lawyers', is: 'name' }] }),
  ],
});

const hits = (wanted: string) =>
  findLicence(sbom, wanted).hits.map(
    ({ licence, choice, byName }) =>
      `${licence}${choice ? ' (choice)' : ''}${byName ? ' (name)' : ''}`,
  );

const gpl3 = [
  'GPL-3.0',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'GPL-3.0+',
  'GPL-3.0-or-later WITH GCC-exception-3.1',
  'GPL-3.0-only OR MIT (choice)',
  'GPL-3.0-only AND MIT',
  '(GPL-3.0-only OR MIT) AND Apache-2.0 (choice)',
  'GNU GPL v3 (name)',
];

describe('src/sbom/find-licence', () => {
  test.each(['GPL-3.0', 'GPLv3', 'gpl v3', 'GNU General Public License, version 3'])(
    '%s means version 3 with and without "or later", and tells a choice from a duty',
    (wanted) => {
      expect(hits(wanted)).toEqual(gpl3);
    },
  );

  test('"or later" asked for means only that', () => {
    expect(hits('GPL-3.0-or-later')).toEqual([
      'GPL-3.0-or-later',
      'GPL-3.0+',
      'GPL-3.0-or-later WITH GCC-exception-3.1',
    ]);
  });

  test('GPL is neither LGPL nor AGPL', () => {
    expect(hits('GPL')).toEqual([...gpl3, 'GPL-2.0-or-later']);
    expect(hits('LGPL')).toEqual(['LGPL-3.0-only']);
  });

  test('a family holds its licences, an id only itself', () => {
    expect(hits('BSD')).toEqual(['BSD-3-Clause']);
    expect(hits('MIT')).toEqual([
      'GPL-3.0-only OR MIT (choice)',
      'GPL-3.0-only AND MIT',
      '(GPL-3.0-only OR MIT) AND Apache-2.0 (choice)',
    ]);
  });

  test('copyleft is every licence that reaches further', () => {
    expect(hits('copyleft')).toEqual([
      ...gpl3,
      'GPL-2.0-or-later',
      'LGPL-3.0-only',
      'AGPL-3.0-only',
    ]);
  });

  test('says for how many nobody can tell', () => {
    expect(findLicence(sbom, 'GPL-3.0')).toMatchObject({
      components: 16,
      unstated: 1,
      unread: 1,
    });
  });

  test('a component under two licences counts once, and a duty outweighs a choice', () => {
    const licences: Licence[] = [
      { text: 'GPL-3.0-only OR MIT', is: 'expression', acknowledgement: 'declared' },
      { text: 'GPL-3.0-only', is: 'expression', acknowledgement: 'concluded' },
    ];
    const found = findLicence(
      sbomOf({ components: [componentOf('part', '1.0', { licences })] }),
      'GPL-3.0',
    );
    expect(found.hits.map(({ choice }) => choice)).toEqual([false]);
  });

  test('nothing asked finds nothing', () => {
    expect(hits('')).toEqual([]);
  });
});
