import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { AppToken } from './app-token.ts';
import type { TeamsCloud } from './teams-cloud.ts';
import type { Authentication } from './transport.ts';

const botFramework = 'https://api.botframework.com';

/** Lets the SDK sign with our token; without an app it neither signs nor checks. */
class AppCredentials extends ServiceClientCredentialsFactory {
  readonly #app: string;
  readonly #token: AppToken | undefined;

  constructor(app: string, token: AppToken | undefined) {
    super();
    this.#app = app;
    this.#token = token;
  }

  override isValidAppId(id: string) {
    return Promise.resolve(id === this.#app);
  }

  override isAuthenticationDisabled() {
    return Promise.resolve(this.#app === '');
  }

  override createCredentials() {
    const token = this.#token;
    return Promise.resolve({
      async signRequest<T extends { headers: { set(name: string, value: string): void } }>(
        request: T,
      ) {
        if (token) request.headers.set('authorization', `Bearer ${await token.get()}`);
        return request;
      },
    });
  }
}

/** How the SDK checks what arrives and signs what leaves, with the addresses of the cloud. */
export function sdkAuthentication(
  app: string,
  token: AppToken | undefined,
  cloud: TeamsCloud,
): ConfigurationBotFrameworkAuthentication {
  const settings = {
    ToChannelFromBotLoginUrl: cloud.login,
    ToChannelFromBotOAuthScope: botFramework,
    ToBotFromChannelTokenIssuer: botFramework,
    OAuthUrl: botFramework,
    ToBotFromChannelOpenIdMetadataUrl: cloud.channelKeys,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.tenantKeys,
  };
  return new ConfigurationBotFrameworkAuthentication(settings, new AppCredentials(app, token));
}

/** Names of errors that say the token is wrong; any other means that it could not be checked. */
const tokenErrors: ReadonlySet<string> = new Set([
  'JsonWebTokenError',
  'NotBeforeError',
  'TokenExpiredError',
  'SyntaxError',
]);

/** What an error of the SDK's check means. Where that is not sure, nobody gets in either way. */
export function afterFailedCheck(error: unknown): Exclude<Authentication, 'authentic'> {
  if (error instanceof AuthenticationError) {
    return error.statusCode === 401 || error.statusCode === 403 ? 'unauthorized' : 'unavailable';
  }
  return error instanceof Error && tokenErrors.has(error.name) ? 'unauthorized' : 'unavailable';
}
