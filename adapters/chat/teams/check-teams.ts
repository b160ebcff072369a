import type { TeamsConfig } from '../../../src/chat-config.ts';
import type { CheckUp } from '../../desk/check-up.ts';
import { appToken, NoToken } from './app-token.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { type TeamsCloud, teamsCloud } from './teams-cloud.ts';

export type CheckTeamsOptions = Readonly<{
  /** Where Teams reaches this machine, without "/" at the end. */
  publicUrl?: string;
  /** @defaultValue Microsoft's public cloud */
  cloud?: Partial<TeamsCloud>;
  /** The clock of this machine. @defaultValue the system's */
  now?: () => Temporal.Instant;
}>;

/** What has to be right for Teams, and what to do where it is not. */
export async function checkTeams(
  config: TeamsConfig,
  { publicUrl, now = () => Temporal.Now.instant(), ...options }: CheckTeamsOptions = {},
): Promise<CheckUp[]> {
  const cloud = { ...teamsCloud(config), ...options.cloud };
  if (!config.app) return [withoutApp];
  const checks = [
    checkToken(config.app, cloud),
    checkKeys(cloud, now),
    ...(publicUrl === undefined ? [Promise.resolve(unknownEndpoint)] : [checkEndpoint(publicUrl)]),
  ];
  return (await Promise.all(checks)).flat();
}

const withoutApp: CheckUp = {
  name: 'Teams',
  state: 'warning',
  detail: 'serves local clients without credentials, on this machine only (TEAMS_LOCAL=1)',
  remedy: 'For Teams itself set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
};

const unknownEndpoint: CheckUp = {
  name: 'Teams endpoint',
  state: 'warning',
  detail: 'not tried: ASSAY_PUBLIC_URL is not set',
  remedy: 'Set ASSAY_PUBLIC_URL to the address of the messaging endpoint, without /api/messages.',
};

/** What the numbers of Entra mean (AADSTS error codes, learn.microsoft.com). */
const remedies: ReadonlyMap<number, string> = new Map([
  [7000215, 'MicrosoftAppPassword is wrong: use the value of the client secret, not its id.'],
  [7000222, 'The client secret has expired: make a new one and set MicrosoftAppPassword.'],
  [700016, 'The app is not in this tenant: compare MicrosoftAppId and MicrosoftAppTenantId.'],
  [90002, 'There is no such tenant: correct MicrosoftAppTenantId.'],
  [900023, 'There is no such tenant: correct MicrosoftAppTenantId.'],
]);

async function checkToken(
  app: NonNullable<TeamsConfig['app']>,
  cloud: TeamsCloud,
): Promise<CheckUp> {
  const name = 'Teams app';
  try {
    await appToken(app, cloud).get();
    return { name, state: 'ok', detail: 'has a token for the Bot Framework' };
  } catch (error) {
    const { codes, status } = error instanceof NoToken ? error : new NoToken([]);
    if (status === undefined) {
      const remedy = 'Allow HTTPS to login.microsoftonline.com.';
      return { name, state: 'problem', detail: 'the login endpoint cannot be reached', remedy };
    }
    const known = codes.map((code) => remedies.get(code)).find((remedy) => remedy !== undefined);
    return {
      name,
      state: 'problem',
      detail: `the login endpoint gives no token (${codes.map((code) => `AADSTS${code}`).join(', ') || `HTTP ${status}`})`,
      remedy: known ?? 'Compare the app id, secret and tenant with the app registration in Entra.',
    };
  }
}

/** More than the SDK forgives when it checks how long a token holds. */
const mostSkewMs = 5 * 60_000;
const deadlineMs = 10_000;

/** The keys that Teams signs with, and how far this clock is from the server's. */
async function checkKeys(cloud: TeamsCloud, now: () => Temporal.Instant): Promise<CheckUp[]> {
  const name = 'Teams keys';
  const signal = AbortSignal.timeout(deadlineMs);
  const response = await fetch(cloud.channelKeys, { signal, redirect: 'error' }).catch(() => null);
  await response?.body?.cancel();
  if (!response?.ok) {
    const remedy = `Allow HTTPS to ${new URL(cloud.channelKeys).hostname}.`;
    return [{ name, state: 'problem', detail: 'cannot be fetched', remedy }];
  }
  const theirs = Date.parse(response.headers.get('date') ?? '');
  return [{ name, state: 'ok', detail: 'can be fetched' }, ...checkClock(theirs, now())];
}

function checkClock(theirs: number, now: Temporal.Instant): CheckUp[] {
  if (Number.isNaN(theirs)) return [];
  const skew = Math.abs(now.epochMilliseconds - theirs);
  const isRight = skew < mostSkewMs;
  return [
    {
      name: 'clock',
      state: isRight ? 'ok' : 'problem',
      detail: `${Math.round(skew / 1_000)} s from Microsoft's`,
      ...(isRight ? {} : { remedy: 'Set the clock: tokens are refused when it is minutes off.' }),
    },
  ];
}
