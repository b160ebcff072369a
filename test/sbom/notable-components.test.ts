import { describe, expect, test } from 'vitest';
import { notableComponents } from '../../src/sbom/notable-components.ts';
import { componentOf, entry, sbomOf } from '../support/sboms.ts';

const licensed = (text: string, at = 0) =>
  componentOf(`c${at}`, '1', { licences: [{ text, is: 'expression' }] }, at);
const names = (...texts: readonly string[]) =>
  notableComponents({ components: texts.map(licensed) }).map(({ as }) => as);

describe('Components that words may deny', () => {
  test('are well-known ones, with the place of their purl', () => {
    expect(notableComponents(sbomOf())).toEqual([
      {
        as: 'Log4j',
        name: 'log4j-core',
        version: '2.14.1',
        pointer: '/components/0',
        purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
      },
    ]);
  });

  test('are those under the GPL, where nothing else may be chosen', () => {
    expect(names('GPL-2.0-only')).toEqual(['GPL', 'open source']);
    expect(names('MIT AND AGPL-3.0-or-later')).toEqual(['GPL', 'open source']);
    expect(names('GPL-2.0-only OR MIT')).toEqual(['open source']);
    expect(names('LGPL-2.1-only')).toEqual(['open source']);
    expect(names('LicenseRef-Kestrel')).toEqual([]);
  });

  test('are three examples of each at most, and never cut', () => {
    expect(names(...Array.from({ length: 50 }, () => 'MIT'))).toHaveLength(3);
    const long = componentOf('x'.repeat(400), '1', {
      licences: [{ text: 'MIT', is: 'id' }],
      purl: entry('/p', 'pkg:npm/x'),
    });
    expect(notableComponents({ components: [long] })).toEqual([]);
  });
});
