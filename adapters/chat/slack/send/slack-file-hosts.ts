import type { webApi } from '@slack/bolt';
import { isLoopback } from '../../../../src/chat-config.ts';

/** Where Slack keeps files. */
const fileHosts = new Set(['files.slack.com', 'slack-files.com']);

/**
 * What files may come from and go to: Slack's hosts, and for development the server on this machine
 * that stands in for Slack, under exactly its origin.
 */
export function slackFileHosts({ slackApiUrl }: Pick<webApi.WebClient, 'slackApiUrl'>) {
  const api = new URL(slackApiUrl);
  const local = isLoopback(api.hostname) ? api.origin : undefined;
  return {
    isAllowedHost: (hostname: string) => fileHosts.has(hostname),
    isLocalOrigin: (origin: string) => origin === local,
  };
}
