import type { SlackConfig } from '../../../src/chat-config.ts';
import type { CheckUp } from '../../desk/check-up.ts';
import { askSlack } from './check/ask-slack.ts';
import { checkEvents, checkSocket } from './check/check-entrance.ts';
import { checkToken, unreachable } from './check/check-token.ts';

export type CheckSlackOptions = Readonly<{
  /** Where Slack reaches this machine, without "/" at the end. */
  publicUrl?: string;
  /** The clock of this machine. @defaultValue the system's */
  now?: () => Temporal.Instant;
  fetch?: typeof globalThis.fetch;
}>;

/** What has to be right for Slack, and what to do where it is not. */
export async function checkSlack(
  config: SlackConfig,
  options: CheckSlackOptions = {},
): Promise<CheckUp[]> {
  const { publicUrl, now = () => Temporal.Now.instant(), fetch = globalThis.fetch } = options;
  const { apiUrl, botToken, appToken, signingSecret = '', oauth } = config;
  const asked = await askSlack(apiUrl, botToken ? 'auth.test' : 'api.test', botToken, fetch);
  if (!asked) return [unreachable];
  const entrance = appToken
    ? await checkSocket(apiUrl, appToken, fetch)
    : await checkEvents(publicUrl, signingSecret, now(), fetch);
  return [
    ...(botToken ? checkToken(asked) : []),
    checkClock(asked.date, now()),
    entrance,
    ...(oauth ? [installPage(publicUrl)] : []),
  ];
}

/** Seconds that Slack's signatures are good for. */
const signatureWindow = 300;

function checkClock(slack: Date | undefined, here: Temporal.Instant): CheckUp {
  const name = 'Slack clock';
  if (!slack) return { name, state: 'warning', detail: 'Slack does not tell the time' };
  const seconds = Math.round((here.epochMilliseconds - slack.getTime()) / 1000);
  const apart = Math.abs(seconds);
  const detail = `${apart} s ${seconds < 0 ? 'behind' : 'ahead of'} Slack`;
  if (apart < signatureWindow / 5) return { name, state: 'ok', detail };
  return {
    name,
    state: apart < signatureWindow ? 'warning' : 'problem',
    detail: `${detail}; at ${signatureWindow} s every request is refused`,
    remedy: 'Let NTP set the clock of this machine.',
  };
}

function installPage(publicUrl: string | undefined): CheckUp {
  const name = 'Slack workspaces';
  const at = publicUrl ? ` at ${publicUrl}/slack/install` : '';
  return { name, state: 'ok', detail: `administrators install Assay${at}` };
}
