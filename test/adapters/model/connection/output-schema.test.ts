import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  outputSchema,
  toStrictJsonSchema,
} from '../../../../adapters/model/connection/output-schema.ts';

const claim = z.object({
  type: z.enum(['certification', 'practice']).describe('What kind of claim it is'),
  from: z.number().int().min(0).max(9),
  standard: z.string().min(1).max(80).regex(/^I/u).nullable(),
  sides: z
    .array(
      z.discriminatedUnion('as', [
        z.object({ as: z.literal('text'), text: z.string() }),
        z.object({ as: z.literal('number'), number: z.number() }),
      ]),
    )
    .max(5),
});

describe('a strict schema', () => {
  test('requires everything, allows nothing else and sets no bounds', () => {
    expect(toStrictJsonSchema(claim)).toEqual({
      type: 'object',
      properties: {
        type: {
          type: 'string',
          enum: ['certification', 'practice'],
          description: 'What kind of claim it is',
        },
        from: { type: 'integer' },
        standard: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        sides: {
          type: 'array',
          items: {
            anyOf: [
              {
                type: 'object',
                properties: { as: { type: 'string', enum: ['text'] }, text: { type: 'string' } },
                required: ['as', 'text'],
                additionalProperties: false,
              },
              {
                type: 'object',
                properties: {
                  as: { type: 'string', enum: ['number'] },
                  number: { type: 'number' },
                },
                required: ['as', 'number'],
                additionalProperties: false,
              },
            ],
          },
        },
      },
      required: ['type', 'from', 'standard', 'sides'],
      additionalProperties: false,
    });
  });

  test('is a JSON Schema, and holds for what zod accepts', () => {
    const validate = new Ajv2020({ strict: true }).compile(toStrictJsonSchema(claim));
    const value = { type: 'practice', from: 3, standard: null, sides: [{ as: 'text', text: 'x' }] };
    expect([claim.safeParse(value).success, validate(value)]).toEqual([true, true]);
    expect(validate({ ...value, more: 1 })).toBe(false);
    expect(validate({ type: 'practice' })).toBe(false);
  });

  test('carries nothing that LangChain would convert once more', () => {
    expect(Object.getOwnPropertyNames(toStrictJsonSchema(claim))).not.toContain('~standard');
  });

  test('keeps what is referred to', () => {
    type Part = { name: string; parts: Part[] };
    const part: z.ZodType<Part> = z.lazy(() =>
      z.object({ name: z.string(), parts: z.array(part) }),
    );
    const json = JSON.stringify(toStrictJsonSchema(z.object({ part })));
    expect(json).toContain('"$ref"');
    expect(json.match(/"additionalProperties":false/gu)).toHaveLength(2);
  });

  test.each([
    ['optional', z.object({ a: z.string().optional() })],
    ['a default', z.object({ a: z.string().default('x') })],
    ['of any name', z.record(z.string(), z.string())],
    ['none', z.object({})],
    ['anything', z.object({ a: z.any() })],
    ['no object', z.array(z.string())],
  ])('is not made where properties are %s', (_, shape) => {
    expect(() => toStrictJsonSchema(shape)).toThrow(TypeError);
  });
});

test('the hash of a schema changes with what the server is told', () => {
  const { hash } = outputSchema('claim', claim);
  expect(outputSchema('claim', claim.describe('A claim')).hash).not.toBe(hash);
  expect(outputSchema('other name', claim).hash).toBe(hash);
});
