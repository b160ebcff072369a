import type { TeamsConfig } from '../../../../src/chat-config.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { TeamsActivity } from '../activity.ts';
import type { TeamsCloud } from '../teams-cloud.ts';
import type { TeamsTransport } from '../transport.ts';

/** The tenant that an activity belongs to, or the HTTP status it is turned away with. */
export type Admission =
  | Readonly<{ workspace: string }>
  | Readonly<{ turnedAway: 401 | 403 | 503; why: string }>;

type Deps = Readonly<{
  config: TeamsConfig;
  cloud: TeamsCloud;
  transport: TeamsTransport;
  log: Logger;
}>;

/** Of an activity of a local client that names no tenant. */
const localTenant = 'local';

/**
 * Lets in what Teams proves to have sent, for a tenant that may use the bot. Only the Teams channel:
 * a client of Direct Line writes the tenant and the person into an activity as it likes.
 */
export async function admit(
  activity: TeamsActivity,
  authorization: string,
  { config, cloud, transport, log }: Deps,
): Promise<Admission> {
  const proof = await transport.authenticate(activity, authorization);
  if (proof === 'unauthorized') return { turnedAway: 401, why: 'The token proves nothing.' };
  if (proof === 'unavailable') {
    log.warn({}, 'the keys that Teams signs with cannot be fetched');
    return { turnedAway: 503, why: 'The token cannot be checked at the moment.' };
  }
  const reason = reasonAgainst(activity, { config, cloud });
  if (reason) {
    log.warn({ reason }, 'an activity was turned away');
    return { turnedAway: 403, why: `This bot does not serve you: ${reason}.` };
  }
  return { workspace: tenantOf(activity) ?? localTenant };
}

function reasonAgainst(
  activity: TeamsActivity,
  { config, cloud }: Pick<Deps, 'config' | 'cloud'>,
): string | undefined {
  if (!cloud.isService(new URL(activity.serviceUrl))) return 'its service is not one of Teams';
  if (config.app && activity.channelId !== 'msteams') return 'it comes from another channel';
  const tenant = tenantOf(activity);
  if (tenant === undefined) return config.app ? 'it names no tenant' : undefined;
  if (!/^[\w.-]{1,64}$/u.test(tenant) || tenant !== (activity.channelData?.tenant?.id ?? tenant)) {
    return 'it does not name one tenant';
  }
  const isServed = config.tenants.length === 0 ? !config.app : config.tenants.includes(tenant);
  return isServed ? undefined : 'its tenant is not on the list';
}

function tenantOf({ conversation, channelData }: TeamsActivity): string | undefined {
  return conversation.tenantId || channelData?.tenant?.id || undefined;
}
