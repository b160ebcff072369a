import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingEvent } from '../../src/conversation/incoming-event.ts';
import type { TestData } from './places.ts';
import type { SeenReply } from './recording-channel.ts';

const leaseMs = 600;
const script = new URL('./bot-process.ts', import.meta.url).pathname;
const paper = resolve(
  import.meta.dirname,
  '../../samples/evidence/kestrel-iec-62443-4-1-certificate.pdf',
);
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'assay-test-cache') };

/** A chat that tells events until they are acknowledged, whatever becomes of the bot. */
export function deafChat(data: TestData, name: string) {
  const ledger = join(data.directory, `${name}.jsonl`);
  const acknowledged = new Set<string>();

  /** Starts a bot and tells it everything that nobody acknowledged; ready when it resolves. */
  async function start(events: readonly IncomingEvent[]) {
    const args = [script, data.directory, ledger, String(leaseMs), paper];
    const child = spawn(process.execPath, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: environment,
    });
    const gone = once(child, 'exit');
    child.stdin.on('error', () => 'it was killed while it was told');
    const lines = createInterface({ input: child.stdout });
    await Promise.race([once(lines, 'line'), gone]);
    lines.on('line', (operation) => acknowledged.add(operation));
    for (const event of events) {
      if (!acknowledged.has(event.operation)) child.stdin.write(`${JSON.stringify(event)}\n`);
    }
    return { child, gone };
  }

  return {
    /** Lets a bot work for so long, then ends it at once. */
    async killAfter(ms: number, events: readonly IncomingEvent[]): Promise<void> {
      const { child, gone } = await start(events);
      await wait(ms);
      await end(child, gone);
    },
    /** Lets a bot work until the condition holds. */
    async workUntil(isDone: () => Promise<boolean>, events: readonly IncomingEvent[]) {
      const { child, gone } = await start(events);
      const since = performance.now();
      while (!(acknowledged.size > 0 && (await isDone()))) {
        if (performance.now() - since > 60_000) throw new Error('The bot never finished.');
        await wait(20);
      }
      await end(child, gone);
      return performance.now() - since;
    },
    seen,
  };

  function seen(): readonly SeenReply[] {
    if (!existsSync(ledger)) return [];
    const lines = readFileSync(ledger, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }
}

async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await gone;
}
