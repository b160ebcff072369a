import { setTimeout as wait } from 'node:timers/promises';
import { type Logger as BoltLogger, SocketModeReceiver, webApi } from '@slack/bolt';
import { AssayError } from '../../../../src/errors.ts';

/** Milliseconds the first connection is waited for; after that it is tried in the background. */
const startMs = 10_000;

/** Slack may be away for long; nobody waits for the call, so it is tried for ever. */
const patience: webApi.WebClientOptions = {
  timeout: 10_000,
  retryConfig: { forever: true, factor: 1.3, maxTimeout: 30_000 },
};

/**
 * Bolt's Socket Mode: dials out, for networks that let nobody in. An event that a listener does not
 * take is not acknowledged, so Slack sends it again.
 */
export function socketReceiver(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  logger: BoltLogger,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: { ...clientOptions, ...patience } },
    processEventErrorHandler: async ({ error }) => {
      logger.error(error);
      return false;
    },
  });
}

/** Throws BAD_CONFIGURATION when Slack refuses the token; an unreachable Slack is tried on. */
export async function connectSocket(
  receiver: SocketModeReceiver,
  logger: BoltLogger,
): Promise<void> {
  const connected = receiver.start().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  const failure = await Promise.race([connected, wait(startMs, undefined, { ref: false })]);
  if (failure instanceof webApi.WebAPIPlatformError) {
    throw new AssayError({
      code: 'BAD_CONFIGURATION',
      message: `Slack refuses the SLACK_APP_TOKEN (${failure.data.error}).`,
      remedy:
        'Make an app-level token with the scope connections:write, and switch on Socket Mode.',
      cause: failure,
    });
  }
  if (failure !== undefined) logger.error(failure);
  endQuietly(receiver, logger);
}

/**
 * Slack moves a connection every few hours. When it refuses the token then, Bolt's client rejects a
 * promise that nobody holds, which would end the process and the other chats in it.
 */
function endQuietly({ client }: SocketModeReceiver, logger: BoltLogger): void {
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      logger.error(error);
      return { ok: false };
    });
}
