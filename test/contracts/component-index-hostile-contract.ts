import { expect, test } from 'vitest';
import type { IndexedComponent } from '../../src/ports/component-index.ts';
import { component, log4jKey as key } from '../support/indexed-component.ts';
import type { IndexGiven } from './component-index-contract.ts';

const hostile = [
  "'; DROP TABLE listing; --",
  'a\0b',
  'ü𝄞\u202e',
  '\n"\\',
  '__proto__',
  'x'.repeat(20_000),
];

/** Whatever stands in a file comes back as it is and reaches nothing else. */
export function describeHostile(given: IndexGiven): void {
  test.each(hostile)('texts come back as they are: %j', async (text) => {
    const { index, workspace } = given();
    const odd: IndexedComponent = {
      key: `generic/${text}`,
      name: text,
      version: text,
      purl: text,
      direct: false,
      pointer: `/${text}/7`,
    };
    const { key: _, ...unidentified } = odd;
    await index.add(workspace, text, [odd, unidentified]);
    expect(await index.find(workspace, [{ key: odd.key ?? '', versions: [text] }])).toEqual([
      { ...odd, document: text },
    ]);
    expect(await index.unidentified(workspace, text)).toEqual([
      { ...unidentified, document: text },
    ]);
    expect(await index.versions(workspace, odd.key ?? '')).toEqual([text]);
    await index.remove(workspace, text);
    expect(await index.find(workspace, [{ key: odd.key ?? '' }])).toEqual([]);
  });

  test.each(['/components/007', '/components/99999999999999999999', '/components/', '7', ''])(
    'the pointer %j comes back as it is',
    async (pointer) => {
      const { index, workspace } = given();
      await index.add(workspace, 'd1', [component({ pointer })]);
      expect(await index.find(workspace, [{ key }])).toMatchObject([{ pointer }]);
    },
  );
}
