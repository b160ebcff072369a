import { fileURLToPath } from 'node:url';
import { startReader } from '../../../src/evidence/sandbox/start-reader.ts';
import { programs } from './programs.ts';

/** Starts a reader that ends up in a hot loop, and says which process it is. */
const entry = fileURLToPath(programs.spinning);
const reader = startReader({ heapMegabytes: 128, cpuSeconds: 60, loads: 'text', entry });
reader.stdout.once('data', () => process.stdout.write(`${reader.pid}\n`));
