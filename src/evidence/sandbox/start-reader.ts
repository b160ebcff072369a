import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { threadEnvironment } from '../../ports/thread-environment.ts';
import type { ReaderLoads } from './reader-loads.ts';

export type ReaderProcess = ChildProcessByStdio<Writable, Readable, null>;

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
function packageFolder(name: string): string {
  const entry = fileURLToPath(import.meta.resolve(name));
  const folder = path.join('node_modules', name);
  return entry.slice(0, entry.lastIndexOf(folder) + folder.length) + path.sep;
}

/** Code and data of the readers: all the child may read, never the project root with its `.env`. */
const code = [here('..'), here('../../sbom') + path.sep];
const packages: Readonly<Record<ReaderLoads, readonly string[]>> = {
  pdf: ['pdfjs-dist', 'pdf-parse'],
  sbom: ['saxes', 'xmlchars', 'libxml2-wasm', '@cyclonedx/cyclonedx-library'],
  text: [],
};

/**
 * Node's permission model denies network, files, processes, threads, addons and the inspector
 * unless they are allowed by name. `node:sqlite` opens files without asking it, so it is taken out;
 * code from strings is what an exploit would need.
 */
function nodeArguments(entry: string, { heapMegabytes, loads }: ReaderStart): string[] {
  const readable = [...code, ...packages[loads].map(packageFolder)];
  const cache = Object.values(threadEnvironment()).map((folder) => folder + path.sep);
  const folders = [...readable, path.dirname(entry) + path.sep, ...cache];
  return [
    '--permission',
    ...folders.map((folder) => `--allow-fs-read=${folder}`),
    // Until the code is loaded; see lock-down.ts.
    ...cache.map((folder) => `--allow-fs-write=${folder}`),
    '--no-experimental-sqlite',
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    `--max-old-space-size=${heapMegabytes}`,
    entry,
  ];
}

const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(
  // The one of BusyBox cannot bind a child to its parent.
  (file) => existsSync(file) && !realpathSync(file).endsWith('busybox'),
);

/**
 * A child in a hot loop notices nothing. So the kernel ends it with its parent where it can
 * (prctl(2), PR_SET_PDEATHSIG), and elsewhere when it has used up its processor time (ulimit -t);
 * Windows ends the children of a process with it.
 */
function leashed(command: readonly string[], cpuSeconds: number): string[] {
  if (process.platform === 'win32') return [...command];
  const bound = setpriv ? [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'] : [];
  const limits = `ulimit -c 0; ulimit -t ${cpuSeconds}`;
  const environment = Object.entries(threadEnvironment()).map(([name, it]) => `${name}=${it}`);
  // The shell sets variables of its own, so it hands on none but these.
  const shell = ['/bin/sh', '-c', `${limits}; exec /usr/bin/env -i "$@"`, 'sh', ...environment];
  return [...shell, ...bound, ...command];
}

/** How a reader process is started. */
export type ReaderStart = Readonly<{
  heapMegabytes: number;
  cpuSeconds: number;
  /** What to load before the bytes arrive. */
  loads: ReaderLoads;
  /** Another program than the reader, for tests of the sandbox. */
  entry?: string | undefined;
}>;

/** Starts the sandboxed reader: no secrets, no network, no writing, no processes, no threads. */
export function startReader(start: ReaderStart): ReaderProcess {
  const entry = start.entry ?? here('read-document.child.ts');
  const node = [process.execPath, ...nodeArguments(entry, start)];
  const [program = '', ...args] = leashed(node, start.cpuSeconds);
  return spawn(program, [...args, start.loads], {
    env: threadEnvironment(),
    cwd: here('.'),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
