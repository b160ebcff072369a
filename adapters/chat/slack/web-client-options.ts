import type { Logger as BoltLogger, webApi } from '@slack/bolt';
import type { SlackConfig } from '../../../src/chat-config.ts';

/** Milliseconds until a call of the Web API is given up. */
const timeout = 10_000;

/**
 * Slack's client waits for ever and tries for half an hour by itself. Ours gives up soon and tells:
 * whoever called knows whether trying again is safe.
 */
export function webClientOptions(
  config: Pick<SlackConfig, 'apiUrl'>,
  logger: BoltLogger,
  fetch?: typeof globalThis.fetch,
): webApi.WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger,
    ...(fetch && { fetch }),
  };
}
