import { describe, expect, test } from 'vitest';
import type { Component } from '../../../src/sbom/component.ts';
import { observe } from '../../../src/sbom/plausibility/observe.ts';
import type { Sbom } from '../../../src/sbom/sbom.ts';
import { takeInventory } from '../../../src/sbom/take-inventory.ts';
import { chainOf, dependsOn, firmwareOf, soundComponents } from '../../support/inventories.ts';
import { componentOf, entry } from '../../support/sboms.ts';

const observations = (sbom: Sbom) => observe(takeInventory(sbom), { deliveredOn: '2026-10-06' });
const codes = (sbom: Sbom) => observations(sbom).map(({ code }) => code);
const sentence = (sbom: Sbom, code: string) =>
  observations(sbom).find((one) => one.code === code)?.sentence;

/** A firmware of `count` components, some of which are exchanged for parts of a device. */
function deviceOf(count: number, parts: readonly Component[], details: Partial<Sbom> = {}): Sbom {
  const components = [...soundComponents(count).slice(parts.length), ...parts].map(
    (component, at) => ({ ...component, ref: `ref-${at}` }),
  );
  return firmwareOf(count, { components, ...details });
}

const rtos = componentOf('FreeRTOS-Kernel', '11.1.0', {
  purl: entry('/p', 'pkg:github/freertos/freertos-kernel@11.1.0'),
});
const libc = componentOf('newlib', '4.4.0', { purl: entry('/p', 'pkg:generic/newlib@4.4.0') });
const sound = (details: Partial<Sbom> = {}) => deviceOf(12, [rtos, libc], details);
const application = (count: number, details: Partial<Sbom> = {}) =>
  firmwareOf(count, {
    subject: componentOf('Portal', '1.0', { type: 'application', ref: 'subject' }),
    ...details,
  });

describe('src/sbom/plausibility/observe', () => {
  test('a sound SBOM of a firmware raises no question', () => {
    expect(observations(sound())).toEqual([]);
  });

  test('an application needs no operating system and may be small', () => {
    expect(codes(application(3))).toEqual([]);
  });

  test('nothing listed is one question, not five', () => {
    expect(codes(firmwareOf(0))).toEqual(['EMPTY']);
  });

  test('three components for a firmware', () => {
    expect(sentence(firmwareOf(3), 'FEW_COMPONENTS')).toBe(
      'Only 3 components are listed for X7 firmware; a device image usually holds dozens or more.',
    );
  });

  test('a firmware without a kernel or an RTOS, and without a C library', () => {
    expect(codes(deviceOf(12, [libc]))).toEqual(['NO_OPERATING_SYSTEM']);
    expect(codes(deviceOf(12, [rtos]))).toEqual(['NO_COMPILER_OR_RUNTIME']);
  });

  test.each([
    'linux',
    'linux-yocto',
    'Linux Kernel',
    'zephyr',
    'VxWorks',
    'QNX Neutrino',
    'threadx',
  ])('%s is an operating system', (name) => {
    expect(codes(deviceOf(12, [componentOf(name, '1.2'), libc]))).toEqual([]);
  });

  test.each([
    'glibc',
    'libc6',
    'musl',
    'uClibc-ng',
    'libgcc-s1',
    'libstdc++6',
    'openjdk-17',
    'IAR',
  ])('%s is a runtime', (name) => {
    expect(codes(deviceOf(12, [componentOf(name, '1.2'), rtos]))).toEqual([]);
  });

  test('a library that talks to Linux is no Linux', () => {
    const names = ['linux-pam', 'libnl', 'go-linux', 'zephyrus'];
    const others = names.map((name) => componentOf(name, '1.2'));
    expect(codes(deviceOf(12, [...others, libc]))).toContain('NO_OPERATING_SYSTEM');
  });

  test('npm packages alone for a firmware', () => {
    expect(sentence(firmwareOf(12), 'ONE_ECOSYSTEM')).toContain('All 12 components');
    expect(codes(application(12))).not.toContain('ONE_ECOSYSTEM');
  });

  test('a tool for one language on a firmware', () => {
    const tools = [entry('/metadata/tools/0/name', 'Tool: cyclonedx-npm-1.2')];
    expect(codes(sound({ tools }))).toEqual(['BLIND_TOOL']);
    expect(codes(sound({ tools: [entry('/t', 'syft')] }))).toEqual([]);
    expect(codes(sound({ tools: [...tools, entry('/t', 'house build system')] }))).toEqual([]);
  });

  test('a flat list, and a list that hangs on the product', () => {
    expect(sentence(sound({ relations: [] }), 'FLAT_LIST')).toContain('flat list');
    const refs = Array.from({ length: 12 }, (_, at) => `ref-${at}`);
    const relations = [dependsOn('subject', ...refs)];
    expect(sentence(sound({ relations }), 'FLAT_LIST')).toContain('directly on the product');
  });

  test('orphans and relations that lead nowhere', () => {
    const relations = [...chainOf(8), dependsOn('ref-0', 'lost')];
    expect(sentence(sound({ relations }), 'ORPHANS')).toContain('4 of 12 components');
    expect(sentence(sound({ relations }), 'BROKEN_RELATIONS')).toContain('1 part that is not');
  });

  test('components that nobody can look up', () => {
    const bare = soundComponents(12).map(({ purl, ...rest }) => rest);
    expect(sentence(application(12, { components: bare }), 'NO_IDENTIFIERS')).toContain(
      'None of 12',
    );
  });

  test('versions that tell nothing', () => {
    const vague = soundComponents(10).map(({ purl, ...rest }, at) =>
      at < 2 ? { ...rest, version: 'unknown' } : { ...rest, ...(purl && { purl }) },
    );
    expect(sentence(application(10, { components: vague }), 'VERSIONS_UNKNOWN')).toBe(
      '2 of 10 components state no version that tells one release from another, for example part-0.',
    );
  });

  test('one version for everything', () => {
    const same = soundComponents(8).map(({ purl, ...rest }) => ({ ...rest, version: '1.0' }));
    const found = sentence(application(8, { components: same }), 'SAME_VERSION_EVERYWHERE');
    expect(found).toContain('the same version 1.0, which is that of the product');
  });

  test('many repeats', () => {
    expect(sentence(sound({ duplicates: 6 }), 'MANY_REPEATS')).toContain('6 of 18 entries');
    expect(codes(sound({ duplicates: 2 }))).toEqual([]);
  });

  test('a version that is an address, with its place', () => {
    const fetched = componentOf('tool', 'git+https://git.example/tool.git#1a2b3c', {
      pointer: '/components/11',
    });
    const [found] = observations(deviceOf(12, [rtos, libc, fetched]));
    expect(found).toMatchObject({
      code: 'URL_AS_VERSION',
      pointer: '/components/11',
      value: 'tool git+https://git.example/tool.git#1a2b3c',
    });
  });

  test('no product, or the tool instead of the product', () => {
    const { subject, ...anonymous } = sound();
    expect(subject).toBeDefined();
    expect(codes(anonymous)).toEqual(['NO_SUBJECT']);
    const tools = [entry('/t', 'anchore/housescan-1.9.0')];
    const about = componentOf('housescan', '1.9.0', { pointer: '/metadata/component/name' });
    expect(codes(sound({ tools, subject: about }))).toEqual(['SUBJECT_IS_THE_TOOL']);
  });

  test('no time, and a time after the delivery', () => {
    expect(codes(sound({ createdOn: entry('/t', 'yesterday') }))).toEqual(['NO_TIMESTAMP']);
    const on = (value: string) => codes(sound({ createdOn: entry('/t', value) }));
    expect(on('2026-10-07T09:00:00Z')).toEqual([]);
    expect(on('2026-10-08T09:00:00Z')).toEqual(['CREATED_IN_FUTURE']);
  });

  test('an old specification, number by number', () => {
    const of = (value: string) => codes(sound({ specVersion: entry('/specVersion', value) }));
    expect(of('1.3')).toEqual(['OLD_SPECIFICATION']);
    expect(of('1.4')).toEqual([]);
    expect(of('1.10')).toEqual([]);
    expect(codes(sound({ format: 'SPDX', specVersion: entry('/v', '2.1') }))).toEqual([
      'OLD_SPECIFICATION',
    ]);
  });

  test('a file that breaks its specification says where', () => {
    const problems = [{ pointer: '/components/0', message: 'has no name' }];
    const validation = { valid: false, method: 'schema', problems } as const;
    expect(sentence(sound({ validation }), 'INVALID')).toContain(
      'in 1 place. The first: has no name',
    );
  });
});
