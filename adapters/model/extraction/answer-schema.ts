import { z } from 'zod';
import { polarities } from '../../../src/claims/claim-types.ts';
import { attributeNames } from './attribute-shapes.ts';
import type { Family } from './family.ts';

const part = z.string().nullable();
const number = z.int();

/** What a model is asked to answer about the papers of a family. */
export function strictAnswer({ types }: Family) {
  const names = new Set(types.flatMap(attributeNames));
  return z.object({
    claims: z.array(
      z.object({
        type: z.enum(types),
        polarity: z.enum(polarities),
        subject: z.object({ entity: part, product: part, version: part, site: part }),
        attributes: z.array(z.object({ name: z.enum([...names]), value: z.string(), at: number })),
        from: number,
        to: number,
        anchor: z.string(),
      }),
    ),
  });
}

/** What is taken from an answer: one claim that is no good does not cost the others. */
export const looseAnswerSchema = z.object({ claims: z.array(z.json()) });
export type LooseAnswer = z.infer<typeof looseAnswerSchema>;

/** Characters of a value, an anchor: more is no value. */
const longest = 2000;
const words = z.string().max(longest);
const subjectPart = words.nullish().transform((text) => (text?.trim() ? text.trim() : undefined));

/** One claim of an answer, in the shape every server can be trusted to miss. */
export const proposedClaimSchema = z.object({
  type: z.string(),
  polarity: z.enum(polarities),
  subject: z
    .object({
      entity: subjectPart,
      product: subjectPart,
      version: subjectPart,
      site: subjectPart,
    })
    .partial()
    .nullish(),
  attributes: z
    .array(
      z.object({
        name: z.string(),
        value: z.union([words, z.number().transform(String)]),
        at: number.nullish(),
      }),
    )
    .max(60),
  from: number,
  to: number,
  anchor: words,
});
export type ProposedClaim = z.infer<typeof proposedClaimSchema>;
