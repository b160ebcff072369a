import type { webApi } from '@slack/bolt';
import { isLoopback } from '../../../../src/chat-config.ts';

/** Where Slack keeps files. */
const fileHosts = new Set(['files.slack.com', 'slack-files.com']);

/**
 * What files may come from and go to: Slack's hosts, and for development the server on this machine
 * that stands in for Slack, at its port.
 */
export function slackFileHosts({ slackApiUrl }: Pick<webApi.WebClient, 'slackApiUrl'>) {
  const api = new URL(slackApiUrl);
  return {
    isAllowedHost: (hostname: string) => fileHosts.has(hostname),
    isLocalOrigin: (origin: string) =>
      isLoopback(api.hostname) && new URL(origin).port === api.port,
  };
}
