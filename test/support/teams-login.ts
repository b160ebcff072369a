import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TeamsCloud } from '../../adapters/chat/teams/teams-cloud.ts';
import { isLoopback, type TeamsConfig } from '../../src/chat-config.ts';
import { teamsTenant } from './teams-activities.ts';

const app = { id: 'assay-app', password: 'a-secret', tenant: teamsTenant };
export const teamsApp: TeamsConfig & { app: typeof app } = {
  app,
  tenants: [teamsTenant],
  fileHosts: [],
};

type Claims = Readonly<Record<string, unknown>>;

const channelIssuer = 'https://api.botframework.com';
const json = { 'content-type': 'application/json' };
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signer(kid: string) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  return {
    jwk,
    token(claims: Claims, header: Claims = {}) {
      const head = base64url({ alg: 'RS256', typ: 'JWT', kid, ...header });
      const signed = `${head}.${base64url(claims)}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}

/**
 * A server on this machine in place of Microsoft's: the keys that Teams signs with, those of the
 * tenant, and the endpoint that gives the app its token.
 */
export async function startTeamsLogin() {
  const channel = signer('channel-key');
  const tenant = signer('tenant-key');
  const stranger = signer('channel-key');
  const requests: string[] = [];
  let refusal: object | undefined;
  let isOut = false;
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    void text(request).then((body) => {
      requests.push(`${request.method} ${url} ${body}`);
      if (isOut) return response.destroy();
      const { status, body: answer } = answers(url);
      return response.writeHead(status, json).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const found: Readonly<Record<string, object>> = {
    '/channel': { jwks_uri: `${origin}/channel-keys` },
    '/channel-keys': { keys: [{ ...channel.jwk, endorsements: ['msteams'] }] },
    '/tenant': { jwks_uri: `${origin}/tenant-keys` },
    '/tenant-keys': { keys: [tenant.jwk] },
  };
  function answers(url: string): Readonly<{ status: number; body: object }> {
    const isToken = url === `/${app.tenant}/oauth2/v2.0/token`;
    if (isToken && refusal) return { status: 400, body: refusal };
    if (isToken) return { status: 200, body: { access_token: 'app-token', expires_in: 3600 } };
    const body = found[url];
    return body ? { status: 200, body } : { status: 404, body: {} };
  }

  const cloud: TeamsCloud = {
    login: `${origin}/`,
    channelKeys: `${origin}/channel`,
    tenantKeys: `${origin}/tenant`,
    isService: ({ hostname }) => isLoopback(hostname),
  };
  const claimed = (serviceurl: string, claims: Claims): Claims => {
    const now = Math.floor(Date.now() / 1_000);
    const base = { iss: channelIssuer, aud: app.id, nbf: now - 60, exp: now + 600 };
    return { ...base, serviceurl, ...claims };
  };
  return {
    cloud,
    requests: requests as readonly string[],
    /** The header of a request of Teams. */
    bearer: (serviceUrl: string, claims: Claims = {}) =>
      `Bearer ${channel.token(claimed(serviceUrl, claims))}`,
    /** Signed by somebody else under the name of the same key. */
    forged: (serviceUrl: string) => `Bearer ${stranger.token(claimed(serviceUrl, {}))}`,
    /** Signed by the tenant of the app. */
    ofTenant: (claims: Claims) => `Bearer ${tenant.token(claimed('', claims))}`,
    /** Signed by nobody. */
    unsigned: (serviceUrl: string) =>
      `Bearer ${base64url({ alg: 'none', typ: 'JWT', kid: 'channel-key' })}.${base64url(claimed(serviceUrl, {}))}.`,
    /** From now on the login endpoint gives this instead of a token. */
    refuse: (body: object | undefined) => {
      refusal = body;
    },
    outage: (out: boolean) => {
      isOut = out;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
