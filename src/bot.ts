import { eventQueue, type Role } from './conversation/event-queue.ts';
import type { IncomingEvent } from './conversation/incoming-event.ts';
import { keepReconciling } from './conversation/keep-reconciling.ts';
import { keepTime } from './conversation/keep-time.ts';
import { saidAbout } from './conversation/outbox.ts';
import type { Overview, Prompt } from './conversation/overview.ts';
import { overviewOf } from './conversation/overview-of.ts';
import type { Said } from './conversation/reply.ts';
import { runningWork } from './conversation/running-work.ts';
import { stopElsewhere } from './conversation/stop-elsewhere.ts';
import { suggestedPrompts } from './conversation/suggested-prompts.ts';
import { suppliersLike } from './conversation/suppliers-like.ts';
import { takeEvent } from './conversation/take-event.ts';
import type { IngestDesk } from './ingest/ingest-desk.ts';
import { pause } from './ingest/pause.ts';
import type { ChatChannel } from './ports/chat-channel.ts';
import type { JobRunner } from './ports/job-runner.ts';
import type { Workspace } from './ports/store.ts';
import { today } from './records/desk.ts';
import { inboxId, inboxRecords } from './records/inbox-record.ts';
import { rememberWorkspace } from './records/workspaces-record.ts';

/** Assay as a chat adapter sees it. */
export type Bot = Readonly<{
  /** Lets the bot answer events of the channel's platform; before `start`. */
  connect(channel: ChatChannel): void;
  /** Takes up what an earlier process left, and from then on works on what is received. */
  start(): Promise<void>;
  /**
   * Durable when it resolves: acknowledge then. The work is done afterwards, exactly once.
   * "known": a retry or a twin of an event that was taken before. Throws STORE_BUSY.
   */
  receive(event: IncomingEvent): Promise<'taken' | 'known'>;
  /**
   * Does an action at once, exactly once, and gives what is said to the caller instead of the channel.
   * `keep`: it is owed until it is settled; what a crash leaves owed is said in the chat.
   */
  perform(event: IncomingEvent, how?: Readonly<{ keep: boolean }>): Promise<readonly Performed[]>;
  /** Ends what `perform` kept: as shown by the caller, or by saying it in the chat. */
  settle(event: IncomingEvent, how: Readonly<{ shown: boolean }>): Promise<void>;
  /** Ends work of the thread, all of it without a name; false when there was none to end. */
  stop(of: Readonly<{ workspace: string; thread: string; operation?: string }>): boolean;
  overview(workspace: string): Promise<Overview>;
  /** At most four. */
  prompts(workspace: string): Promise<readonly Prompt[]>;
  /** Registered names that fit what was typed so far, best first; at most 100. */
  suppliersLike(workspace: string, typed: string): Promise<readonly string[]>;
  /** The desk of a workspace. */
  desk(workspace: string): IngestDesk;
  /** Lets running work give back what it holds. */
  close(): Promise<void>;
}>;

/** What is said about an action, and who may see it. */
export type Performed = Said & Readonly<{ to: 'everybody' | 'asker' }>;

export type BotOptions = Readonly<{
  /** Its workspace is replaced by that of each event. */
  desk: IngestDesk;
  /** Closed with the bot. */
  jobs: JobRunner;
  /** What this process does, where several share the jobs. @defaultValue all */
  role?: Role;
  /** The date of judgement, YYYY-MM-DD. @defaultValue today */
  asOf?: string;
  /** Milliseconds a file waits for the message it belongs to. @defaultValue 2000 */
  fileGraceMs?: number;
  /** IANA name, for people whose chat does not tell theirs. @defaultValue UTC */
  timeZone?: string;
  /** How often to look for what a crash left behind and for what is due, in ms. @defaultValue 30000 */
  reconcileMs?: number;
}>;

/** How long a second caller of the same action waits before it looks again, in ms. */
const lookAgainMs = 100;

export function openBot(options: BotOptions): Bot {
  const { desk: anyDesk, jobs, role = 'all', asOf } = options;
  const { fileGraceMs = 2_000, reconcileMs = 30_000, timeZone = 'UTC' } = options;
  const { store } = anyDesk.place;
  const channels = new Map<string, ChatChannel>();
  const known = new Map<Workspace, Promise<void>>();
  const running = runningWork();
  const desk = (workspace: Workspace): IngestDesk => ({ ...anyDesk, place: { store, workspace } });
  const queue = eventQueue({
    desk,
    jobs,
    role,
    running,
    channelOf: (platform) => channels.get(platform),
    fileGraceMs,
    timeZone,
    ...(asOf && { asOf }),
  });
  const remember = (workspace: Workspace) => {
    const remembered = known.getOrInsertComputed(workspace, () =>
      rememberWorkspace(store, workspace),
    );
    remembered.catch(() => known.delete(workspace));
    return remembered;
  };
  const take = async (event: IncomingEvent, performed: boolean) => {
    const [taken] = await Promise.all([
      takeEvent(desk(event.workspace), event, { performed }),
      remember(event.workspace),
    ]);
    return taken;
  };
  const receive: Bot['receive'] = async (event) => {
    const { id, outcome } = await take(event, false);
    // Also when it is known: the process that took it may be gone.
    queue.add(id, event);
    return outcome;
  };
  let reconciling: ReturnType<typeof keepReconciling> | undefined;
  let keepingTime: Promise<void> | undefined;

  return {
    connect(channel) {
      channels.set(channel.platform, channel);
    },
    async start() {
      queue.begin();
      reconciling = keepReconciling({
        desk,
        store,
        queue,
        running,
        role,
        everyMs: reconcileMs,
        ...(asOf && { asOf }),
      });
      await reconciling.begun;
      if (role === 'web') return;
      keepingTime = keepTime({
        desk,
        store,
        receive,
        speaks: (platform) => channels.has(platform),
        everyMs: reconcileMs,
        signal: queue.closing,
      });
    },
    receive,
    async perform(event, { keep } = { keep: false }) {
      const { id } = await take(event, true);
      const { place } = desk(event.workspace);
      while (
        (await queue.perform(event.workspace, id, keep ? 'kept' : 'caller')).state !== 'done'
      ) {
        await pause(lookAgainMs, queue.closing);
      }
      const record = (await inboxRecords.get(place, id))?.data;
      return saidAbout(desk(event.workspace), record?.outbox);
    },
    async settle(event, { shown }) {
      await queue.perform(event.workspace, inboxId(event), shown ? 'caller' : 'chat');
    },
    stop(target) {
      const { log, ...at } = desk(target.workspace);
      stopElsewhere(at, target).catch(() => log.warn({}, 'another process was not asked to stop'));
      return running.stop(target);
    },
    overview: (workspace) => overviewOf(desk(workspace), asOf ?? today(anyDesk)),
    async prompts(workspace) {
      return suggestedPrompts(await overviewOf(desk(workspace), asOf ?? today(anyDesk)));
    },
    suppliersLike: (workspace, typed) => suppliersLike(desk(workspace), typed),
    desk,
    async close() {
      await queue.close();
      await Promise.all([reconciling?.ended, keepingTime]);
    },
  };
}
