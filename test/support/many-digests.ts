import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../src/ports/store.ts';
import { type Subscription, subscriptionRecords } from '../../src/records/subscription-record.ts';
import { rememberWorkspace } from '../../src/records/workspaces-record.ts';
import { subscription } from './subscriptions.ts';

export const dueAt = Temporal.Instant.from('2026-11-23T12:00:00Z');

const script = new URL('./digest-process.ts', import.meta.url).pathname;
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'assay-test-cache') };

/** Time zones from all over the world. */
function zones(number: number): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone');
  return Array.from(
    { length: number },
    (_, at) => all[Math.floor((at * all.length) / number)] ?? '',
  );
}

/** Writes subscriptions that are all due at one instant, each in the time of its own zone. */
export async function manySubscriptions(
  store: Store,
  { number, inZones }: Readonly<{ number: number; inZones: number }>,
): Promise<readonly Subscription[]> {
  const names = zones(inZones);
  const all = Array.from({ length: number }, (_, at) => {
    const local = dueAt.toZonedDateTimeISO(names[at % names.length] ?? 'UTC');
    const { dayOfWeek: weekday, hour, minute, timeZoneId: timeZone } = local;
    const where = { id: `C${at}`, kind: 'channel' } as const;
    return subscription({ where, schedule: { weekday, hour, minute, timeZone } });
  });
  await rememberWorkspace(store, 'T1');
  for (const one of all) await store.commit('T1', subscriptionRecords.put(one, one.id));
  return all;
}

/** Schedulers that share a store and a clock on the wall. */
export function schedulers(folder: string, redis: string) {
  const clock = join(folder, 'clock');
  const ledger = join(folder, 'digests.jsonl');
  const running = new Set<ChildProcess>();
  return {
    setClock: (to: Temporal.Instant) => writeFileSync(clock, to.toString()),
    async start(): Promise<ChildProcess> {
      const child = spawn(process.execPath, [script, folder, redis, clock, ledger], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: environment,
      });
      running.add(child);
      await once(child.stdout, 'data');
      return child;
    },
    async kill(child: ChildProcess): Promise<void> {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      running.delete(child);
      await gone;
    },
    async end(): Promise<void> {
      await Promise.all([...running].map((child) => this.kill(child)));
    },
    /** The operations of everything that was said, in its order. */
    seen,
    async until(isSo: (seen: readonly string[]) => boolean): Promise<void> {
      const since = performance.now();
      while (!isSo(seen())) {
        if (performance.now() - since > 240_000) throw new Error(`Only ${seen().length} came.`);
        await wait(20);
      }
    },
  };

  function seen(): readonly string[] {
    if (!existsSync(ledger)) return [];
    const lines = readFileSync(ledger, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line).operation);
  }
}
