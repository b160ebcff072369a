import { z } from 'zod';
import type { FeedReading } from './feed-part.ts';
import type { NamedProduct } from './product-identity.ts';
import { type Statement, statementPart } from './statement-part.ts';

const identifiersSchema = z
  .object({ purl: z.string(), cpe23: z.string(), cpe22: z.string() })
  .partial();
const productSchema = z.union([
  z.string(),
  z.object({
    '@id': z.string().optional(),
    identifiers: identifiersSchema.optional(),
    subcomponents: z.array(z.unknown()).optional(),
  }),
]);
const vulnerabilitySchema = z.union([
  z.string(),
  z.object({ name: z.string(), aliases: z.array(z.string()).default([]) }),
]);
const documentSchema = z.object({
  '@context': z.string().regex(/openvex/u),
  '@id': z.string().default('OpenVEX'),
  author: z.string().default('unknown author'),
  timestamp: z.string().optional(),
  last_updated: z.string().optional(),
  statements: z.array(
    z.object({
      vulnerability: vulnerabilitySchema,
      products: z.array(productSchema).default([]),
      status: z.enum(['not_affected', 'affected', 'fixed', 'under_investigation']),
      justification: z.string().optional(),
      impact_statement: z.string().optional(),
    }),
  ),
});

/**
 * An OpenVEX document as a feed; undefined when it is none. A statement about parts of a product
 * holds for that product only, so it says nothing about the parts elsewhere.
 */
export function readOpenVex(tree: unknown): FeedReading | undefined {
  const { data } = documentSchema.safeParse(tree);
  if (!data) return undefined;
  const statements = data.statements.flatMap((statement): Statement[] =>
    statement.products.map((product) => ({
      ids: idsOf(statement.vulnerability),
      product: productOf(product),
      status: statement.status,
      justification: statement.justification ?? statement.impact_statement,
    })),
  );
  const date = data.last_updated ?? data.timestamp;
  return statementPart({ source: `VEX ${data.author}`, id: data['@id'], date, statements });
}

function idsOf(vulnerability: z.infer<typeof vulnerabilitySchema>): readonly string[] {
  if (typeof vulnerability === 'string') return [vulnerability];
  return [vulnerability.name, ...vulnerability.aliases];
}

function productOf(product: z.infer<typeof productSchema>): NamedProduct {
  if (typeof product === 'string') return { purl: product };
  if ((product.subcomponents ?? []).length > 0) return {};
  const { purl = product['@id'], cpe23, cpe22 } = product.identifiers ?? {};
  return { purl, cpe: cpe23 ?? cpe22 };
}
