import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComponentIndex } from '../../src/ports/component-index.ts';
import { component, log4jKey as key } from '../support/indexed-component.ts';
import { describeHostile } from './component-index-hostile-contract.ts';
import { describeIndexProcesses } from './component-index-process-contract.ts';

/** One place where an index keeps its data; several openers share it. */
export type IndexSite = Readonly<{
  open(): Promise<ComponentIndex>;
  /** For another process: a module, the name of its opener, and the opener's argument. */
  opener: Readonly<{ module: URL; name: string; location: string }>;
  remove(): Promise<void>;
}>;

export type IndexGiven = () => Readonly<{ index: ComponentIndex; workspace: string }>;

/** What every implementation of the ComponentIndex port must do. */
export function componentIndexContract(name: string, createSite: () => Promise<IndexSite>): void {
  describe(`${name} keeps the promises of a component index`, () => {
    let site: IndexSite;
    let index: ComponentIndex;
    let spaces = 0;
    const given: IndexGiven = () => {
      spaces += 1;
      return { index, workspace: `W${spaces}` };
    };

    beforeAll(async () => {
      site = await createSite();
      index = await site.open();
    });
    afterAll(async () => {
      await index.close();
      await site.remove();
    });

    describeHits(given);
    describeChanges(given, () => site);
    describeNames(given);
    describeHostile(given);
    describeIndexProcesses(() => site, given);
  });
}

function describeHits(given: IndexGiven): void {
  test('a hit is the component as it was added, with its document', async () => {
    const { index, workspace } = given();
    const bare = { key: 'npm/bare', name: 'bare', direct: null, pointer: '/components/4' };
    await index.add(workspace, 'd1', [component(), bare]);
    expect(await index.find(workspace, [{ key }])).toEqual([{ ...component(), document: 'd1' }]);
    expect(await index.find(workspace, [{ key: bare.key }])).toEqual([{ ...bare, document: 'd1' }]);
  });

  test('the distinct versions of a package are listed, "" for none', async () => {
    const { index, workspace } = given();
    const { version: _, ...unversioned } = component();
    await index.add(workspace, 'd1', [component(), component({ pointer: '/components/9' })]);
    await index.add(workspace, 'd2', [component({ version: '2.17.1' }), unversioned]);
    expect((await index.versions(workspace, key)).toSorted()).toEqual(['', '2.14.1', '2.17.1']);
    expect(await index.versions(workspace, 'npm/other')).toEqual([]);
  });

  test('only the versions asked for are found, of several packages at once', async () => {
    const { index, workspace } = given();
    const other = component({ key: 'npm/lodash', name: 'lodash', version: '4.17.20' });
    await index.add(workspace, 'd1', [component(), component({ version: '2.17.1' }), other]);
    const found = await index.find(workspace, [
      { key, versions: ['2.17.1', '9.9.9', '2.17.1'] },
      { key: 'npm/lodash' },
      { key: 'npm/lodash', versions: ['4.17.20'] },
      { key: 'npm/unheard-of' },
    ]);
    expect(found.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual([
      'lodash 4.17.20',
      'log4j-core 2.17.1',
    ]);
    expect(await index.find(workspace, [{ key, versions: [] }])).toEqual([]);
    expect(await index.find(workspace, [])).toEqual([]);
  });

  test('one package at several places of a document is a hit at each place', async () => {
    const { index, workspace } = given();
    const places = ['/components/3', '/components/3/components/0', 'line 12', '#/x'];
    await index.add(
      workspace,
      'd1',
      places.map((pointer) => component({ pointer })),
    );
    const found = await index.find(workspace, [{ key }]);
    expect(found.map(({ pointer }) => pointer).toSorted()).toEqual(places.toSorted());
  });

  test('two spellings of one version stay as they are printed', async () => {
    const { index, workspace } = given();
    const purls = ['pkg:maven/a/b@1?type=jar', 'pkg:maven/a/b@1'];
    await index.add(
      workspace,
      'd1',
      purls.map((purl) => component({ purl })),
    );
    const found = await index.find(workspace, [{ key }]);
    expect(found.map(({ purl }) => purl).toSorted()).toEqual(purls.toSorted());
  });
}

function describeChanges(given: IndexGiven, siteOf: () => IndexSite): void {
  test('adding a document again replaces what it listed', async () => {
    const { index, workspace } = given();
    await index.add(workspace, 'd1', [component(), component({ key: 'npm/gone', name: 'gone' })]);
    await index.add(workspace, 'd2', [component()]);
    await index.add(workspace, 'd1', [component({ version: '2.17.1' })]);
    const found = await index.find(workspace, [{ key }]);
    expect(found.map(({ document, version }) => `${document} ${version}`).toSorted()).toEqual([
      'd1 2.17.1',
      'd2 2.14.1',
    ]);
    expect(await index.names(workspace, 'gone')).toEqual([]);
  });

  test('a removed document is gone, with names and versions nobody else lists', async () => {
    const { index, workspace } = given();
    await index.add(workspace, 'd1', [component({ version: '1' }), component({ version: '2' })]);
    await index.add(workspace, 'd2', [component({ version: '2' })]);
    await index.remove(workspace, 'd1');
    await index.remove(workspace, 'never added');
    expect(await index.versions(workspace, key)).toEqual(['2']);
    await index.remove(workspace, 'd2');
    expect(await index.versions(workspace, key)).toEqual([]);
    expect(await index.names(workspace, 'log4j')).toEqual([]);
    expect(await index.find(workspace, [{ key }])).toEqual([]);
  });

  test('documents are told of, even those without a component, until they are removed', async () => {
    const { index, workspace } = given();
    await index.add(workspace, 'd1', [component()]);
    await index.add(workspace, 'd2', []);
    expect((await index.documents(workspace)).toSorted()).toEqual(['d1', 'd2']);
    await index.remove(workspace, 'd1');
    expect(await index.documents(workspace)).toEqual(['d2']);
    expect(await index.documents(`${workspace}-other`)).toEqual([]);
  });

  test('nothing of one workspace is seen in another', async () => {
    const { index, workspace } = given();
    const { key: _, ...unidentified } = component({ name: 'nameless' });
    await index.add(workspace, 'd1', [component(), unidentified]);
    const other = `${workspace}-other`;
    expect(await index.find(other, [{ key }])).toEqual([]);
    expect(await index.versions(other, key)).toEqual([]);
    expect(await index.names(other, 'log4j')).toEqual([]);
    expect(await index.unidentified(other, 'nameless')).toEqual([]);
    await index.remove(other, 'd1');
    await index.add(other, 'd1', []);
    expect(await index.find(workspace, [{ key }])).toHaveLength(1);
  });

  test('what was added is there for whoever opens the index next, and for others at once', async () => {
    const { index, workspace } = given();
    const second = await siteOf().open();
    await second.add(workspace, 'd1', [component()]);
    expect(await index.find(workspace, [{ key }])).toHaveLength(1);
    await second.close();
    const third = await siteOf().open();
    expect(await third.find(workspace, [{ key }])).toHaveLength(1);
    await third.close();
  });

  test('many additions at once all arrive', async () => {
    const { index, workspace } = given();
    const documents = Array.from({ length: 20 }, (_, at) => `d${at}`);
    await Promise.all(documents.map((document) => index.add(workspace, document, [component()])));
    const found = await index.find(workspace, [{ key }]);
    expect(found.map(({ document }) => document).toSorted()).toEqual(documents.toSorted());
  });
}

function describeNames(given: IndexGiven): void {
  test('packages are found by their name, exactly or in part, whatever the case', async () => {
    const { index, workspace } = given();
    const keys = [
      'deb/debian/liblog4j2-java',
      'maven/log4j/log4j',
      key,
      'npm/@scope/Log4J',
      'pypi/other',
    ];
    await index.add(
      workspace,
      'd1',
      keys.map((one) => component({ key: one })),
    );
    expect(await index.names(workspace, 'LOG4J')).toEqual(keys.slice(0, 4));
    expect(await index.names(workspace, 'log4j', { limit: 2 })).toEqual(keys.slice(0, 2));
    expect(await index.names(workspace, 'log4J', { exact: true })).toEqual([keys[1], keys[3]]);
    expect(await index.names(workspace, 'debian')).toEqual([]);
    expect(await index.names(workspace, '%')).toEqual([]);
  });

  test('a component without a key is found by its whole name only, and never as a package', async () => {
    const { index, workspace } = given();
    const { key: _, purl: _purl, ...unidentified } = component({ name: 'OpenSSL', version: '3' });
    await index.add(workspace, 'd1', [unidentified]);
    expect(await index.unidentified(workspace, 'openssl')).toEqual([
      { ...unidentified, document: 'd1' },
    ]);
    expect(await index.unidentified(workspace, 'open')).toEqual([]);
    expect(await index.names(workspace, 'openssl')).toEqual([]);
    expect(await index.find(workspace, [{ key: 'openssl' }, { key: '' }])).toEqual([]);
  });
}
