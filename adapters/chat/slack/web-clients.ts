import { webApi } from '@slack/bolt';
import type { Tokens } from './install/tokens.ts';

/** The Web API of a workspace; a client lives as long as its token. */
export function webClients(tokenOf: Tokens, options: webApi.WebClientOptions) {
  const clients = new Map<string, Readonly<{ token: string; client: webApi.WebClient }>>();
  return async (workspace: string): Promise<webApi.WebClient> => {
    const { token } = await tokenOf(workspace);
    const known = clients.get(workspace);
    if (known?.token === token) return known.client;
    const client = new webApi.WebClient(token, options);
    clients.set(workspace, { token, client });
    return client;
  };
}
