import { webApi } from '@slack/bolt';
import type { SlackConfig } from '../../../../src/chat-config.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { installations } from './installation-record.ts';

type SlackToken = Readonly<{ token: string; botUserId?: string; botId?: string }>;

/** Resolves to the token of a workspace. Throws CHAT_GONE where Assay is not installed. */
export type Tokens = (workspace: string) => Promise<SlackToken>;

/**
 * Tokens by workspace: those of OAuth first, then the one of the settings, which is good for the
 * workspace that Slack says it belongs to and for no other.
 */
export function tokens(
  config: SlackConfig,
  store: Store,
  clientOptions: webApi.WebClientOptions = { slackApiUrl: config.apiUrl },
): Tokens {
  const { oauth, botToken } = config;
  const installed = oauth && installations(store, oauth.secretKey);
  const own = botToken === undefined ? undefined : ownWorkspace(botToken, clientOptions);
  return async (workspace) => {
    const installation = await installed?.get(workspace);
    if (installation) return installation;
    const { workspaces, ...token } = (await own?.()) ?? { workspaces: [], token: '' };
    if (workspaces.includes(workspace)) return token;
    throw notInstalled();
  };
}

type OwnWorkspace = SlackToken & Readonly<{ workspaces: readonly string[] }>;

/** Asks Slack once whose the token is; a failure is not remembered. */
function ownWorkspace(token: string, options: webApi.WebClientOptions) {
  const ask = async (): Promise<OwnWorkspace> => {
    const said = await new webApi.WebClient(token, options).auth.test();
    const { team_id, enterprise_id, is_enterprise_install, user_id, bot_id } = said;
    return {
      token,
      workspaces: [is_enterprise_install ? enterprise_id : team_id].filter(
        (id) => id !== undefined,
      ),
      ...(user_id && { botUserId: user_id }),
      ...(bot_id && { botId: bot_id }),
    };
  };
  let asked: Promise<OwnWorkspace> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

function notInstalled(): AssayError {
  return new AssayError({
    code: 'CHAT_GONE',
    message: 'Assay is not installed in this Slack workspace.',
    remedy: 'Install it there, or set the SLACK_BOT_TOKEN of that workspace.',
  });
}
