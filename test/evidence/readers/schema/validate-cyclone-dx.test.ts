import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertKnownKeywords,
  type Schema,
} from '../../../../src/evidence/readers/schema/schema.ts';
import { validateCycloneDx } from '../../../../src/evidence/readers/schema/validate-cyclone-dx.ts';
import { ajvAccepts } from '../../../support/cyclone-dx-oracle.ts';
import { lineControllerBom } from '../../../support/line-controller-bom.ts';

const versions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'] as const;

const messagesOf = (tree: unknown, specVersion = '1.6') =>
  validateCycloneDx(tree, specVersion).problems.map(
    ({ pointer, message }) => `${pointer} ${message}`,
  );

const bignum = { type: 'file', name: 'bignum.c' };

/** The sound document with one component, changed. */
const withComponent = (component: object) => ({
  ...lineControllerBom('1.6'),
  components: [{ type: 'library', ...component }],
});

/** Every schema within a schema. */
function* partsOf(schema: Schema): Generator<Schema> {
  yield schema;
  const named = [schema.properties, schema.definitions].flatMap((it) => Object.values(it ?? {}));
  const { items, not, if: condition, then, else: otherwise } = schema;
  const lists = [schema.oneOf, schema.anyOf, schema.allOf, Array.isArray(items) ? items : [items]];
  for (const part of [
    ...named,
    ...lists.flatMap((it) => it ?? []),
    not,
    condition,
    then,
    otherwise,
  ])
    if (part) yield* partsOf(part as Schema);
}

describe('checking CycloneDX JSON against its schema', () => {
  test.each(versions)('a sound document of version %s has no problem', (version) => {
    expect(validateCycloneDx(lineControllerBom(version), version)).toEqual({
      valid: true,
      method: 'schema',
      problems: [],
    });
  });

  test.each([
    ['what is missing', {}, '/components/0/name is required and missing'],
    [
      'an unknown field',
      { name: 'zlib', colour: 'red' },
      '/components/0/colour is not a field that the specification knows here',
    ],
    ['a wrong type', { name: 'zlib', version: 3 }, '/components/0/version must be a text'],
    [
      'a wrong choice',
      { name: 'zlib', scope: 'maybe' },
      '/components/0/scope must be one of "required", "optional", "excluded"',
    ],
    [
      'a checksum of a wrong length',
      { name: 'zlib', hashes: [{ alg: 'SHA-256', content: 'abc' }] },
      '/components/0/hashes/0/content must be a checksum of 32, 40, 64, 96 or 128 hexadecimal digits',
    ],
    [
      'a licence that is no SPDX id, by the form that was meant',
      { name: 'zlib', licenses: [{ license: { id: 'Kestrel' } }] },
      '/components/0/licenses/0/license/id must be one of the 826 values of the specification',
    ],
    [
      'two forms of which one may be used',
      { name: 'zlib', licenses: [{ license: { id: 'MIT', name: 'MIT' } }] },
      '/components/0/licenses/0/license mixes forms of which only one may be used',
    ],
    [
      'what any of two would do',
      { name: 'zlib', licenses: [{ license: { url: 'https://zlib.example' } }] },
      '/components/0/licenses/0/license must have id or name',
    ],
    [
      'an odd e-mail address',
      { name: 'zlib', supplier: { name: 'Kestrel', contact: [{ email: 'none' }] } },
      '/components/0/supplier/contact/0/email must be an e-mail address',
    ],
    [
      'a repeated entry',
      { name: 'zlib', components: [bignum, { ...bignum, version: '2' }, bignum] },
      '/components/0/components/2 repeats entry 1 of the same list',
    ],
    [
      'a key with a slash',
      { name: 'zlib', 'a/b~c': 1 },
      '/components/0/a~1b~0c is not a field that the specification knows here',
    ],
  ])('says where and what in a sentence: %s', (_name, change, message) => {
    expect(messagesOf(withComponent(change))).toEqual([message]);
  });

  test('in 1.7 a version and a version range exclude each other', () => {
    const component = {
      name: 'zlib',
      version: '1.3',
      versionRange: 'vers:npm/>=1',
      isExternal: true,
    };
    expect(messagesOf({ ...withComponent(component), specVersion: '1.7' }, '1.7')).toEqual([
      '/components/0 must not have version and versionRange',
    ]);
  });

  test('tells fifty problems at most', () => {
    const components = Array.from({ length: 80 }, (_, at) => ({ type: 'part', name: `${at}` }));
    expect(messagesOf({ ...lineControllerBom('1.6'), components })).toHaveLength(50);
  });

  test.each(['1.0', '1.1', '1.8', 'Kestrel'])('knows no JSON schema of version %s', (version) => {
    const { valid, method, problems } = validateCycloneDx(lineControllerBom(version), version);
    expect({ valid, method }).toEqual({ valid: false, method: 'structure' });
    expect(problems[0]?.message).toContain(`CycloneDX ${version}`);
  });

  test.each([[null], [7], ['text'], [[]], [undefined]])('%j is no BOM', (tree) => {
    expect(validateCycloneDx(tree, '1.6').valid).toBe(false);
    expect(validateCycloneDx(tree, '1.1').valid).toBe(false);
  });

  test('a tree too deep for the stack is a problem, never a crash', () => {
    let component: object = bignum;
    for (let depth = 0; depth < 50_000; depth += 1)
      component = { type: 'library', name: 'shell', components: [component] };
    expect(messagesOf(withComponent(component))).toEqual([' is nested too deeply to be checked']);
  });

  test('every keyword of the schemas is one that is obeyed', () => {
    const inside = createRequire(import.meta.url).resolve(
      '@cyclonedx/cyclonedx-library/package.json',
    );
    const folder = path.join(path.dirname(inside), 'res', 'schema');
    const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
    const parts = files.flatMap((file) => [
      ...partsOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
    ]);
    expect(parts.length).toBeGreaterThan(3_000);
    for (const part of parts) assertKnownKeywords(part);
    expect(() => {
      assertKnownKeywords({ contains: {} } as Schema);
    }).toThrow('contains');
  });
});

type Tree = Record<string, unknown> | unknown[];
type Spot = Readonly<{ inside: Tree; key: string }>;

function spotsOf(tree: unknown): Spot[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const inside = tree as Tree;
  return Object.entries(inside).flatMap(([key, value]) => [{ inside, key }, ...spotsOf(value)]);
}

const odd = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    'MIT',
    'library',
    'urn:uuid:1',
    '2026-11-02',
    'SHA-1',
    'https://a.example',
  ),
  fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, [], {}, ['x', 'x'], [{}], { name: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
);
type Change = Readonly<{ at: number; kind: string; key: string; value: unknown }>;
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('set', 'delete', 'add', 'repeat'),
  key: fc.constantFrom('name', 'ref', 'id', 'expression', 'components', 'signature', '__proto__'),
  value: odd,
});

const edits: Readonly<Record<string, (spot: Spot, change: Change) => void>> = {
  set: ({ inside, key }, { value }) => Object.assign(inside, { [key]: value }),
  delete: ({ inside, key }) =>
    Array.isArray(inside) ? inside.pop() : Reflect.deleteProperty(inside, key),
  add: ({ inside }, { key, value }) => {
    const property = { value, enumerable: true, configurable: true, writable: true };
    if (!Array.isArray(inside)) Object.defineProperty(inside, key, property);
  },
  repeat: ({ inside }) => Array.isArray(inside) && inside.push(structuredClone(inside[0])),
};

/** The document after some changes, for better or worse. */
function changed(version: string, changes: readonly Change[]): unknown {
  const tree = structuredClone<Tree>(lineControllerBom(version));
  for (const change of changes) {
    const spots = spotsOf(tree);
    const spot = spots[change.at % spots.length];
    if (spot) edits[change.kind]?.(spot, change);
  }
  return tree;
}

describe('the verdict on any tree', () => {
  test('is the one of Ajv, but for repeated entries', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...versions),
        fc.array(change, { maxLength: 3 }),
        (version, changes) => {
          const tree = changed(version, changes);
          const problems = validateCycloneDx(tree, version).problems.filter(
            ({ message }) => !message.startsWith('repeats entry'),
          );
          expect({ tree, accepted: problems.length === 0 }).toEqual({
            tree,
            accepted: ajvAccepts(tree, version),
          });
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test('comes without an exception, and problems point into the tree or at what it lacks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...versions), (tree, version) => {
        const { valid, problems } = validateCycloneDx(tree, version);
        expect(valid).toBe(problems.length === 0);
        for (const { pointer } of problems) expect(pointer).toMatch(/^(\/|$)/);
      }),
    );
  });
});
