import type { ModelConfig } from '../../../src/model-config.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { ModelWork } from '../../../src/ports/model-work.ts';
import { ask } from './ask.ts';
import type { Connection } from './connection.ts';
import { openChatModel } from './open-clients.ts';
import type { Fetch } from './send.ts';
import { stream } from './stream.ts';
import { openTransport } from './transport.ts';

type ConnectOptions = Readonly<{
  log: Logger;
  /** Instead of the network; an AssayError it throws is passed on as it is. */
  fetch?: Fetch;
}>;

/** The way to the configured model. Nothing is loaded or sent before it is asked. */
export function connect(
  config: ModelConfig,
  { log, fetch = globalThis.fetch }: ConnectOptions,
): Connection {
  const transport = openTransport(config, { log, fetch });
  const chatModel = (work: ModelWork, { maxOutputTokens }: { maxOutputTokens: number }) =>
    openChatModel(config, { fetch: transport(work), maxOutputTokens });
  return {
    model: config.model,
    ask: (request, schema, work) => ask(chatModel, request, schema, work),
    stream: (request, work) => stream(chatModel, request, work),
    chatModel,
  };
}
