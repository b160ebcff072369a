import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark, Measurement } from './measurement.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    // Read by the benchmarks that have a longer form.
    full: { type: 'boolean' },
  },
});

const print = (line: string) => process.stdout.write(`${line}\n`);
const round = (value: number) => Number(value.toPrecision(4));

function line({ name, value, unit, goal, met, peer }: Measurement): string {
  const beside =
    peer === undefined
      ? ''
      : `  (${peer.name}: ${round(peer.value)} ${unit}, ratio ${round(peer.ratio)})`;
  return `${met ? 'met   ' : 'MISSED'} ${name}: ${round(value)} ${unit}, goal ${goal}${beside}`;
}

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => options.only === undefined || name.startsWith(options.only))
  .sort();
const measurements: Measurement[] = [];
for (const file of files) {
  const { run } = (await import(path.join(import.meta.dirname, file))) as { run: Benchmark };
  const lines = await run();
  measurements.push(...lines);
  if (!options.json) for (const measurement of lines) print(line(measurement));
}
if (options.json) print(JSON.stringify(measurements));
