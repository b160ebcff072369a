import { z } from 'zod';
import { attributeSchemas, type ClaimType } from '../../../src/claims/claim-types.ts';

/** What kind of value an attribute has; `choices` is the closed list it is one of. */
export type Shape = Readonly<{
  kind: 'text' | 'date' | 'list' | 'counts' | 'levels';
  choices?: readonly string[];
}>;

/** The part of JSON schema that `attributeSchemas` come out as. */
const nodeSchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const objectSchema = z.object({
  properties: z.record(z.string(), z.object({ anyOf: z.array(nodeSchema).min(1) })),
});

function shapeOf({ type, enum: choices, pattern, items, properties }: z.infer<typeof nodeSchema>) {
  if (type === 'array')
    return { kind: 'list', ...(items?.enum && { choices: items.enum }) } as const;
  if (type === 'object' && properties) {
    return { kind: 'counts', choices: Object.keys(properties) } as const;
  }
  if (type === 'object') return { kind: 'levels' } as const;
  if (pattern !== undefined) return { kind: 'date' } as const;
  return { kind: 'text', ...(choices && { choices }) } as const;
}

/** Shapes are read from the claim types, which stay the one place that says what a claim holds. */
function shapesOf(type: ClaimType): ReadonlyMap<string, Shape> {
  const { properties } = objectSchema.parse(
    z.toJSONSchema(attributeSchemas[type], { io: 'input' }),
  );
  return new Map(
    Object.entries(properties).flatMap(([name, { anyOf }]) => {
      const [node] = anyOf;
      return node ? [[name, shapeOf(node)] as const] : [];
    }),
  );
}

const known = new Map<ClaimType, ReadonlyMap<string, Shape>>();

/** The attributes of a claim type by name. */
export function attributeShapes(type: ClaimType): ReadonlyMap<string, Shape> {
  const shapes = known.get(type) ?? shapesOf(type);
  known.set(type, shapes);
  return shapes;
}

/** The names a model may give values for; each count has one of its own: "findings.high". */
export function attributeNames(type: ClaimType): readonly string[] {
  return [...attributeShapes(type)].flatMap(([name, { kind, choices = [] }]) =>
    kind === 'counts' ? choices.map((choice) => `${name}.${choice}`) : [name],
  );
}
