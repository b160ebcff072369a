import { z } from 'zod';

const secret = z.string().min(1).optional();

/** A base address of an API: https, or http on this machine. Ends with "/". */
const apiUrl = z
  .url({ protocol: /^https?$/u, error: 'use an address that begins with https://' })
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));

const list = z
  .string()
  .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
  .default([]);

/** Settings of the chats; each with its default and what it is for. */
export const chatSettings = {
  SLACK_BOT_TOKEN: secret.describe('Slack: bot token of one workspace, xoxb-….'),
  SLACK_SIGNING_SECRET: secret.describe('Slack: proves that a request comes from Slack.'),
  SLACK_APP_TOKEN: secret.describe('Slack: app token, xapp-…; dials out (Socket Mode).'),
  SLACK_CLIENT_ID: secret.describe('Slack: many workspaces by OAuth, with the three below.'),
  SLACK_CLIENT_SECRET: secret.describe('Slack: the secret of the OAuth client.'),
  SLACK_STATE_SECRET: secret.describe('Slack: any long random text; signs the OAuth state.'),
  ASSAY_SECRET_KEY: z
    .string()
    .min(32, 'use at least 32 characters')
    .optional()
    .describe('Encrypts the tokens of installed Slack workspaces; any long random text.'),
  SLACK_API_URL: apiUrl
    .optional()
    .describe('Development aid: a server that speaks like Slack, on this machine.'),
  MicrosoftAppId: secret.describe('Teams: application (client) id of the bot.'),
  MicrosoftAppPassword: secret.describe('Teams: the client secret of the bot.'),
  MicrosoftAppTenantId: secret.describe('Teams: the tenant the bot is registered in.'),
  TEAMS_TENANTS: list.describe(
    'Teams: tenants that may use the bot, separated by commas; default: its own.',
  ),
  TEAMS_FILE_HOSTS: list.describe('Teams: further hosts of files, beside SharePoint.'),
  TEAMS_LOCAL: z
    .enum(['0', '1'])
    .default('0')
    .describe('Development aid: 1 serves /api/messages without credentials on this machine.'),
} as const;

const chatSettingsSchema = z.object(chatSettings);
type Settings = z.output<typeof chatSettingsSchema>;

export type SlackConfig = Readonly<{
  signingSecret?: string;
  /** Of the one workspace, where there is one. */
  botToken?: string;
  /** Socket Mode instead of HTTP. */
  appToken?: string;
  /** Many workspaces, each with a token of its own. */
  oauth?: Readonly<{
    clientId: string;
    clientSecret: string;
    stateSecret: string;
    secretKey: string;
  }>;
  /** Base of the Web API, with "/" at the end. */
  apiUrl: string;
}>;

export type TeamsConfig = Readonly<{
  /** Absent: no credentials, for local clients only. */
  app?: Readonly<{ id: string; password: string; tenant: string }>;
  /** Tenants that may use the bot. */
  tenants: readonly string[];
  /** Hosts of files beside SharePoint. */
  fileHosts: readonly string[];
}>;

const slackApi = 'https://slack.com/api/';

/** A problem with settings that do not go together, as one sentence; never a value. */
export type Problem = string;

/** What is set up for Slack: undefined when nothing is. */
export function slackConfig(
  settings: Settings,
  { production }: Readonly<{ production: boolean }>,
): SlackConfig | Problem | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl = slackApi,
  } = settings;
  const oauth = oauthConfig(settings);
  if (!botToken && !signingSecret && !appToken && !oauth) return undefined;
  if (typeof oauth === 'string') return oauth;
  if (!botToken && !oauth) return 'SLACK_BOT_TOKEN is missing (or the settings of OAuth)';
  if (!signingSecret && !appToken) {
    return 'SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN for Socket Mode)';
  }
  const unfit = apiProblem(apiUrl, production);
  if (unfit) return unfit;
  return {
    apiUrl,
    ...(botToken && { botToken }),
    ...(signingSecret && { signingSecret }),
    ...(appToken && { appToken }),
    ...(oauth && { oauth }),
  };
}

/** The token goes to this address: to Slack, or to a server on this machine. */
function apiProblem(apiUrl: string, production: boolean): Problem | undefined {
  const { protocol, hostname } = new URL(apiUrl);
  if (protocol === 'https:' && hostname === 'slack.com') return undefined;
  if (!isLoopback(hostname)) {
    return 'SLACK_API_URL may be slack.com or a server on this machine, nothing else';
  }
  return production ? 'SLACK_API_URL is a development aid and not for production' : undefined;
}

function oauthConfig(settings: Settings): SlackConfig['oauth'] | Problem {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    ASSAY_SECRET_KEY: secretKey,
  } = settings;
  if (!clientId && !clientSecret && !stateSecret) return undefined;
  if (clientId && clientSecret && stateSecret && secretKey) {
    return { clientId, clientSecret, stateSecret, secretKey };
  }
  return 'OAuth needs SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and ASSAY_SECRET_KEY';
}

/** What is set up for Teams: undefined when nothing is. */
export function teamsConfig(
  settings: Settings,
  { production }: Readonly<{ production: boolean }>,
): TeamsConfig | Problem | undefined {
  const {
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
    TEAMS_TENANTS: tenants,
    TEAMS_FILE_HOSTS: fileHosts,
    TEAMS_LOCAL: local,
  } = settings;
  if (id && password && tenant) {
    return {
      app: { id, password, tenant },
      tenants: tenants.length > 0 ? tenants : [tenant],
      fileHosts,
    };
  }
  if (id || password || tenant) {
    return 'Teams needs MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId';
  }
  if (local === '0') return undefined;
  if (production) return 'TEAMS_LOCAL is a development aid and not for production';
  return { tenants, fileHosts };
}

/** Whether a host name means this machine and nothing else. */
export function isLoopback(hostname: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/u.test(hostname);
}
