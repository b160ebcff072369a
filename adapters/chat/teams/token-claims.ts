import { z } from 'zod';

const claimsSchema = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  /** Tokens of Teams name no tenant. */
  tid: z.string().optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
});

const channelIssuer = 'https://api.botframework.com';

/**
 * Whether a token says of itself what one for this bot has to say; nothing is proven by that. The
 * SDK takes the tokens of any tenant and of any audience beside those of Teams, and remembers every
 * tenant that an unproven token names, for ever: what does not get through here never gets there.
 */
export function mayProveTeams(
  authorization: string,
  app: Readonly<{ id: string; tenant: string }>,
): boolean {
  const claims = claimsOf(authorization);
  if (!claims || claims.aud !== app.id || (claims.tid ?? app.tenant) !== app.tenant) return false;
  if (claims.iss === channelIssuer) return true;
  const ownIssuers = [
    `https://sts.windows.net/${app.tenant}/`,
    `https://login.microsoftonline.com/${app.tenant}/v2.0`,
  ];
  return ownIssuers.includes(claims.iss) && (claims.appid ?? claims.azp) === app.id;
}

function claimsOf(authorization: string) {
  const parts = authorization.split(' ');
  const payload = parts[1]?.split('.')[1];
  if (parts.length !== 2 || parts[0] !== 'Bearer' || payload === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return claimsSchema.safeParse(json).data;
  } catch {
    return undefined;
  }
}
