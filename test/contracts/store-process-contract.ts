import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { Given, StoreSite } from './store-contract.ts';

const script = new URL('../support/store-process.ts', import.meta.url).pathname;

function start(site: StoreSite, command: string, workspace: string, count: number): ChildProcess {
  const { module, name, location } = site.opener;
  const args = [script, module.href, name, location, command, workspace, String(count)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What a store promises when several processes use it, and when one of them is killed. */
export function describeProcesses(siteOf: () => StoreSite, given: Given): void {
  test('several processes write at once and lose nothing', async () => {
    const { store, workspace } = given();
    const children = Array.from({ length: 4 }, () => start(siteOf(), 'increment', workspace, 50));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect((await store.get(workspace, 'n'))?.value).toBe(200);
  });

  test('after kill -9 every acknowledged commit is there, and each commit whole or not at all', async () => {
    const { store, workspace } = given();
    const child = start(siteOf(), 'pairs', workspace, 1_000_000);
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      acknowledged = Number(line);
      if (acknowledged === 40) child.kill('SIGKILL');
    }
    const reopened = await siteOf().open();
    const left = await reopened.list(workspace, { prefix: 'left/' });
    const right = await reopened.list(workspace, { prefix: 'right/' });
    expect(left.length).toBeGreaterThanOrEqual(acknowledged);
    expect(right.map((row) => row.value)).toEqual(left.map((row) => row.value));
    expect(await store.list(workspace, { prefix: 'left/' })).toEqual(left);
    await reopened.close();
  });
}
