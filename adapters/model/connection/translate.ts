import type { Dialect } from './dialect.ts';
import { mayThink } from './is-reasoning-model.ts';

/** A request for a chat completion, as LangChain writes it. */
export type ChatRequest = Readonly<
  Record<string, unknown> & {
    model: string;
    messages: readonly Readonly<Record<string, unknown>>[];
  }
>;

/** Tokens of its thoughts, beside those of the answer. */
const roomForThoughts = 4_000;

/** Tokens an answer may have, thoughts included. */
export function outputLimit(request: ChatRequest): number {
  const limit = Number(request['max_completion_tokens'] ?? request['max_tokens'] ?? 0);
  return mayThink(request.model) ? limit + roomForThoughts : limit;
}

/** The same request in words the server understands. */
export function translate(request: ChatRequest, dialect: Dialect): Record<string, unknown> {
  const {
    max_tokens: _,
    max_completion_tokens: __,
    response_format: format,
    temperature,
    stream_options: streamOptions,
    messages,
    ...rest
  } = request;
  const [limitName] = dialect.limits;
  const limit = outputLimit(request);
  const schema = schemaIn(format);
  const [shape] = dialect.shapes;
  return {
    ...rest,
    messages: withShape(messages.map(plainRole), shape === 'json_schema' ? undefined : schema),
    ...(schema && shape !== 'prompt' && { response_format: wireFormat(schema, shape) }),
    ...(limit > 0 && limitName && limitName !== 'none' && { [limitName]: limit }),
    ...(dialect.temperature && temperature !== undefined && { temperature }),
    ...(dialect.effort && { reasoning_effort: 'low' }),
    ...(dialect.streamUsage && streamOptions !== undefined && { stream_options: streamOptions }),
  };
}

type NamedSchema = Readonly<{ name: string; schema: unknown }>;

function schemaIn(format: unknown): NamedSchema | undefined {
  const named: unknown =
    typeof format === 'object' && format !== null ? Reflect.get(format, 'json_schema') : undefined;
  if (typeof named !== 'object' || named === null) return undefined;
  return { name: String(Reflect.get(named, 'name')), schema: Reflect.get(named, 'schema') };
}

function wireFormat({ name, schema }: NamedSchema, shape: Dialect['shapes'][number] | undefined) {
  return shape === 'json_schema'
    ? { type: 'json_schema', json_schema: { name, strict: true, schema } }
    : { type: 'json_object' };
}

/** "developer" is known to OpenAI alone, which takes "system" as well. */
function plainRole(message: ChatRequest['messages'][number]) {
  return message['role'] === 'developer' ? { ...message, role: 'system' } : message;
}

/** Says in words what shape the answer has, where the server is not told it otherwise. */
function withShape(messages: ChatRequest['messages'], schema: NamedSchema | undefined) {
  if (!schema) return messages;
  const words = `Answer with one JSON object and nothing else: no prose, no code fence. It satisfies this JSON Schema:\n${JSON.stringify(schema.schema)}`;
  const [first, ...others] = messages;
  if (first?.['role'] === 'system' && typeof first['content'] === 'string') {
    return [{ ...first, content: `${first['content']}\n\n${words}` }, ...others];
  }
  return [{ role: 'system', content: words }, ...messages];
}
