import type { ServerResponse } from 'node:http';
import {
  type Logger as BoltLogger,
  HTTPReceiver,
  type Installation,
  type webApi,
} from '@slack/bolt';
import type { SlackConfig } from '../../../../src/chat-config.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { Route } from '../../../http/running-chat.ts';
import { pathOf } from '../path-of.ts';
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
      callbackOptions: {
        failure: ({ code }, _options, _request, response) => tell(response, code),
      },
    },
  });
  const paths = [installPath, redirectPath];
  const handle: Route['handle'] = (request, response) => {
    // Bolt throws for anything else.
    const isPage = request.method === 'GET' && paths.includes(pathOf(request));
    if (isPage) receiver.requestListener(request, response);
    else response.writeHead(404).end();
  };
  return paths.map((path) => ({ path, handle }));
}

/** Refusals of the browser's making; anything else is a fault here or at Slack. */
const refusals: Readonly<Record<string, string>> = {
  slack_oauth_missing_state: 'this page was not opened by Assay',
  slack_oauth_invalid_state: 'the request is older than ten minutes or from another browser',
  slack_oauth_missing_code: 'Slack gave no code',
  slack_oauth_installer_authorization_error: 'it was not allowed in Slack',
};

function tell(response: ServerResponse, code: string): void {
  const reason = refusals[code];
  response.writeHead(reason ? 400 : 500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(
    `Assay was not installed: ${reason ?? 'something failed'}. Open ${installPath} again.`,
  );
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
