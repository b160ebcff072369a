import { AssayError, type ErrorReport } from '../errors.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { ChatChannel, ChatTurn } from '../ports/chat-channel.ts';
import { maxTakeOvers } from '../records/lease.ts';
import { adoptFile } from './adopt-file.ts';
import { claimEvent, type EventLease } from './event-lease.ts';
import { endDue } from './handle-due.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { deliver, fillOutbox } from './outbox.ts';
import { errorReply } from './replies/error-reply.ts';
import { faultReply, nothingToStopReply } from './replies/work-replies.ts';
import type { RunningWork } from './running-work.ts';
import { stopElsewhere } from './stop-elsewhere.ts';
import { stopTarget } from './stop-target.ts';
import { everybody, type Words, whatIsSaid } from './what-is-said.ts';

export type WorkOptions = Readonly<{
  channel: ChatChannel;
  running: RunningWork;
  /** Aborted when the process ends. */
  closing: AbortSignal;
  asOf?: string;
  timeZone?: string;
  /**
   * caller: who performs the action takes what is said from the records. kept: so does the caller,
   * but the event stays open, to be said in the chat or taken as shown.
   */
  sayTo: SayTo;
}>;

export type SayTo = 'chat' | 'caller' | 'kept';

export type WorkState =
  | Readonly<{ state: 'done' }>
  /** Somebody else works on it; `until` is in ms since the epoch. */
  | Readonly<{ state: 'held'; until: number }>;

/**
 * Works on an event that was written down: claim it, do it, write down what is said, say it, done. A
 * crash between any two of these goes on from what is written. Throws what is worth another attempt.
 */
export async function workOnEvent(
  desk: IngestDesk,
  id: string,
  options: WorkOptions,
): Promise<WorkState> {
  const claim = await claimEvent(desk, id);
  if (claim.state !== 'leased') return claim;
  const { lease } = claim;
  const work = options.running.begin(id, lease.record.event);
  const stopped = AbortSignal.any([work.stopped, lease.stopped]);
  try {
    await workUnder(desk, lease, { ...options, stopped });
    await (options.sayTo === 'kept' ? lease.giveBack() : lease.done());
    return { state: 'done' };
  } catch (error) {
    if (!(error instanceof AssayError) || error.code !== 'CHAT_GONE') {
      await lease.giveBack();
      throw error;
    }
    desk.log.info({ event: id }, 'a chat is gone, so nobody was answered');
    const { content } = lease.record.event;
    if (content.type === 'due') await endDue(desk, content.due);
    await lease.done();
    return { state: 'done' };
  } finally {
    options.running.end(id);
  }
}

type Options = WorkOptions & Readonly<{ stopped: AbortSignal }>;

async function workUnder(desk: IngestDesk, lease: EventLease, options: Options): Promise<void> {
  const { record } = lease;
  if (record.performed && options.sayTo === 'chat' && asksForForm(record.event)) return;
  if (record.outbox && lease.attempt > 2 * (1 + maxTakeOvers)) {
    desk.log.error({ event: lease.id }, 'an answer could not be delivered, time after time');
    return;
  }
  const { content } = record.event;
  if (content.type !== 'file') return answer(desk, lease, record.event, options);
  const adopted = await adoptFile(desk, lease, content.file, options.channel);
  if (!adopted) return;
  // It lies in another thread now, where a person may stop it.
  options.running.begin(lease.id, adopted.event);
  await answer(desk, lease, adopted.event, options, adopted.refused);
}

async function answer(
  desk: IngestDesk,
  lease: EventLease,
  event: IncomingEvent,
  options: Options,
  refused?: ErrorReport,
): Promise<void> {
  const signal = AbortSignal.any([options.closing, lease.lost]);
  const turn = options.sayTo === 'chat' ? options.channel.turn(event) : undefined;
  const words = async () =>
    refused
      ? [everybody(errorReply(refused))]
      : wordsFor(desk, lease, event, { ...options, signal, turn });
  try {
    const before = lease.record.outbox;
    const outbox = before ?? (await fillOutbox(desk, lease, event, await words()));
    if (turn) await deliver(desk, lease, outbox, turn, { again: before !== undefined, signal });
  } finally {
    await turn?.end();
  }
}

async function wordsFor(
  desk: IngestDesk,
  lease: EventLease,
  event: IncomingEvent,
  options: Options & Readonly<{ signal: AbortSignal; turn: ChatTurn | undefined }>,
): Promise<readonly Words[]> {
  const { running, turn } = options;
  const target = stopTarget(event);
  if (target) {
    const isHere = running.stop(target);
    const isElsewhere = await stopElsewhere(desk, target);
    return isHere || isElsewhere ? [] : [everybody(nothingToStopReply())];
  }
  if (lease.attempt > 1 + maxTakeOvers) {
    const { reference } = bugFields(undefined);
    desk.log.error({ event: lease.id, reference }, 'an event ended the process time after time');
    return [everybody(faultReply(reference))];
  }
  return whatIsSaid(desk, event, {
    ...options,
    progress: (text) => turn?.progress(text),
    writing: (text) => turn?.writing(text),
  });
}

function asksForForm({ content }: IncomingEvent): boolean {
  return content.type === 'action' && content.action.do === 'open';
}
