import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OutputSchema } from './connection.ts';

type Node = Readonly<Record<string, unknown>>;

/** Words not every server knows; zod insists on what they say afterwards. */
const dropped = new Set([
  '$schema',
  'default',
  'examples',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maximum',
  'maxItems',
  'maxLength',
  'minimum',
  'minItems',
  'minLength',
  'multipleOf',
  'pattern',
  'title',
  'uniqueItems',
]);

/** One of them says what a value is. */
const says = ['type', 'anyOf', 'oneOf', '$ref', 'enum', 'const'];

/** The shape of an answer: what the server is told, and what code insists on. */
export function outputSchema<T>(name: string, parse: z.ZodType<T>): OutputSchema<T> {
  const json = toStrictJsonSchema(parse);
  const hash = createHash('sha256').update(JSON.stringify(json)).digest('hex');
  return { name, json, parse, hash };
}

/**
 * A JSON Schema in the part of the language that OpenAI's strict mode, vLLM, llama.cpp and Gemini
 * share: all properties required, nothing additional, no bounds. Throws TypeError for a shape with
 * optional or any properties: say `nullable()`. The schema is copied, because zod hangs a hidden
 * `~standard` on it that makes LangChain convert it once more, without `additionalProperties`.
 */
export function toStrictJsonSchema(schema: z.ZodType): Node {
  const json: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })));
  const node = strictNode(json);
  if (node['type'] !== 'object') throw new TypeError('An answer is an object.');
  return node;
}

function strictNode(value: unknown): Node {
  if (!isNode(value) || !says.some((word) => word in value)) {
    throw new TypeError('A shape of anything cannot be answered.');
  }
  const kept = Object.entries(value).filter(([key]) => !dropped.has(key));
  const node = Object.fromEntries(kept.map(strictPart));
  return node['type'] === 'object' ? strictObject(node) : node;
}

function strictPart([key, part]: [string, unknown]): [string, unknown] {
  if (key === 'const') return ['enum', [part]];
  if (key === 'items') return [key, strictNode(part)];
  if ((key === 'anyOf' || key === 'oneOf') && Array.isArray(part)) {
    return ['anyOf', part.map(strictNode)];
  }
  if ((key === '$defs' || key === 'properties') && isNode(part)) {
    return [
      key,
      Object.fromEntries(Object.entries(part).map(([name, node]) => [name, strictNode(node)])),
    ];
  }
  return [key, part];
}

function strictObject(node: Node): Node {
  const { properties, required } = node;
  const names = Object.keys(isNode(properties) ? properties : {});
  if (names.length === 0 || !names.every((name) => isIn(required, name))) {
    throw new TypeError(`A shape with optional properties cannot be answered: ${names.join(', ')}`);
  }
  return { ...node, additionalProperties: false };
}

function isIn(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.includes(name);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
