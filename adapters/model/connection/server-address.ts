import type { ModelConfig } from '../../../src/model-config.ts';

/** Where the model is: everything that is sent goes below this address. */
export function serverAddress({ server }: Pick<ModelConfig, 'server'>): URL {
  return new URL(server.kind === 'azure' ? server.endpoint : server.baseUrl);
}

/** OpenAI itself or Azure, which speak the newest dialect. */
export function isOwnServer(config: Pick<ModelConfig, 'server'>): boolean {
  return config.server.kind === 'azure' || serverAddress(config).host === 'api.openai.com';
}

/** The only addresses a request may go to: a library with another idea sends nothing. */
export function isBelow(address: URL, url: URL): boolean {
  const folder = address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`;
  return url.origin === address.origin && url.pathname.startsWith(folder);
}
