import type { TeamsActivity } from './activity.ts';
import type { TeamsAddress } from './address.ts';

/** What is sent, as the wire has it; who, to whom and where is added from the address. */
export type OutgoingActivity = Readonly<{
  type: 'message' | 'typing';
  text?: string;
  textFormat?: 'markdown' | 'plain';
  summary?: string;
  attachments?: readonly OutgoingAttachment[];
  entities?: readonly Readonly<Record<string, unknown>>[];
  channelData?: Readonly<Record<string, unknown>>;
}>;

export type OutgoingAttachment = Readonly<{
  contentType: string;
  content: unknown;
  name?: string;
  contentUrl?: string;
}>;

/** An attempt to send that Teams did not take. No status: Teams was not reached. */
export class SendFault extends Error {
  readonly status: number | undefined;
  /** Codes and subcodes of the answer, "MessageWritesBlocked". */
  readonly codes: readonly string[];
  readonly retryAfterMs: number | undefined;
  /** What Teams says; it may hold names and is for reading by code only. */
  readonly says: string;

  constructor(
    fault: Readonly<{
      status?: number | undefined;
      codes?: readonly string[];
      retryAfterMs?: number | undefined;
      says?: string;
      cause?: unknown;
    }>,
  ) {
    super('Teams did not take an activity.', { cause: fault.cause });
    this.name = 'SendFault';
    this.status = fault.status;
    this.codes = fault.codes ?? [];
    this.retryAfterMs = fault.retryAfterMs;
    this.says = fault.says ?? '';
  }
}

/** unauthorized: the token proves nothing. unavailable: what is needed to check it is out of reach. */
export type Authentication = 'authentic' | 'unauthorized' | 'unavailable';

/** The SDK as the rest of this adapter sees it: the only thing another SDK has to implement. */
export interface TeamsTransport {
  /** Whether the Authorization header proves that the activity comes from Teams. Never throws. */
  authenticate(activity: TeamsActivity, authorization: string): Promise<Authentication>;
  /** One attempt. Resolves to the id of the activity, where Teams gives one. Throws SendFault. */
  send(
    to: TeamsAddress,
    activity: OutgoingActivity,
    signal: AbortSignal,
  ): Promise<string | undefined>;
  /** Opens, or finds, the 1:1 chat with a person; resolves to its conversation id. Throws SendFault. */
  openChat(to: TeamsAddress, signal: AbortSignal): Promise<string>;
}
