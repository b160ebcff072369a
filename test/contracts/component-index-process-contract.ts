import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { IndexGiven, IndexSite } from './component-index-contract.ts';

const script = new URL('../support/index-process.ts', import.meta.url).pathname;

function start(site: IndexSite, workspace: string, prefix: string, count: number): ChildProcess {
  const { module, name, location } = site.opener;
  const args = [script, module.href, name, location, workspace, prefix, String(count)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What an index promises when several processes use it, and when one of them is killed. */
export function describeIndexProcesses(siteOf: () => IndexSite, given: IndexGiven): void {
  const documentsWith = async ({ index, workspace }: ReturnType<IndexGiven>, name: string) =>
    (await index.find(workspace, [{ key: `generic/${name}` }]))
      .map(({ document }) => document)
      .toSorted();

  test('several processes add documents at once and lose none', async () => {
    const at = given();
    const prefixes = ['a', 'b', 'c'];
    const children = prefixes.map((prefix) => start(siteOf(), at.workspace, prefix, 15));
    for (const child of children) child.stdout?.resume();
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    const left = await documentsWith(at, 'left');
    expect(left).toHaveLength(45);
    expect(await documentsWith(at, 'right')).toEqual(left);
  });

  test('after kill -9 every acknowledged document is there, each whole or not at all', async () => {
    const at = given();
    const child = start(siteOf(), at.workspace, 'd', 1_000_000);
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      acknowledged = Number(line);
      if (acknowledged === 25) child.kill('SIGKILL');
    }
    const reopened = await siteOf().open();
    const left = await documentsWith({ ...at, index: reopened }, 'left');
    expect(left.length).toBeGreaterThanOrEqual(acknowledged);
    expect(await documentsWith({ ...at, index: reopened }, 'right')).toEqual(left);
    expect(await documentsWith(at, 'left')).toEqual(left);
    await reopened.close();
  });
}
