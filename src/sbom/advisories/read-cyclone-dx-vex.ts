import { z } from 'zod';
import type { FeedReading } from './feed-part.ts';
import type { NamedProduct } from './product-identity.ts';
import { severityOf } from './severity.ts';
import { type Statement, statementPart } from './statement-part.ts';

const componentSchema = z.object({
  'bom-ref': z.string().optional(),
  purl: z.string().optional(),
  cpe: z.string().optional(),
  version: z.string().optional(),
});
const ratingSchema = z.object({ severity: z.string().optional(), vector: z.string().optional() });
const versionSchema = z.object({
  version: z.string().optional(),
  range: z.string().optional(),
  status: z.string().default('affected'),
});
const vulnerabilitySchema = z.object({
  id: z.string(),
  description: z.string().optional(),
  published: z.string().optional(),
  ratings: z.array(ratingSchema).default([]),
  references: z.array(z.object({ id: z.string() })).default([]),
  analysis: z
    .object({ state: z.string(), justification: z.string(), detail: z.string() })
    .partial()
    .default({}),
  affects: z
    .array(z.object({ ref: z.string(), versions: z.array(versionSchema).default([]) }))
    .default([]),
});
const documentSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  serialNumber: z.string().default('CycloneDX VEX'),
  metadata: z
    .object({
      timestamp: z.string().optional(),
      component: componentSchema.optional(),
      supplier: z.object({ name: z.string() }).optional(),
    })
    .default({}),
  components: z.array(componentSchema).default([]),
  vulnerabilities: z.array(vulnerabilitySchema).min(1),
});
type Vulnerability = z.infer<typeof vulnerabilitySchema>;

const states: Readonly<Record<string, Statement['status']>> = {
  exploitable: 'affected',
  in_triage: 'under_investigation',
  not_affected: 'not_affected',
  false_positive: 'not_affected',
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
};

/** The vulnerabilities of a CycloneDX document as a feed; undefined when there are none. */
export function readCycloneDxVex(tree: unknown): FeedReading | undefined {
  const { data } = documentSchema.safeParse(tree);
  if (!data) return undefined;
  const { metadata, components, serialNumber, vulnerabilities } = data;
  const known = [...components, ...(metadata.component ? [metadata.component] : [])];
  const byRef = new Map(known.map((component) => [component['bom-ref'], component]));
  const source = `VEX ${metadata.supplier?.name ?? 'CycloneDX'}`;
  const statements = vulnerabilities.flatMap((one) => statementsOf(one, byRef));
  return statementPart({ source, id: serialNumber, date: metadata.timestamp, statements });
}

function statementsOf(
  vulnerability: Vulnerability,
  byRef: ReadonlyMap<string | undefined, NamedProduct>,
): Statement[] {
  const { analysis, affects } = vulnerability;
  const status = states[analysis.state ?? ''] ?? 'affected';
  const common = {
    ids: [vulnerability.id, ...vulnerability.references.map(({ id }) => id)],
    justification: analysis.justification ?? analysis.detail,
    summary: vulnerability.description,
    severity: severityOf({
      vectors: vulnerability.ratings.flatMap(({ vector }) => vector ?? []),
      word: vulnerability.ratings.find(({ severity }) => severity !== undefined)?.severity,
    }),
    published: vulnerability.published,
  };
  return affects.flatMap(({ ref, versions }) => {
    const product = byRef.get(ref) ?? { purl: ref };
    if (versions.length === 0) return [{ ...common, product, status }];
    return versions
      .filter((one) => one.status === 'affected')
      .map(({ version, range }) => ({
        ...common,
        product: { ...product, version, range },
        status,
      }));
  });
}
