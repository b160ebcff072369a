import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import { lockDown } from '../../../src/evidence/sandbox/lock-down.ts';

/** Tries everything a reader must not do, and reports what came of it. */
const projectRoot = new URL('../../../', import.meta.url);
const require = createRequire(import.meta.url);
const cache = process.env['NODE_COMPILE_CACHE'] ?? '';
lockDown();

const settled = (subscribe: (done: () => void, failed: (error: unknown) => void) => void) =>
  new Promise<void>(subscribe);

const attempts: Readonly<Record<string, () => unknown>> = {
  'read .env': () => readFileSync(new URL('.env', projectRoot)),
  'read the project': () => readFileSync(new URL('package.json', projectRoot)),
  'list the project': () => readdirSync(projectRoot),
  'read the system': () => readFileSync('/etc/hostname'),
  'read its environment': () => readFileSync('/proc/self/environ'),
  'write a file': () => writeFileSync('/tmp/assay-sandbox-test', 'written'),
  'write to the compile cache': () => writeFileSync(`${cache}/assay-sandbox-test`, 'written'),
  'open a database': () => {
    const { DatabaseSync } = require('node:sqlite');
    return new DatabaseSync('/tmp/assay-sandbox-test.db');
  },
  'start a process': () => {
    const { error } = spawnSync('/bin/true');
    if (error) throw error;
  },
  'start a thread': () => new Worker('', { eval: true }),
  'connect to a server': () =>
    settled((done, failed) => connect(9, '127.0.0.1', done).on('error', failed)),
  'connect to a socket file': () =>
    settled((done, failed) => connect('/tmp/assay-sandbox-test', done).on('error', failed)),
  'open a server': () =>
    settled((done, failed) => createServer().on('error', failed).listen(0, done)),
  'send a datagram': () =>
    settled((done, failed) => {
      const socket = createSocket('udp4').on('error', failed);
      socket.send('x', 9, '127.0.0.1', (error) => (error ? failed(error) : done()));
    }),
  'look up a name': () => lookup('localhost'),
  'load native code': () => process.dlopen({ exports: {} }, '/usr/lib/x86_64-linux-gnu/libc.so.6'),
  'run code from a string': () => new Function('return 1')(),
};

async function outcomeOf(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
    return 'allowed';
  } catch (error) {
    const { code, name } = error as { code?: string; name: string };
    return code ?? name;
  }
}

const outcomes: Record<string, string> = {};
for (const [name, attempt] of Object.entries(attempts)) outcomes[name] = await outcomeOf(attempt);
const environment = Object.keys(process.env);
process.stdout.write(JSON.stringify({ outcomes, environment }), () => process.exit());
