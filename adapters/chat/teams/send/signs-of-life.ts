import type { OutgoingActivity } from '../transport.ts';
import type { AnswerMessage } from './answer-messages.ts';

/** What a chat shows while something is being worked out. */
export type SignsOfLife = Readonly<{
  /** Best effort, returns at once. */
  show(text: string): void;
  /** Sends what was worked out in place of them; throws as Sender.send does. */
  deliver(message: AnswerMessage, signal: AbortSignal): Promise<string | undefined>;
  /** Takes them down. Never throws. */
  end(): Promise<void>;
}>;

/** Sends once and tells nobody about a failure but the caller; a sign of life is not worth more. */
export type Attempt = (activity: OutgoingActivity) => Promise<string | undefined>;
