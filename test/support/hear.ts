import type { ChatAction } from '../../src/conversation/action.ts';
import { handleAction } from '../../src/conversation/handle-action.ts';
import { handleMessage } from '../../src/conversation/handle-message.ts';
import type {
  ConversationEvent,
  IncomingMessage,
  Tell,
  Turn,
} from '../../src/conversation/message.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { conversationDay } from './conversation-day.ts';

export type Told = Extract<ConversationEvent, { type: 'reply' }>;

const options = { signal: new AbortController().signal, asOf: conversationDay };

/** What is told while something is handled, without its signs of life. */
async function hear(speak: (tell: Tell) => Promise<unknown>): Promise<readonly Told[]> {
  const told: Told[] = [];
  await speak((event) => void (event.type === 'reply' && told.push(event)));
  return told;
}

/** Says something to the conversation itself, without a chat between. */
export function say(
  desk: IngestDesk,
  turn: Turn,
  text: string,
  files: IncomingMessage['files'] = [],
): Promise<readonly Told[]> {
  return hear((tell) => handleMessage(desk, { ...turn, text, files }, tell, options));
}

/** Presses a button that does this. */
export function press(desk: IngestDesk, turn: Turn, action: ChatAction): Promise<readonly Told[]> {
  return hear((tell) => handleAction(desk, action, turn, tell, options));
}
