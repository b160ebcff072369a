import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSboms } from '../../src/sbom/compare-sboms.ts';
import type { Component } from '../../src/sbom/component.ts';
import { sbomDiffSchema } from '../../src/sbom/sbom-diff.ts';
import { anySbom, soundComponents } from '../support/inventories.ts';
import { componentOf, entry, sbomOf } from '../support/sboms.ts';

const npm = (name: string, version: string, details: Partial<Component> = {}) =>
  componentOf(name, version, {
    purl: entry('/components/0/purl', `pkg:npm/${name}@${version}`),
    ...details,
  });

const diff = (before: readonly Component[], after: readonly Component[]) =>
  compareSboms(sbomOf({ components: before }), sbomOf({ components: after }));

const steps = (pairs: ReturnType<typeof diff>['upgraded']) =>
  pairs.map(({ before, after }) => `${before.name} ${before.version} -> ${after.version}`);

describe('src/sbom/compare-sboms', () => {
  test('tells added, removed, upgraded and downgraded components apart', () => {
    const changes = diff(
      [npm('gone', '1.0.0'), npm('up', '1.9.0'), npm('down', '2.0.0'), npm('same', '1.0.0')],
      [npm('new', '1.0.0'), npm('up', '1.10.0'), npm('down', '1.9.9'), npm('same', '1.0.0')],
    );
    expect(changes.added.map(({ name }) => name)).toEqual(['new']);
    expect(changes.removed.map(({ name }) => name)).toEqual(['gone']);
    expect(steps(changes.upgraded)).toEqual(['up 1.9.0 -> 1.10.0']);
    expect(steps(changes.downgraded)).toEqual(['down 2.0.0 -> 1.9.9']);
    expect(changes.unchanged).toBe(1);
  });

  test('a version that nobody can order is changed, neither newer nor older', () => {
    const changes = diff([npm('part', 'build-a')], [npm('part', 'build-b')]);
    expect(steps(changes.changed)).toEqual(['part build-a -> build-b']);
  });

  test('several versions side by side: what is the same stays, the rest is paired from the top', () => {
    const changes = diff(
      [npm('part', '1.0.0'), npm('part', '2.0.0'), npm('part', '3.0.0')],
      [npm('part', '2.0.0'), npm('part', '3.1.0')],
    );
    expect(changes.unchanged).toBe(1);
    expect(steps(changes.upgraded)).toEqual(['part 3.0.0 -> 3.1.0']);
    expect(changes.removed.map(({ version }) => version)).toEqual(['1.0.0']);
  });

  test('a package that moved is found by the vendor and product of its CPE', () => {
    const cpe = (version: string) =>
      entry('/components/0/cpe', `cpe:2.3:a:openssl:openssl:${version}:*:*:*:*:*:*:*`);
    const changes = diff(
      [npm('libssl1', '1.1.1', { cpe: cpe('1.1.1') })],
      [npm('libssl3', '3.0.15', { cpe: cpe('3.0.15') })],
    );
    expect(changes.upgraded.map(({ identity }) => identity)).toEqual(['cpe']);
  });

  test('a component without identifiers is found by name, and that is said', () => {
    const changes = diff([componentOf('zlib', '1.2.11')], [npm('zlib', '1.3.1')]);
    expect(changes.byName).toBe(1);
    expect(changes.added).toEqual([]);
  });

  test('two packages of one name with different identifiers are two components', () => {
    const maven = componentOf('colors', '1.4.0', {
      purl: entry('/components/0/purl', 'pkg:maven/org.colors/colors@1.4.0'),
    });
    const changes = diff([npm('colors', '1.4.0')], [maven]);
    expect([changes.added.length, changes.removed.length, changes.byName]).toEqual([1, 1, 0]);
  });

  test('another licence and another maker are told with what they were', () => {
    const changes = diff(
      [npm('part', '1.0.0', { licences: [{ text: 'MIT', is: 'id' }], supplier: 'A' })],
      [npm('part', '1.0.0', { licences: [{ text: 'GPL-3.0-only', is: 'id' }], supplier: 'B' })],
    );
    expect(changes.licences).toMatchObject([{ from: 'MIT', to: 'GPL-3.0-only' }]);
    expect(changes.suppliers).toMatchObject([{ from: 'A', to: 'B' }]);
  });

  test('many components that disappear ask for a word', () => {
    const components = soundComponents(10);
    const { observations } = diff(components, components.slice(4));
    expect(observations.map(({ code }) => code)).toEqual(['DISAPPEARED_COMPONENTS']);
    expect(observations[0]?.sentence).toContain('4 of 10 components');
  });

  test('says whether both files are about one product', () => {
    const other = sbomOf({ subject: componentOf('Y9', '1.0') });
    expect(compareSboms(sbomOf(), sbomOf()).sameProduct).toBe(true);
    expect(compareSboms(sbomOf(), other).sameProduct).toBe(false);
    const { subject, ...anonymous } = sbomOf();
    expect(subject).toBeDefined();
    expect(compareSboms(sbomOf(), anonymous).sameProduct).toBe(null);
  });

  test('a file has no difference to itself', () => {
    fc.assert(
      fc.property(anySbom, (sbom) => {
        const changes = sbomDiffSchema.parse(compareSboms(sbom, sbom));
        expect(changes).toMatchObject({
          added: [],
          removed: [],
          upgraded: [],
          downgraded: [],
          changed: [],
          unchanged: sbom.components.length,
        });
      }),
    );
  });

  test('exchanging the files mirrors the difference', () => {
    const names = (list: readonly Readonly<{ pointer: string }>[]) =>
      list.map(({ pointer }) => pointer).sort();
    const turned = (pairs: ReturnType<typeof diff>['upgraded'], side: 'before' | 'after') =>
      names(pairs.map((pair) => pair[side]));
    fc.assert(
      fc.property(anySbom, anySbom, (one, other) => {
        const there = compareSboms(one, other);
        const back = compareSboms(other, one);
        expect(names(there.added)).toEqual(names(back.removed));
        expect(names(there.removed)).toEqual(names(back.added));
        expect(turned(there.upgraded, 'before')).toEqual(turned(back.downgraded, 'after'));
        expect(turned(there.changed, 'before')).toEqual(turned(back.changed, 'after'));
        expect(there.unchanged).toBe(back.unchanged);
      }),
    );
  });
});
