import { z } from 'zod';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { BusyThreads } from './busy-threads.ts';
import { lastOf, progressMessage, progressTask, writtenText } from './progress-message.ts';
import { retryAfter, slackCode } from './slack-error.ts';
import type { Arguments, SlackPlace } from './slack-place.ts';

/** The message that shows the progress of work. */
export type Spot = Readonly<{
  ts: string;
  kind: 'stream' | 'message';
  /** Part of an answer stands in it, which the whole one has to take the place of. */
  isWritten?: boolean;
}>;

export type Rhythm = Readonly<{
  /** Work that is done sooner shows nothing. */
  firstMs: number;
  /** Between two updates. */
  everyMs: number;
}>;

const postedSchema = z.object({ ts: z.string().optional() });

export type SignsParts = Readonly<{
  place: SlackPlace;
  rhythm: Rhythm;
  busy: BusyThreads;
  log: Logger;
}>;

/**
 * What a person sees while Assay works: a status and a stop button soon after the beginning, and for
 * work that tells how far it is a stream, or where there are no streams a message that is edited.
 * Best effort: what fails here is no error.
 */
export class SignsOfLife {
  readonly #place: SlackPlace;
  readonly #rhythm: Rhythm;
  readonly #busy: BusyThreads;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #showing: Promise<void> | undefined;
  #begun = false;
  #over = false;
  #latest: string | undefined;
  #shown: string | undefined;
  /** The answer so far, and how much of it the stream holds. */
  #text = '';
  #written = '';
  #spot: Spot | undefined;
  /** Milliseconds between two updates, longer when Slack asks for it. */
  #restMs: number;
  /** When the next update may go, by performance.now(). */
  #due: number;

  constructor({ place, rhythm, busy, log }: SignsParts) {
    this.#place = place;
    this.#rhythm = rhythm;
    this.#busy = busy;
    this.#log = log;
    this.#restMs = rhythm.everyMs;
    this.#due = performance.now() + rhythm.firstMs;
    this.#schedule();
  }

  /** What was last told; the stream ends with it. */
  get latest(): string {
    return this.#latest ?? 'Done';
  }

  progress(text: string): void {
    this.#latest = text;
    if (!this.#begun) this.#due = 0;
    if (!this.#showing) this.#schedule();
  }

  /** `text`: the whole answer so far; it only grows. */
  writing(text: string): void {
    this.#text = text;
    this.progress(`Writing: ${lastOf(text)}`);
  }

  /** Ends the updates; the message is the caller's to finish. */
  async take(): Promise<Spot | undefined> {
    this.#over = true;
    clearTimeout(this.#timer);
    await this.#showing;
    const spot = this.#spot;
    this.#spot = undefined;
    return spot;
  }

  /** A message that was taken and could not be finished. */
  giveBack(spot: Spot): void {
    this.#spot = spot;
  }

  /** Takes everything down. */
  async end(): Promise<void> {
    const spot = await this.take();
    if (spot) await this.#close(spot);
    if (!this.#begun || !this.#busy.end(this.#threadName)) return;
    const status = { ...this.#thread(), status: '' };
    await Promise.all([
      this.#attempt('assistant.threads.setStatus', status),
      this.#attempt('agents.sessions.setStatus', { ...status, status: 'active' }),
    ]);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#over || !this.#place.threadTs) return;
    const ms = Math.max(0, this.#due - performance.now());
    this.#timer = setTimeout(() => {
      this.#showing = this.#show().finally(() => {
        this.#showing = undefined;
        if (this.#latest !== this.#shown) this.#schedule();
      });
    }, ms);
  }

  async #show(): Promise<void> {
    const text = this.#latest;
    this.#shown = text;
    const begins = this.#begun ? [] : [this.#begin()];
    if (text === undefined) return void (await Promise.all(begins));
    this.#restMs = this.#rhythm.everyMs;
    await Promise.all([...begins, this.#tell(text)]);
    this.#due = performance.now() + this.#restMs;
  }

  async #begin(): Promise<void> {
    this.#begun = true;
    this.#busy.begin(this.#threadName);
    const thread = this.#thread();
    await Promise.all([
      this.#attempt('assistant.threads.setStatus', { ...thread, status: 'is working on it…' }),
      this.#attempt('agents.sessions.setStatus', { ...thread, status: 'processing' }),
    ]);
  }

  async #tell(text: string): Promise<void> {
    const { channel } = this.#place.address;
    if (!this.#spot) return this.#open(text);
    const { ts, kind } = this.#spot;
    if (kind === 'message') {
      await this.#attempt('chat.update', { channel, ts, ...this.#message(text) });
      return;
    }
    const { chunks, written } = this.#chunks(text);
    const { problem } = await this.#attempt('chat.appendStream', { channel, ts, chunks });
    if (problem === 'message_not_in_streaming_state') this.#spot = { ts, kind: 'message' };
    if (!problem) this.#keep({ ts, kind }, written);
  }

  /** How far the work is, and what was written since the last time. */
  #chunks(text: string) {
    const written = this.#text;
    const more = written.slice(this.#written.length);
    const chunks = [progressTask(text, 'in_progress'), ...(more ? [writtenText(more)] : [])];
    return { chunks, written };
  }

  #keep(spot: Spot, written: string): void {
    this.#written = written;
    this.#spot = { ...spot, isWritten: written !== '' };
  }

  async #open(text: string): Promise<void> {
    const { address, threadTs } = this.#place;
    const { channel, user, team } = address;
    const { chunks, written } = this.#chunks(text);
    const stream = await this.#attempt('chat.startStream', {
      channel,
      thread_ts: threadTs,
      recipient_user_id: user,
      ...(team && { recipient_team_id: team }),
      task_display_mode: 'timeline',
      chunks,
    });
    if (stream.ts) this.#keep({ ts: stream.ts, kind: 'stream' }, written);
    if (!stream.problem || stream.problem === 'channel_not_found') return;
    const message = await this.#attempt('chat.postMessage', {
      channel,
      thread_ts: threadTs,
      ...this.#message(text),
      unfurl_links: false,
      unfurl_media: false,
    });
    if (message.ts) this.#spot = { ts: message.ts, kind: 'message' };
  }

  /** Nothing came of it in public: what was read stays, a message that was edited goes, and so
   * does half an answer. */
  async #close({ ts, kind, isWritten }: Spot): Promise<void> {
    const { channel } = this.#place.address;
    const chunks = [progressTask(this.latest, 'complete')];
    if (kind === 'stream') await this.#attempt('chat.stopStream', { channel, ts, chunks });
    if (kind === 'message' || isWritten) await this.#attempt('chat.delete', { channel, ts });
  }

  get #threadName(): string {
    return `${this.#place.address.channel}:${this.#place.threadTs}`;
  }

  #message(text: string) {
    return progressMessage(text, this.#place.operation);
  }

  #thread() {
    return { channel_id: this.#place.address.channel, thread_ts: this.#place.threadTs };
  }

  /** `problem`: what Slack said no with. */
  async #attempt(
    method: string,
    args: Arguments,
  ): Promise<Readonly<{ ts?: string | undefined; problem?: string }>> {
    try {
      return postedSchema.parse(await this.#place.client.apiCall(method, args));
    } catch (error) {
      const problem = slackCode(error);
      this.#restMs = Math.max(this.#restMs, (retryAfter(error) ?? 0) * 1_000);
      this.#log.debug({ method, problem }, 'Slack did not show that Assay works.');
      return { ...(problem && { problem }) };
    }
  }
}
