import type { Store } from '../../src/ports/store.ts';

/**
 * Runs in a process of its own, started by the store contract:
 * node store-process.ts MODULE OPENER LOCATION COMMAND WORKSPACE COUNT
 */
const [module = '', opener = '', location = '', command = '', workspace = '', count = ''] =
  process.argv.slice(2);
const openers: Readonly<Record<string, (location: string) => Promise<Store>>> = await import(
  module
);
const store = await openers[opener]?.(location);
if (!store) throw new Error(`${module} has no ${opener}.`);

const commands: Readonly<Record<string, (at: number) => Promise<void>>> = {
  async increment() {
    for (;;) {
      const row = await store.get(workspace, 'n');
      const result = await store.commit(workspace, {
        check: [{ key: 'n', version: row?.version ?? 0 }],
        put: [{ key: 'n', value: Number(row?.value ?? 0) + 1 }],
      });
      if (result.ok) return;
    }
  },
  async pairs(at) {
    const key = String(at).padStart(9, '0');
    const put = ['left', 'right'].map((side) => ({ key: `${side}/${key}`, value: at }));
    await store.commit(workspace, { put });
    process.stdout.write(`${at + 1}\n`);
  },
};

for (let at = 0; at < Number(count); at += 1) await commands[command]?.(at);
await store.close();
