import { z } from 'zod';
import type { NamedProduct } from './product-identity.ts';

const productSchema = z.object({
  product_id: z.string(),
  product_identification_helper: z
    .object({
      purl: z.string(),
      purls: z.array(z.string()),
      cpe: z.string(),
    })
    .partial()
    .optional(),
});
const branchSchema = z.object({
  category: z.string(),
  name: z.string(),
  product: productSchema.optional(),
  branches: z.array(z.unknown()).default([]),
});
export const productTreeSchema = z.object({
  branches: z.array(z.unknown()).default([]),
  full_product_names: z.array(productSchema).default([]),
  relationships: z
    .array(z.object({ product_reference: z.string(), full_product_name: productSchema }))
    .default([]),
});

type Waiting = Readonly<{ branch: unknown; version: NamedProduct; depth: number }>;

/** Deeper trees and longer lists are no product catalogue. */
const maxDepth = 64;
const maxBranches = 500_000;

/** The products of a CSAF 2.0 product tree by their id. */
export function csafProducts(tree: z.infer<typeof productTreeSchema>): Map<string, NamedProduct> {
  const products = new Map<string, NamedProduct>();
  const keep = (product: z.infer<typeof productSchema>, version: NamedProduct) => {
    const { purl, purls, cpe } = product.product_identification_helper ?? {};
    products.set(product.product_id, { ...version, purl: purl ?? purls?.[0], cpe });
  };
  for (const { product, version } of leavesOf(tree.branches)) keep(product, version);
  for (const product of tree.full_product_names) keep(product, {});
  for (const { product_reference: part, full_product_name: whole } of tree.relationships) {
    const known = products.get(part);
    if (known) products.set(whole.product_id, known);
  }
  return products;
}

/** Walked without recursion: the depth of a hostile file is its author's choice. */
function* leavesOf(branches: readonly unknown[]) {
  const waiting: Waiting[] = branches.map((branch) => ({ branch, version: {}, depth: 1 }));
  for (let count = 0; count < maxBranches; count += 1) {
    const next = waiting.pop();
    if (!next) return;
    const data = next.depth > maxDepth ? undefined : branchSchema.safeParse(next.branch).data;
    if (!data) continue;
    const version = versionOf(data) ?? next.version;
    if (data.product) yield { product: data.product, version };
    const depth = next.depth + 1;
    for (const branch of data.branches) waiting.push({ branch, version, depth });
  }
}

function versionOf({ category, name }: z.infer<typeof branchSchema>): NamedProduct | undefined {
  if (category === 'product_version') return { version: name };
  return category === 'product_version_range' ? { range: name } : undefined;
}
