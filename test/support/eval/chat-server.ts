import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { z } from 'zod';

const piecesSchema = z.array(z.looseObject({ text: z.string().default('') }));
const messageSchema = z.looseObject({
  role: z.string(),
  content: z
    .union([
      z.string(),
      piecesSchema.transform((pieces) => pieces.map(({ text }) => text).join('')),
    ])
    .nullish(),
});

/** What an OpenAI-compatible server is asked, as far as the simulations look at it. */
const chatRequestSchema = z.looseObject({
  messages: z.array(messageSchema),
  stream: z.boolean().default(false),
  response_format: z
    .looseObject({
      json_schema: z
        .looseObject({ name: z.string(), schema: z.record(z.string(), z.unknown()) })
        .optional(),
    })
    .optional(),
});
export type ChatRequest = z.output<typeof chatRequestSchema>;

export type ChatServer = Readonly<{
  /** What stands in OPENAI_BASE_URL. */
  url: string;
  /** Characters of the body of each request, in the order they came. */
  sizes: readonly number[];
  close(): Promise<void>;
}>;

/** Answers every request for a completion with what `answer` says, after `delayMs`. */
export async function chatServer(
  answer: (request: ChatRequest) => string,
  { delayMs = 0 }: Readonly<{ delayMs?: number }> = {},
): Promise<ChatServer> {
  const sizes: number[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (request.method !== 'POST') return send(response, { object: 'list', data: [] });
    sizes.push(body.length);
    const asked = chatRequestSchema.parse(JSON.parse(body));
    if (delayMs > 0) await later(delayMs);
    const content = answer(asked);
    const usage = {
      prompt_tokens: Math.ceil(body.length / 4),
      completion_tokens: Math.ceil(content.length / 4),
      total_tokens: Math.ceil((body.length + content.length) / 4),
    };
    if (asked.stream) sendStream(response, content, usage);
    else send(response, completion({ message: { role: 'assistant', content } }, usage));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    sizes,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function completion(choice: Readonly<Record<string, unknown>>, usage: unknown) {
  return {
    id: 'simulated',
    object: 'message' in choice ? 'chat.completion' : 'chat.completion.chunk',
    created: 0,
    model: 'simulated',
    choices: [{ index: 0, finish_reason: 'stop', ...choice }],
    usage,
  };
}

function send(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function sendStream(response: ServerResponse, content: string, usage: unknown): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const piece = completion({ delta: { role: 'assistant', content } }, usage);
  response.end(`data: ${JSON.stringify(piece)}\n\ndata: [DONE]\n\n`);
}
