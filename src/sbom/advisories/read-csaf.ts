import { z } from 'zod';
import { csafProducts, productTreeSchema } from './csaf-products.ts';
import type { FeedReading } from './feed-part.ts';
import { severityOf } from './severity.ts';
import { type Statement, statementPart } from './statement-part.ts';

const idsSchema = z.array(z.string()).default([]);
const statusSchema = z.object({
  known_affected: idsSchema,
  first_affected: idsSchema,
  last_affected: idsSchema,
  fixed: idsSchema,
  first_fixed: idsSchema,
  known_not_affected: idsSchema,
  under_investigation: idsSchema,
});
const vulnerabilitySchema = z.object({
  cve: z.string().optional(),
  ids: z.array(z.object({ text: z.string() })).default([]),
  title: z.string().optional(),
  release_date: z.string().optional(),
  product_status: statusSchema.prefault({}),
  flags: z.array(z.object({ label: z.string(), product_ids: idsSchema })).default([]),
  scores: z
    .array(z.object({ cvss_v3: z.object({ vectorString: z.string() }).partial().optional() }))
    .default([]),
});
const documentSchema = z.object({
  document: z.object({
    csaf_version: z.string(),
    title: z.string().optional(),
    publisher: z.object({ name: z.string() }),
    tracking: z.object({ id: z.string(), current_release_date: z.string().optional() }),
  }),
  product_tree: productTreeSchema.prefault({}),
  vulnerabilities: z.array(vulnerabilitySchema).default([]),
});
type CsafDocument = z.infer<typeof documentSchema>;
type Vulnerability = z.infer<typeof vulnerabilitySchema>;

const meanings: Readonly<Record<keyof Vulnerability['product_status'], Statement['status']>> = {
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  known_not_affected: 'not_affected',
  under_investigation: 'under_investigation',
};

/** A CSAF 2.0 security advisory or VEX document as a feed; undefined when it is none. */
export function readCsaf(tree: unknown): FeedReading | undefined {
  const { data } = documentSchema.safeParse(tree);
  if (!data) return undefined;
  const products = csafProducts(data.product_tree);
  const { publisher, tracking } = data.document;
  return statementPart({
    source: `CSAF ${publisher.name}`,
    id: tracking.id,
    date: tracking.current_release_date,
    statements: data.vulnerabilities.flatMap((one) => statementsOf(data, one, products)),
  });
}

function statementsOf(
  { document }: CsafDocument,
  vulnerability: Vulnerability,
  products: ReturnType<typeof csafProducts>,
): Statement[] {
  const { cve, ids, title, scores, flags, product_status: said } = vulnerability;
  const names = [...(cve === undefined ? [] : [cve]), ...ids.map(({ text }) => text)];
  const reasons = new Map(
    flags.flatMap(({ label, product_ids: ids }) => ids.map((id) => [id, label] as const)),
  );
  const common = {
    ids: names.length > 0 ? names : [document.tracking.id],
    summary: title ?? document.title,
    severity: severityOf({ vectors: scores.flatMap(({ cvss_v3: v3 }) => v3?.vectorString ?? []) }),
    published: vulnerability.release_date,
  };
  return Object.entries(meanings).flatMap(([key, status]) =>
    said[key as keyof typeof said].map((id) => ({
      ...common,
      product: products.get(id) ?? {},
      status,
      justification: reasons.get(id),
    })),
  );
}
