import type { ComponentIndex } from '../../src/ports/component-index.ts';

/**
 * Runs in a process of its own, started by the contract of the component index:
 * node index-process.ts MODULE OPENER LOCATION WORKSPACE PREFIX COUNT
 */
const [module = '', opener = '', location = '', workspace = '', prefix = '', count = ''] =
  process.argv.slice(2);
const openers: Readonly<Record<string, (location: string) => Promise<ComponentIndex>>> =
  await import(module);
const index = await openers[opener]?.(location);
if (!index) throw new Error(`${module} has no ${opener}.`);

for (let at = 0; at < Number(count); at += 1) {
  const components = ['left', 'right'].map((name) => ({
    key: `generic/${name}`,
    name,
    version: String(at % 7),
    direct: null,
    pointer: `/components/${at}`,
  }));
  await index.add(workspace, `${prefix}${at}`, components);
  process.stdout.write(`${at + 1}\n`);
}
await index.close();
