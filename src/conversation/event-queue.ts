import type { IngestDesk } from '../ingest/ingest-desk.ts';
import type { ChatChannel } from '../ports/chat-channel.ts';
import type { Job, JobRunner } from '../ports/job-runner.ts';
import type { Workspace } from '../ports/store.ts';
import { type Inbox, inboxRecords, openEventRecords } from '../records/inbox-record.ts';
import type { IncomingEvent } from './incoming-event.ts';
import type { RunningWork } from './running-work.ts';
import { stopTarget } from './stop-target.ts';
import { threadOrder } from './thread-order.ts';
import { type SayTo, type WorkState, workOnEvent } from './work-on-event.ts';

/** What is read waits for its readers anyway; questions are answered beside it. */
const uploads = { kind: 'chat upload', atOnce: 8 } as const;
const questions = { kind: 'chat event', atOnce: 16 } as const;
/** Nobody waits for it, so it does not stand before those who do. */
const due = { kind: 'chat due', atOnce: 4 } as const;

/** The kinds of jobs there are. */
export const jobKinds: readonly string[] = [uploads, questions, due].map(({ kind }) => kind);

/** A caller works on the action itself, and is gone when it is still open after so many ms. */
const callerGraceMs = 10_000;

/** web: answers questions; worker: reads papers and keeps the time; all: both. */
export type Role = 'web' | 'worker' | 'all';

const kindsOf = {
  web: [questions],
  worker: [uploads, due],
  all: [uploads, questions, due],
} as const satisfies Readonly<Record<Role, readonly unknown[]>>;

export type QueueOptions = Readonly<{
  desk: (workspace: Workspace) => IngestDesk;
  jobs: JobRunner;
  /** What this process works on; what is left is for others that share the jobs. */
  role: Role;
  running: RunningWork;
  channelOf: (platform: string) => ChatChannel | undefined;
  asOf?: string;
  /** IANA name, for people whose chat does not tell theirs. */
  timeZone: string;
  /** Milliseconds a file waits for the message it belongs to. */
  fileGraceMs: number;
}>;

export type EventQueue = Readonly<{
  /** From now on, what is added is worked on. */
  begin(): void;
  /** An event that was written down. Stop goes before everything else, at once. */
  add(id: string, event: IncomingEvent): void;
  /** What is not done in a workspace, whoever received it. */
  addOpen(workspace: Workspace): Promise<void>;
  /** Works on an event at once, for a caller who waits. */
  perform(workspace: Workspace, id: string, sayTo: SayTo): Promise<WorkState>;
  /** Aborted when the queue closes. */
  closing: AbortSignal;
  close(): Promise<void>;
}>;

/** Brings events that were written down to those who work on them. */
export function eventQueue(options: QueueOptions): EventQueue {
  const { jobs, running } = options;
  const closing = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const atOnce = new Set<Promise<unknown>>();
  const inOrder = threadOrder();

  const later = (ms: number, enqueue: () => void) => {
    if (closing.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      enqueue();
    }, ms);
    timers.add(timer.unref());
  };
  const enqueue = (workspace: Workspace, id: string, event: IncomingEvent) => {
    const { kind } = kindOf(event);
    // Refused only when it is closed; then the next process finds the event open.
    jobs.enqueue({ workspace, kind, operation: id }).catch(() => undefined);
  };
  const work = async (workspace: Workspace, id: string, record: Inbox, sayTo: SayTo) => {
    const desk = options.desk(workspace);
    const channel = options.channelOf(record.event.platform);
    if (!channel) return { state: 'done' } as const;
    const { asOf, timeZone } = options;
    const inTime = { timeZone, ...(asOf && { asOf }) };
    const how = { channel, running, closing: closing.signal, sayTo, ...inTime };
    const run = () => workOnEvent(desk, id, how);
    return isUpload(record.event) || sayTo !== 'chat'
      ? run()
      : inOrder(`${workspace}\0${record.event.thread}`, run);
  };
  const handle = async ({ workspace, operation: id }: Job) => {
    const desk = options.desk(workspace);
    const record = (await inboxRecords.get(desk.place, id))?.data;
    if (!record || record.progress.status === 'done') return running.end(id);
    try {
      const outcome = await work(workspace, id, record, 'chat');
      if (outcome.state === 'done') return;
      const wait = Math.max(0, outcome.until - desk.clock.now().epochMilliseconds);
      later(wait, () => enqueue(workspace, id, record.event));
    } catch (error) {
      // What was begun is given back, and taken up by the next process.
      if (!closing.signal.aborted) throw error;
    }
  };
  /** How long an open event is left to its message, or to the caller who waits for it. */
  const graceOf = ({ event, performed }: Inbox) => {
    if (performed) return callerGraceMs;
    return event.content.type === 'file' ? options.fileGraceMs : 0;
  };
  /** What does not go through the queue is waited for as well when it closes. */
  const kept = <T>(work: Promise<T>): Promise<T> => {
    const ended: Promise<unknown> = work.then(
      () => atOnce.delete(ended),
      () => atOnce.delete(ended),
    );
    atOnce.add(ended);
    return work;
  };
  const doNow = (workspace: Workspace, id: string) => {
    kept(handle({ workspace, kind: questions.kind, operation: id })).catch(() =>
      options.desk(workspace).log.warn({ event: id }, 'a stop was not answered'),
    );
  };
  const performNow = async (workspace: Workspace, id: string, sayTo: SayTo): Promise<WorkState> => {
    const record = (await inboxRecords.get(options.desk(workspace).place, id))?.data;
    return record ? work(workspace, id, record, sayTo) : { state: 'done' };
  };

  return {
    closing: closing.signal,
    begin() {
      for (const { kind, atOnce } of kindsOf[options.role]) jobs.process(kind, handle, { atOnce });
    },
    add(id, event) {
      const { workspace } = event;
      if (stopTarget(event)) return doNow(workspace, id);
      running.begin(id, event);
      if (event.content.type !== 'file') return enqueue(workspace, id, event);
      later(options.fileGraceMs, () => enqueue(workspace, id, event));
    },
    async addOpen(workspace) {
      const { place, clock } = options.desk(workspace);
      const open = await openEventRecords.list(place);
      const ids = open.map(({ key }) => key.split('/').at(-1) ?? '');
      running.keepOpen(workspace, new Set(ids));
      for (const id of ids) {
        const record = (await inboxRecords.get(place, id))?.data;
        if (!record) continue;
        running.begin(id, record.event);
        const due = Temporal.Instant.from(record.receivedAt).epochMilliseconds + graceOf(record);
        const wait = due - clock.now().epochMilliseconds;
        if (wait > 0) later(wait, () => enqueue(workspace, id, record.event));
        else enqueue(workspace, id, record.event);
      }
    },
    perform: (workspace, id, sayTo) => kept(performNow(workspace, id, sayTo)),
    async close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
      await jobs.close();
      await Promise.all(atOnce);
    },
  };
}

function kindOf(event: IncomingEvent) {
  if (event.content.type === 'due') return due;
  return isUpload(event) ? uploads : questions;
}

/** Whether documents are read because of it, which takes its time. */
function isUpload({ content }: IncomingEvent): boolean {
  if (content.type === 'file') return true;
  if (content.type === 'message') return content.files.length > 0;
  if (content.type !== 'action') return false;
  const { action } = content;
  return action.do === 'file' || (action.do === 'submit' && action.form === 'upload');
}
