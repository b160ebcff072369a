import { z } from 'zod';
import type { TeamsConfig } from '../../../src/chat-config.ts';
import type { TeamsCloud } from './teams-cloud.ts';

type App = NonNullable<TeamsConfig['app']>;

const grantedSchema = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.coerce.number().positive(),
});
const refusedSchema = z.object({ error_codes: z.array(z.number()).default([]) });

const deadlineMs = 10_000;
/** A token is renewed so long before it ends. */
const marginMs = 5 * 60_000;

/** The login endpoint gave no token; `codes` are its AADSTS numbers, none when it was not reached. */
export class NoToken extends Error {
  readonly codes: readonly number[];
  /** Undefined: not reached. */
  readonly status: number | undefined;

  constructor(codes: readonly number[], status?: number, cause?: unknown) {
    super('There is no token for the app.', { cause });
    this.name = 'NoToken';
    this.codes = codes;
    this.status = status;
  }
}

/** Proves to Teams who the bot is. */
export type AppToken = Readonly<{
  get(): Promise<string>;
  /** Forgets a token that was refused. */
  drop(): void;
}>;

/**
 * The token of the app, kept until shortly before it ends (OAuth 2.0 client credentials, RFC 6749
 * 4.4). Not MSAL's: it has no deadline, and asks a second host before it asks for the token.
 */
export function appToken(app: App, { login }: Pick<TeamsCloud, 'login'>): AppToken {
  let kept: { readonly token: Promise<string>; until: number } | undefined;
  const renew = () => {
    const granted = requestToken(app, login);
    const entry = { token: granted.then(({ token }) => token), until: Number.POSITIVE_INFINITY };
    kept = entry;
    granted.then(
      ({ lifeMs }) => {
        entry.until = performance.now() + lifeMs - Math.min(marginMs, lifeMs / 2);
      },
      () => {
        if (kept === entry) kept = undefined;
      },
    );
    return entry.token;
  };
  return {
    get: () => (kept && kept.until > performance.now() ? kept.token : renew()),
    drop() {
      kept = undefined;
    },
  };
}

async function requestToken(app: App, login: string) {
  const response = await fetch(`${login}${encodeURIComponent(app.tenant)}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app.id,
      client_secret: app.password,
      scope: 'https://api.botframework.com/.default',
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(deadlineMs),
  }).catch((cause: unknown) => {
    throw new NoToken([], undefined, cause);
  });
  const body: unknown = await response.json().catch(() => undefined);
  const granted = grantedSchema.safeParse(body);
  if (response.ok && granted.success) {
    return { token: granted.data.access_token, lifeMs: granted.data.expires_in * 1_000 };
  }
  throw new NoToken(refusedSchema.safeParse(body).data?.error_codes ?? [], response.status);
}
