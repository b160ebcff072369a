import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type Ran = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** A data folder of its own, and the removal of it. */
export function temporaryData(): Readonly<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Nothing of the developer's own settings reaches the process. */
function environment({ data, settings }: RunOptions): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot, ASSAY_DATA: data, NO_COLOR: '1', ...settings };
}

export type RunOptions = Readonly<{
  data: string;
  /** Text on standard input; without it standard input is /dev/null. */
  input?: string;
  /** What the environment says besides. */
  settings?: Readonly<Record<string, string>>;
}>;

/** Starts a command in the repository. */
export function startCommand(
  command: string,
  args: readonly string[],
  options: RunOptions,
): ChildProcess {
  const { input } = options;
  const child = spawn(command, [...args], {
    cwd: root,
    env: environment(options),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  return child;
}

/** Runs a command to its end. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Ran> {
  const child = startCommand(command, args, options);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** Runs `assay …`. */
export function runAssay(args: readonly string[], options: RunOptions): Promise<Ran> {
  return runCommand(process.execPath, ['src/cli.ts', ...args], options);
}
