import { isLoopback, type TeamsConfig } from '../../../src/chat-config.ts';

/** The addresses of Microsoft that the bot relies on. */
export type TeamsCloud = Readonly<{
  /** Where the app gets its tokens, with "/" at the end; the tenant follows. */
  login: string;
  /** OpenID metadata of the keys that Teams signs with. */
  channelKeys: string;
  /** OpenID metadata of the keys of the tenant. */
  tenantKeys: string;
  /** Whether an address is a service of Teams; a token goes nowhere else. */
  isService(url: URL): boolean;
}>;

/** Source: "Bot Connector authentication" and "Firewall configuration" of learn.microsoft.com. */
const serviceHosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];
const serviceDomains = ['.botframework.com', '.teams.microsoft.com', '.teams.microsoft.us'];

/** The public cloud; without an app, this machine and nothing else. */
export function teamsCloud({ app }: TeamsConfig): TeamsCloud {
  const tenant = encodeURIComponent(app?.tenant ?? 'common');
  const login = 'https://login.microsoftonline.com/';
  return {
    login,
    channelKeys: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tenantKeys: `${login}${tenant}/v2.0/.well-known/openid-configuration`,
    isService: app ? isTeamsService : isLocalService,
  };
}

function isTeamsService({ protocol, hostname, username, password }: URL): boolean {
  if (protocol !== 'https:' || username || password) return false;
  return (
    serviceHosts.includes(hostname) || serviceDomains.some((domain) => hostname.endsWith(domain))
  );
}

function isLocalService({ hostname, username, password }: URL): boolean {
  return isLoopback(hostname) && !username && !password;
}
