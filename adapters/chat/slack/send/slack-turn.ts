import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Said } from '../../../../src/conversation/reply.ts';
import type { ChatTurn, Delivery } from '../../../../src/ports/chat-channel.ts';
import { attachFile, showPicture } from './attach-file.ts';
import { type Delivered, findDelivered } from './find-delivered.ts';
import type { Pace } from './pacer.ts';
import { bodyOf, type Part, partsOf } from './part.ts';
import { finish, orRespond, post, whisper } from './post-part.ts';
import { respond } from './respond.ts';
import type { SignsOfLife, Spot } from './signs-of-life.ts';
import { slackFault } from './slack-error.ts';
import type { SlackPlace } from './slack-place.ts';

export type TurnParts = Readonly<{
  event: IncomingEvent;
  place: SlackPlace;
  signs: SignsOfLife;
  pace: Pace;
}>;

/** One event being answered in Slack. */
export class SlackTurn implements ChatTurn {
  readonly #event: IncomingEvent;
  readonly #place: SlackPlace;
  readonly #signs: SignsOfLife;
  readonly #pace: Pace;
  /** Messages of this turn that Slack has, by id and number: another attempt leaves them out. */
  readonly #sent = new Set<string>();

  constructor({ event, place, signs, pace }: TurnParts) {
    this.#event = event;
    this.#place = place;
    this.#signs = signs;
    this.#pace = pace;
  }

  progress(text: string): void {
    this.#signs.progress(text);
  }

  writing(text: string): void {
    this.#signs.writing(text);
  }

  async say(said: Said, delivery: Delivery): Promise<void> {
    try {
      await this.#say(said, delivery);
    } catch (error) {
      throw slackFault(error) ?? error;
    }
  }

  async end(): Promise<void> {
    await this.#signs.end();
  }

  async #say(said: Said, { to, again, signal }: Delivery): Promise<void> {
    const { ephemeral = false } = this.#place.address;
    const alone = this.#event.where.kind !== 'direct' && (ephemeral || to === 'asker');
    const before = again && !alone ? await findDelivered(this.#place, said.id, signal) : undefined;
    for (const part of partsOf(said, alone ? 'asker' : 'everybody')) {
      await this.#once(part, before, () =>
        alone ? this.#whisper(part, signal) : this.#show(part, signal),
      );
    }
    const { file, picture } = said.reply;
    if (picture && !alone && !before?.files.has(picture.name)) {
      await showPicture(this.#place, picture, signal);
    }
    if (!file || before?.files.has(file.name)) return;
    await attachFile(this.#place, file, alone, signal);
  }

  async #once(part: Part, before: Delivered | undefined, send: () => Promise<void>) {
    const key = `${part.said}:${part.part}`;
    if (this.#sent.has(key) || before?.parts.has(part.part)) return;
    await send();
    this.#sent.add(key);
  }

  async #whisper(part: Part, signal: AbortSignal): Promise<void> {
    if (part.part === 0 && (await this.#replaced(part, signal))) return;
    await this.#pace(this.#place.address.channel, signal);
    const send = () => whisper(this.#place, part, signal);
    await orRespond(this.#place, part, 'ephemeral', send, signal);
  }

  /** Whether an answer that is given again took the place of one that only the person sees. */
  async #replaced(part: Part, signal: AbortSignal): Promise<boolean> {
    const { client, address } = this.#place;
    if (!this.#isAgain || !address.responseUrl) return false;
    const body = { ...bodyOf(part), response_type: 'ephemeral', replace_original: true };
    try {
      await respond(client, address.responseUrl, body, signal);
      return true;
    } catch (error) {
      if (slackFault(error)?.code === 'CHAT_UNREACHABLE') throw error;
      return false;
    }
  }

  async #show(part: Part, signal: AbortSignal): Promise<void> {
    await this.#pace(this.#place.address.channel, signal);
    const progress = part.part === 0 ? await this.#signs.take() : undefined;
    const spot = progress ?? (part.part === 0 ? this.#earlier() : undefined);
    if (!spot) return this.#post(part, signal);
    try {
      await finish(this.#place, spot, part, { told: this.#signs.latest, signal });
    } catch (error) {
      if (progress) this.#signs.giveBack(progress);
      throw error;
    }
  }

  #post(part: Part, signal: AbortSignal): Promise<void> {
    const seenBy = this.#place.address.ephemeral ? 'ephemeral' : 'in_channel';
    const send = () => post(this.#place, part, signal);
    return orRespond(this.#place, part, seenBy, send, signal);
  }

  /** The answer whose place a new one takes, when it is given again. */
  #earlier(): Spot | undefined {
    const { messageTs } = this.#place.address;
    return this.#isAgain && messageTs ? { ts: messageTs, kind: 'message' } : undefined;
  }

  get #isAgain(): boolean {
    const { content } = this.#event;
    return content.type === 'action' && content.action.do === 'again';
  }
}
