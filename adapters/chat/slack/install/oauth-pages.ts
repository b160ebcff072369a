import {
  type Logger as BoltLogger,
  HTTPReceiver,
  type Installation,
  type webApi,
} from '@slack/bolt';
import type { SlackConfig } from '../../../../src/chat-config.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { Route } from '../../../http/running-chat.ts';
import type { Installations } from './installation-record.ts';
import { scopes } from './scopes.ts';

/** Where an administrator begins, and where Slack sends them back to. */
const installPath = '/slack/install';
const redirectPath = '/slack/oauth_redirect';

/**
 * The pages of OAuth: a state bound to the browser for ten minutes, the code exchanged for a token,
 * the token encrypted in the store.
 */
export function oauthPages(
  oauth: NonNullable<SlackConfig['oauth']>,
  installed: Installations,
  clientOptions: webApi.WebClientOptions,
  logger: BoltLogger,
): readonly Route[] {
  const { clientId, clientSecret, stateSecret } = oauth;
  const receiver = new HTTPReceiver({
    // It takes no events, so it has nothing to verify.
    signingSecret: '',
    signatureVerification: false,
    endpoints: [],
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...scopes.bot],
    logger,
    installationStore: {
      storeInstallation: (installation) => keep(installation, installed),
      fetchInstallation: () => Promise.reject(new TypeError('Tokens are read by tokens().')),
    },
    installerOptions: {
      directInstall: true,
      installPath,
      redirectUriPath: redirectPath,
      stateVerification: true,
      clientOptions,
      authorizationUrl: new URL('/oauth/v2/authorize', clientOptions.slackApiUrl).href,
    },
  });
  const handle: Route['handle'] = (request, response) => {
    // Bolt throws for what is not a GET of one of the two.
    if (request.method === 'GET') receiver.requestListener(request, response);
    else response.writeHead(405).end();
  };
  return [installPath, redirectPath].map((path) => ({ path, handle }));
}

async function keep(installation: Installation, installed: Installations): Promise<void> {
  const { bot, team, enterprise, isEnterpriseInstall } = installation;
  const workspace = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!workspace || !bot) {
    throw new AssayError({
      code: 'CHAT_REFUSED',
      message: 'Slack gave no bot token for this installation.',
      remedy: 'Open /slack/install again and allow what the bot asks for.',
    });
  }
  await installed.put(workspace, {
    token: bot.token,
    botUserId: bot.userId,
    botId: bot.id,
    scopes: bot.scopes,
    installedAt: Math.floor(Date.now() / 1000),
  });
}
