import { z } from 'zod';
import type { ModelConfig, StructuredMode } from '../../../src/model-config.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { ModelWork } from '../../../src/ports/model-work.ts';
import { connect } from '../connection/connect.ts';
import type { ModelRequest } from '../connection/connection.ts';
import { listModels } from '../connection/open-clients.ts';
import { outputSchema } from '../connection/output-schema.ts';
import { openTransport } from '../connection/transport.ts';

/** A way to ask for a shape. */
export type Shape = Exclude<StructuredMode, 'auto'>;

/** Tokens an answer to a probe may have. */
export const maxOutputTokens = 200;

/** A name nobody would guess: who uses it was told the schema and kept to it. */
const schema = outputSchema('probe', z.object({ colour_k7: z.string() }));

const request: ModelRequest = {
  prompt: { name: 'probe', version: 1, text: 'Answer the question.', hash: 'probe' },
  input: 'Which colour does a clear sky have at noon?',
  maxOutputTokens,
};

const silent = () => undefined;
const log: Logger = { debug: silent, info: silent, warn: silent, error: silent };

/** A connection that asks for a shape in one way only. */
export function probeConnection(config: ModelConfig, structured: Shape) {
  return connect({ ...config, structured }, { log });
}

/** Whether a way to ask for a shape gets that shape. Throws as `Connection.ask`. */
export async function keepsShape(
  config: ModelConfig,
  shape: Shape,
  work: ModelWork,
): Promise<boolean> {
  const asked = await probeConnection(config, shape).ask(request, schema, work);
  return asked.state === 'answered';
}

/** Models the server says it has; undefined where it does not say. */
export async function serverModels(
  config: ModelConfig,
  work: ModelWork,
): Promise<readonly string[] | undefined> {
  const fetch = openTransport(config, { log, fetch: globalThis.fetch })(work);
  return listModels(config, fetch).catch(() => undefined);
}
