import type { Bot } from '../../../../src/bot.ts';
import type { TeamsConfig } from '../../../../src/chat-config.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Said } from '../../../../src/conversation/reply.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { ChatChannel, ChatTurn } from '../../../../src/ports/chat-channel.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { addressSchema, placeOf, type TeamsAddress } from '../address.ts';
import { downloadFile } from '../download-file.ts';
import { rememberMessage } from '../records/message-record.ts';
import type { OutgoingActivity } from '../transport.ts';
import { answerMessages } from './answer-messages.ts';
import { consentCard, fileElsewhere } from './offer-file.ts';
import type { Destination, Sender } from './open-sender.ts';
import { chatLink, personalChat } from './personal-chat.ts';
import { showTyping } from './show-typing.ts';
import type { Attempt, SignsOfLife } from './signs-of-life.ts';
import { streamProgress } from './stream-progress.ts';

export type ChannelDeps = Readonly<{
  bot: Pick<Bot, 'stop' | 'suppliersLike'>;
  config: TeamsConfig;
  sender: Sender;
  store: Store;
  /** Between two signs of life, in milliseconds. */
  everyMs: number;
}>;

/** Teams, as Assay speaks in it. */
export function teamsChannel(deps: ChannelDeps): ChatChannel {
  const streaming = new Set<string>();
  return {
    platform: 'teams',
    turn: (event) => teamsTurn(event, deps, streaming),
    timeZone: async ({ address }) => addressSchema.parse(address).timeZone,
    download: (_event, file, limit) => downloadFile(file, deps.config, limit),
  };
}

function teamsTurn(event: IncomingEvent, deps: ChannelDeps, streaming: Set<string>): ChatTurn {
  const { workspace, person } = event;
  const here: Destination = { workspace, person, address: addressFor(event) };
  const life = signsOfLife(event, here, deps, streaming);
  return {
    progress: (text) => life.show(text),
    writing: (text) => life.show(text),
    async say(said, { to, signal }) {
      if (to === 'everybody' || here.address.kind === 'direct') {
        return await sayIn(here, said, deps, signal, life.deliver);
      }
      if (await sayAlone(here, said, deps, signal)) return;
      await deps.sender.send(here, askThere(deps.config.app?.id), signal);
    },
    end: () => life.end(),
  };
}

/** What is due stands at the top of the chat or channel and answers nothing. */
function addressFor({ address, content }: IncomingEvent): TeamsAddress {
  const whole = addressSchema.parse(address);
  if (content.type !== 'due') return whole;
  const { activity: _answered, ...top } = whole;
  return { ...top, conversation: placeOf(whole.conversation) };
}

/** False when Teams does not let the bot write to the person alone. */
async function sayAlone(
  here: Destination,
  said: Said,
  deps: ChannelDeps,
  signal: AbortSignal,
): Promise<boolean> {
  const alone = await personalChat(here, deps, signal);
  if (!alone) return false;
  const send: SignsOfLife['deliver'] = (message) => deps.sender.send(alone, message, signal);
  try {
    await sayIn(alone, said, deps, signal, send);
    return true;
  } catch (error) {
    if (error instanceof AssayError && error.code === 'CHAT_GONE') return false;
    throw error;
  }
}

/** Sends a reply with all its continuations and its file; only then it has been said. */
async function sayIn(
  to: Destination,
  said: Said,
  { bot, sender, store, config }: ChannelDeps,
  signal: AbortSignal,
  deliver: SignsOfLife['deliver'],
): Promise<void> {
  const { workspace, address } = to;
  const suppliers = said.reply.form ? await bot.suppliersLike(workspace, '') : [];
  const [first, ...rest] = answerMessages(said, { help: { suppliers } });
  if (!first) return;
  const id = await deliver(first, signal);
  if (id && said.reply.rateable) {
    await rememberMessage({ store, workspace }, placeOf(address.conversation), id, said.id);
  }
  for (const message of rest) await sender.send(to, message, signal);
  const { file } = said.reply;
  if (!file) return;
  const isAlone = address.kind === 'direct';
  const offer = isAlone ? consentCard(file, said.id) : fileElsewhere(config.app?.id);
  await sender.send(to, offer, signal);
}

function signsOfLife(
  { workspace, thread, operation }: IncomingEvent,
  here: Destination,
  { bot, sender, everyMs }: ChannelDeps,
  streaming: Set<string>,
): SignsOfLife {
  const { kind, conversation } = here.address;
  const send: SignsOfLife['deliver'] = (message, signal) => sender.send(here, message, signal);
  const attempt: Attempt = (activity) => sender.attempt(here, activity);
  const typing = showTyping(attempt, send, 3 * everyMs);
  if (kind !== 'direct') return typing;
  return streamProgress({
    attempt,
    send,
    everyMs,
    otherwise: typing,
    claim() {
      if (streaming.has(conversation)) return false;
      streaming.add(conversation);
      return true;
    },
    release: () => streaming.delete(conversation),
    onStop: () => bot.stop({ workspace, thread, operation }),
  });
}

/** Said in the channel when Teams does not let the bot write to the person alone. */
function askThere(app: string | undefined): OutgoingActivity {
  const link = chatLink(app);
  return {
    type: 'message',
    textFormat: 'markdown',
    text: `This is for you alone, and Teams does not let me write to you yet. Open ${
      link ? `[our 1:1 chat](${link})` : 'our 1:1 chat'
    } once, then ask again.`,
  };
}
