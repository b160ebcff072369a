import { z } from 'zod';
import { connect } from '../../adapters/model/connection/connect.ts';
import { outputSchema } from '../../adapters/model/connection/output-schema.ts';
import { readConfig } from '../../src/config.ts';
import { memoryLog } from './memory-log.ts';
import { countedWork, modelRequest } from './model-connections.ts';

/**
 * Asks the configured model once for a shape, once for prose and once as agents do; as "bare",
 * LangChain alone asks, to see what the environment would do to it.
 */
const { model: config } = readConfig();
if (config?.server.kind !== 'openai') throw new TypeError('OPENAI_BASE_URL is not set');
const secret = 'Kestrel failed its audit.';

if (process.argv[2] === 'bare') {
  const { ChatOpenAI } = await import('@langchain/openai');
  const { baseUrl } = config.server;
  await new ChatOpenAI({ apiKey: 'none', configuration: { baseURL: baseUrl } }).invoke(secret);
} else {
  const connection = connect(config, { log: memoryLog() });
  const work = countedWork();
  await connection.ask(modelRequest(secret), outputSchema('x', z.object({ x: z.string() })), work);
  for await (const _ of connection.stream(modelRequest(secret), work));
  const model = await connection.chatModel(work, { maxOutputTokens: 100 });
  const { createAgent } = await import('langchain');
  await createAgent({ model, tools: [] }).invoke({ messages: [{ role: 'user', content: secret }] });
}
