import fc from 'fast-check';
import type { Component, Licence } from '../../src/sbom/component.ts';
import type { Relation, Sbom } from '../../src/sbom/sbom.ts';
import { componentOf, entry, sbomOf } from './sboms.ts';

/** `count` different npm packages with everything a careful author states about them. */
export function soundComponents(count: number): readonly Component[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `part-${at}`;
    const version = `1.${at}.0`;
    return componentOf(
      name,
      version,
      {
        ref: `ref-${at}`,
        purl: entry(`/components/${at}/purl`, `pkg:npm/${name}@${version}`),
        supplier: 'Fieldworks Ltd',
        hashes: [{ algorithm: 'SHA-256', value: at.toString(16).padStart(4, '9f').repeat(16) }],
        licences: [{ text: 'MIT', is: 'id' }],
      },
      at,
    );
  });
}

export const dependsOn = (ref: string, ...on: string[]): Relation => ({ ref, kind: 'depends', on });

/** A chain in which every component needs the next one. */
export function chainOf(count: number): readonly Relation[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, at) =>
    dependsOn(`ref-${at}`, `ref-${at + 1}`),
  );
}

/** An SBOM of a firmware with so many sound components in a chain. */
export function firmwareOf(count: number, details: Partial<Sbom> = {}): Sbom {
  return sbomOf({
    subject: componentOf('X7 firmware', '4.2.1', {
      pointer: '/metadata/component/name',
      type: 'firmware',
      ref: 'subject',
    }),
    components: soundComponents(count),
    relations: chainOf(count),
    ...details,
  });
}

const version = fc.oneof(
  fc.constantFrom('1.0.0', '1.2.3', '2.0.0-beta9', '1:7.4-3', 'unknown', '0.0.0', ''),
  fc.string({ maxLength: 12 }),
);
const name = fc.constantFrom('openssl', 'zlib', 'log4j-core', 'Zlib', 'a b', '');
const purlOf = (text: string) => entry('/purl', text);
const purl = fc.oneof(
  fc
    .tuple(fc.constantFrom('npm', 'deb/debian', 'maven/org.x', 'generic', 'nosuch'), name, version)
    .map(([type, of, at]) => purlOf(`pkg:${type}/${of}@${at}`)),
  fc.string({ maxLength: 30 }).map(purlOf),
);
const cpe = fc
  .constantFrom('cpe:2.3:a:zlib:zlib:1.2:*:*:*:*:*:*:*', 'cpe:/a:zlib:zlib:1.3', 'cpe:2.3:a', 'x')
  .map((text) => entry('/cpe', text));
const licence: fc.Arbitrary<Licence> = fc.record({
  text: fc.constantFrom('MIT', 'GPL-3.0-only OR MIT', '((((', 'GNU GPL v3', 'NOASSERTION', ''),
  is: fc.constantFrom('id', 'expression', 'name'),
});
const hash = fc.record({
  algorithm: fc.constantFrom('SHA-256', 'SHA512', 'MD5', 'none'),
  value: fc.constantFrom('a'.repeat(64), 'd41d8cd98f00b204e9800998ecf8427e', 'zz', ''),
});
const ref = fc.integer({ min: 0, max: 8 }).map((at) => `ref-${at}`);

const anyComponent: fc.Arbitrary<Component> = fc
  .record(
    {
      name,
      version,
      purl,
      cpe,
      supplier: fc.constantFrom('Fieldworks Ltd', 'NOASSERTION', ''),
      hashes: fc.array(hash, { maxLength: 2 }),
      licences: fc.array(licence, { maxLength: 3 }),
    },
    { requiredKeys: ['name', 'hashes', 'licences'] },
  )
  .map((details) => ({ pointer: '/components/0', direct: null, ...details }));

/** Files of every shape, sound ones and others. */
export const anySbom: fc.Arbitrary<Sbom> = fc
  .record({
    components: fc.array(anyComponent, { maxLength: 8 }),
    relations: fc.array(
      fc.record({
        ref,
        kind: fc.constantFrom('depends', 'contains'),
        on: fc.array(ref, { maxLength: 3 }),
      }),
      { maxLength: 12 },
    ),
    duplicates: fc.nat({ max: 9 }),
    createdOn: fc
      .constantFrom('2026-10-05T08:00:00Z', '2026', 'x', '')
      .map((text) => entry('/t', text)),
    specVersion: fc.constantFrom('1.6', '1.0', 'x', '').map((text) => entry('/v', text)),
  })
  .map(({ components, ...details }) =>
    sbomOf({
      ...details,
      components: components.map((component, at) => ({
        ...component,
        ref: `ref-${at}`,
        pointer: `/components/${at}`,
      })),
    }),
  );
