import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../ports/thread-environment.ts';
import { snapshotRecords } from '../records/advisory-snapshot-record.ts';
import type { Desk } from '../records/desk.ts';
import type { MatchedSbom, Snapshot } from '../sbom/component-match.ts';
import type { Matching } from '../sbom/match-advisories.ts';
import type { FromMatcher, ToMatcher } from './match-messages.ts';

type MatchDesk = Pick<Desk, 'place' | 'files' | 'log'>;

/** Matches SBOMs, one after the other, in a thread that has the snapshots open. */
export type Matcher = Readonly<{
  /** `packed` are the bytes of the file of its inventory; see records/sbom-file.ts. */
  match(evidenceId: string, packed: Uint8Array): Promise<MatchedSbom>;
  close(): Promise<void>;
}>;

/** What the snapshots on file say about an SBOM; nothing is written. For several: `openMatcher`. */
export async function matchSbom(
  desk: MatchDesk,
  evidenceId: string,
  packed: Uint8Array,
): Promise<MatchedSbom> {
  const matcher = await openMatcher(desk);
  try {
    return await matcher.match(evidenceId, packed);
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
    match(evidenceId, packed) {
      const result = last.then(() => matchIn(thread, packed));
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

async function matchIn(thread: Thread, packed: Uint8Array): Promise<Matching> {
  const answer = thread.hear();
  thread.say({ type: 'match', packed });
  const message = await answer;
  if (message.type === 'matching') return message.matching;
  throw Object.assign(new Error('Matching failed.'), message);
}
