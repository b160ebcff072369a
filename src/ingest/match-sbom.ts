import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../ports/thread-environment.ts';
import { snapshotRecords } from '../records/advisory-snapshot-record.ts';
import type { Desk } from '../records/desk.ts';
import type { Sought } from '../sbom/advisories/component-identity.ts';
import type { MatchedSbom, Snapshot } from '../sbom/component-match.ts';
import type { Matching } from '../sbom/match-advisories.ts';
import type { Sbom } from '../sbom/sbom.ts';
import type { FromMatcher, ToMatcher } from './match-messages.ts';

type MatchDesk = Pick<Desk, 'place' | 'files' | 'log'>;

/** Matches SBOMs, one after the other, in a thread that has the snapshots open. */
export type Matcher = Readonly<{
  match(evidenceId: string, sbom: Pick<Sbom, 'components'>): Promise<MatchedSbom>;
  close(): Promise<void>;
}>;

/** Components in one message; a few milliseconds to copy. */
const perMessage = 2_000;

/** What the snapshots on file say about an SBOM; nothing is written. For several: `openMatcher`. */
export async function matchSbom(
  desk: MatchDesk,
  evidenceId: string,
  sbom: Pick<Sbom, 'components'>,
): Promise<MatchedSbom> {
  const matcher = await openMatcher(desk);
  try {
    return await matcher.match(evidenceId, sbom);
  } finally {
    await matcher.close();
  }
}

/** Opens the snapshots that are on file now; one whose file is lost is left out, and logged. */
export async function openMatcher(desk: MatchDesk): Promise<Matcher> {
  const thread = startThread();
  const snapshots = await handOver(desk, thread).catch(async (error: unknown) => {
    await thread.close();
    throw error;
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    match(evidenceId, { components }) {
      const result = last.then(() => matchIn(thread, components));
      last = result.catch(() => 'told to its caller');
      return result.then((matching) => ({ evidenceId, snapshots: [...snapshots], ...matching }));
    },
    close: thread.close,
  };
}

type Thread = Readonly<{
  say(message: ToMatcher, handedOver?: ArrayBuffer[]): void;
  /** What the thread says next; fails when it is gone. */
  hear(): Promise<FromMatcher>;
  close(): Promise<void>;
}>;

/** The thread keeps the process alive only while it is listened to. */
function startThread(): Thread {
  const module = new URL('./match-sbom.worker.ts', import.meta.url);
  const worker = new Worker(module, { env: threadEnvironment() });
  worker.unref();
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => 'told to whoever listens');
  worker.on('error', (cause) => gone.reject(new Error('Matching failed.', { cause })));
  worker.on('exit', () => gone.reject(new Error('The matching thread ended.')));
  return {
    say: (message, handedOver = []) => worker.postMessage(message, handedOver),
    async hear() {
      const said = Promise.withResolvers<FromMatcher>();
      worker.once('message', said.resolve).ref();
      try {
        return await Promise.race([said.promise, gone.promise]);
      } finally {
        worker.off('message', said.resolve).unref();
      }
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** The bytes change hands: they are not copied and not kept here. */
async function handOver({ place, files, log }: MatchDesk, thread: Thread): Promise<Snapshot[]> {
  const opened: Snapshot[] = [];
  for await (const { data } of snapshotRecords.scan(place)) {
    const { ecosystems, ...snapshot } = data;
    const stored = await files.get(place.workspace, data.sha256);
    if (!stored) {
      log.error({ sha256: data.sha256 }, 'the file of an advisory snapshot is lost');
      continue;
    }
    const isOwnBuffer = stored.byteLength === stored.buffer.byteLength;
    const bytes = isOwnBuffer ? stored : stored.slice();
    const { source, kind } = data;
    thread.say({ type: 'snapshot', snapshot: { source, kind, ecosystems, bytes } }, [bytes.buffer]);
    opened.push(snapshot);
  }
  return opened;
}

async function matchIn(thread: Thread, components: Sbom['components']): Promise<Matching> {
  for (let at = 0; at < components.length; at += perMessage) {
    const slice = components.slice(at, at + perMessage).map(soughtOf);
    thread.say({ type: 'components', components: slice });
    await nextTurn();
  }
  const answer = thread.hear();
  thread.say({ type: 'match' });
  const message = await answer;
  if (message.type === 'matching') return message.matching;
  throw Object.assign(new Error('Matching failed.'), message);
}

function soughtOf({ pointer, name, version, purl, cpe, direct }: Sought): Sought {
  return {
    pointer,
    name,
    direct,
    ...(version !== undefined && { version }),
    ...(purl && { purl }),
    ...(cpe && { cpe }),
  };
}
