import type { Logger } from '../../../../src/ports/logger.ts';
import type { Store } from '../../../../src/ports/store.ts';
import type { TeamsAddress } from '../address.ts';
import { retireReference } from '../records/reference-record.ts';
import { type OutgoingActivity, SendFault, type TeamsTransport } from '../transport.ts';
import { type Pace, retrySends, saidFault } from './retry-sends.ts';

/** Where something is sent, and for whom. */
export type Destination = Readonly<{
  workspace: string;
  address: TeamsAddress;
  person: Readonly<{ id: string }>;
}>;

export type Sender = Readonly<{
  /**
   * Resolves to the id of the activity when Teams has it. Throws AssayError CHAT_GONE (and the
   * reference is retired), CHAT_REFUSED or CHAT_UNREACHABLE.
   */
  send(
    to: Destination,
    activity: OutgoingActivity,
    signal: AbortSignal,
  ): Promise<string | undefined>;
  /** One try, for what is not worth more. Throws SendFault. */
  attempt(to: Destination, activity: OutgoingActivity): Promise<string | undefined>;
  /** Opens the 1:1 chat with the person; throws the same, but retires nothing. */
  openChat(to: Destination, signal: AbortSignal): Promise<string>;
}>;

/** Sends with retries, and retires what is dead. */
export function openSender(
  transport: TeamsTransport,
  { store, log, pace }: Readonly<{ store: Store; log: Logger; pace: Pace }>,
): Sender {
  const tried = async <T>(
    { workspace, address, person }: Destination,
    signal: AbortSignal,
    once: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    try {
      return await retrySends(once, pace, signal);
    } catch (error) {
      if (!(error instanceof SendFault)) throw error;
      const fault = saidFault(error);
      log.warn({ code: fault.code, status: error.status }, 'Teams did not take a message');
      if (fault.code === 'CHAT_GONE') await retireReference({ store, workspace }, address, person);
      throw fault;
    }
  };
  return {
    send: (to, activity, signal) =>
      tried(to, signal, (limit) => transport.send(to.address, activity, limit)),
    attempt: ({ address }, activity) =>
      transport.send(address, activity, AbortSignal.timeout(pace.attemptMs)),
    async openChat({ address }, signal) {
      const once = (limit: AbortSignal) => transport.openChat(address, limit);
      return await retrySends(once, pace, signal).catch((error: unknown) => {
        throw error instanceof SendFault ? saidFault(error) : error;
      });
    },
  };
}
