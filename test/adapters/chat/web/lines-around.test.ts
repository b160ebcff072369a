import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonValue } from '../../../../adapters/chat/web/evidence/find-json-value.ts';
import { linesAround } from '../../../../adapters/chat/web/evidence/lines-around.ts';

const parts = Array.from({ length: 40 }, (_, at) => ({ name: `part ${at}`, version: `1.${at}` }));
const bom = JSON.stringify({ 'a/b~c': 1, '': 2, components: parts }, undefined, 2);

const marked = ({ lines, mark }: ReturnType<typeof linesAround>) =>
  mark && lines.join('\n').slice(mark.start, mark.end);

/** Everything a pointer can lead to, and the pointer. */
function places(value: unknown, pointer = ''): [pointer: string, value: unknown][] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          places(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
        )
      : [];
  return [[pointer, value], ...inside];
}

describe('the value at a JSON pointer', () => {
  test('is found in any JSON text, for every pointer into it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const whole = JSON.parse(text);
        for (const [pointer, expected] of places(whole)) {
          const found = findJsonValue(text, pointer);
          expect(found).toBeDefined();
          expect(JSON.parse(text.slice(found?.start, found?.end))).toEqual(expected);
        }
      }),
    );
  });

  test.each(['/components/40', '/components/-', '/components/1/none', '/none'])(
    'is not there at %s',
    (pointer) => {
      expect(linesAround(bom, pointer, 'no such quote').mark).toBeUndefined();
    },
  );

  test('is looked for to no harm in what is no JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = findJsonValue(text, '/a/0/b');
        if (found) expect(found.end).toBeGreaterThanOrEqual(found.start);
      }),
    );
    expect(findJsonValue('[]', '/0')).toBeUndefined();
    expect(findJsonValue('{"a":}', '/a')).toBeUndefined();
    expect(findJsonValue('[constructor,[1', '/1/0')).toEqual({ start: 14, end: 15 });
  });
});

describe('the lines around a citation', () => {
  test('have their numbers in the file, and the value marked', () => {
    const around = linesAround(bom, '/components/20/version', '1.20');
    expect(marked(around)).toBe('"1.20"');
    expect(around.lines[0]).toBe(bom.split('\n')[around.first - 1]);
    expect(around.lines.length).toBeGreaterThan(10);
    expect(around.lines.length).toBeLessThan(30);
  });

  test('begin with the file where the value stands near its beginning', () => {
    const around = linesAround(bom, '/a~1b~0c', '1');
    expect([around.first, marked(around)]).toEqual([1, '1']);
    expect(around.lines[0]).toBe('{');
  });

  test('are a part of the line in a file that is one line', () => {
    const around = linesAround(JSON.stringify(parts.concat(parts, parts, parts)), '/80/name', '');
    expect(marked(around)).toBe('"part 0"');
    expect(around.lines.join('').length).toBeLessThan(10_000);
  });

  test('are those of a quote that stands once, where there is no pointer', () => {
    const text = 'PackageName: zlib\nPackageVersion: 1.3\nPackageName: lwip\n';
    expect(marked(linesAround(text, 'line 2', 'PackageVersion: 1.3'))).toBe('PackageVersion: 1.3');
    expect(linesAround(text, 'line 2', 'PackageName').mark).toBeUndefined();
  });

  test('of a large value end, and it is marked as far as it is shown', () => {
    const around = linesAround(bom, '/components', '');
    expect(marked(around)?.startsWith('[')).toBe(true);
    expect(around.lines.join('\n').length).toBeLessThan(5_000);
  });
});
