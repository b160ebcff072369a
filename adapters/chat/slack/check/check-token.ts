import type { CheckUp } from '../../../desk/check-up.ts';
import { scopes } from '../install/scopes.ts';
import type { SlackAnswer } from './ask-slack.ts';

const name = 'Slack token';

export const unreachable: CheckUp = {
  name: 'Slack',
  state: 'problem',
  detail: 'the Web API cannot be reached',
  remedy: 'Allow HTTPS to slack.com, through the proxy if there is one.',
};

/** What to do about what auth.test says (docs.slack.dev/reference/methods/auth.test). */
const remedies: Readonly<Record<string, string>> = {
  account_inactive: 'Assay was removed from the workspace: install the app again.',
  invalid_auth: 'Copy the bot token (xoxb-…) from "OAuth & Permissions" into SLACK_BOT_TOKEN.',
  token_revoked: 'Install the app again and set the new SLACK_BOT_TOKEN.',
  not_allowed_token_type: 'SLACK_BOT_TOKEN is no bot token: use the one that begins with xoxb-.',
};

/** Whether the bot token is good, and whether it may do what Assay does. */
export function checkToken({ answer, scopes: granted }: SlackAnswer): readonly CheckUp[] {
  if (!answer.ok) {
    const error = /^\w{1,60}$/u.exec(answer.error ?? '')?.[0] ?? 'an unknown error';
    const remedy = remedies[error] ?? 'Compare SLACK_BOT_TOKEN with the settings of the app.';
    return [{ name, state: 'problem', detail: `Slack refuses it (${error})`, remedy }];
  }
  const workspace = answer['is_enterprise_install'] ? answer['enterprise_id'] : answer['team_id'];
  const whose = typeof workspace === 'string' ? workspace : 'an unnamed workspace';
  return [{ name, state: 'ok', detail: `good for ${whose}` }, checkScopes(granted)];
}

function checkScopes(granted: readonly string[] | undefined): CheckUp {
  const name = 'Slack scopes';
  if (!granted) {
    return {
      name,
      state: 'warning',
      detail: 'Slack does not say which the token has',
      remedy: 'Compare "OAuth & Permissions" with adapters/chat/slack/manifest.yaml.',
    };
  }
  const missing = scopes.bot.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) {
    return {
      name,
      state: 'problem',
      detail: `missing: ${missing.join(', ')}`,
      remedy: 'Add them to the app as in manifest.yaml, and install it again.',
    };
  }
  const known: readonly string[] = [...scopes.bot, ...scopes.optional];
  const needless = granted.filter((scope) => !known.includes(scope));
  if (needless.length > 0) {
    return {
      name,
      state: 'warning',
      detail: `more than Assay needs: ${needless.join(', ')}`,
      remedy: 'Take them from the app, and install it again.',
    };
  }
  const left = scopes.optional.filter((scope) => !granted.includes(scope));
  const optional = left.length > 0 ? `; optional and not given: ${left.join(', ')}` : '';
  return { name, state: 'ok', detail: `all that Assay needs${optional}` };
}
