import type { Logger as BoltLogger, Receiver, webApi } from '@slack/bolt';
import type { SlackConfig } from '../../../../src/chat-config.ts';
import type { Route } from '../../../http/running-chat.ts';
import { httpReceiver } from './http-receiver.ts';
import { connectSocket, socketReceiver } from './socket-receiver.ts';

/** How events come in. */
export type Entrance = Readonly<{
  receiver: Receiver;
  /** Undefined with Socket Mode. */
  handle?: Route['handle'];
  open(): Promise<void>;
  close(): Promise<void>;
}>;

/** Socket Mode where there is an app token, else HTTP. */
export function openEntrance(
  { appToken, signingSecret = '' }: SlackConfig,
  { slackApiUrl, fetch }: webApi.WebClientOptions,
  logger: BoltLogger,
): Entrance {
  if (appToken === undefined) {
    return {
      ...httpReceiver(signingSecret, logger),
      open: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
  }
  const options = { ...(slackApiUrl && { slackApiUrl }), ...(fetch && { fetch }) };
  const receiver = socketReceiver(appToken, options, logger);
  return {
    receiver,
    open: () => connectSocket(receiver, logger),
    close: () => receiver.stop(),
  };
}
