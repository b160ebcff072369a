import { z } from 'zod';
import { snapshotSchema } from '../../sbom/component-match.ts';
import type { ComponentHit, ComponentSearch } from '../component-search.ts';

/** A component an SBOM lists, as `assay component` and answers print it. */
export const hitSchema = z.object({
  supplier: z.string(),
  evidenceId: z.string(),
  file: z.string(),
  purl: z.string().optional(),
  name: z.string(),
  version: z.string().optional(),
  /** Null: the file has no relations that tell. */
  direct: z.boolean().nullable(),
  /** The component in the file. */
  pointer: z.string(),
});
export const cannotTellSchema = z.object({ supplier: z.string(), reason: z.string() });
export const advisoriesSchema = z.object({
  snapshots: z.array(snapshotSchema.pick({ source: true, date: true, records: true })),
  /** Stale, or none at all: known vulnerabilities are not assessed. */
  stale: z.boolean(),
});

/** `assay component --json`. */
export const componentShape = z.object({
  query: z.string(),
  asOf: z.string(),
  hits: z.array(hitSchema),
  /** By name only: never counted. */
  possible: z.array(hitSchema),
  cannotTell: z.array(cannotTellSchema),
  advisories: advisoriesSchema,
});

const found = z.object({
  key: z.string(),
  inRange: z.array(z.string()),
  outOfRange: z.array(z.string()),
  incomparable: z.array(z.string()),
});
const searched = z.object({
  sboms: z.number().int(),
  components: z.number().int(),
  /** Of them with an identifier that can be looked up. */
  identified: z.number().int(),
});

/** `data` of a question about a component, a licence or a campaign. */
export const componentDataSchema = z.object({
  query: z.string(),
  /** Packages that carry the name, told apart, with the versions listed anywhere. */
  packages: z.array(found),
  hits: z.array(
    hitSchema.extend({ list: z.string().optional(), licences: z.array(z.string()).optional() }),
  ),
  /** Versions that cannot be compared: neither in nor out. */
  incomparable: z.array(hitSchema),
  possible: z.array(hitSchema),
  cannotTell: z.array(cannotTellSchema),
  searched,
  /** Lists of compromised packages that were looked through. */
  lists: z.array(
    z.object({
      name: z.string(),
      source: z.string(),
      date: z.string(),
      packages: z.number().int(),
      complete: z.boolean(),
      builtIn: z.boolean(),
    }),
  ),
  /** What we order that an incident names itself. */
  products: z.array(
    z.object({
      supplier: z.string(),
      product: z.string(),
      version: z.string().optional(),
      list: z.string(),
      summary: z.string(),
    }),
  ),
  advisories: advisoriesSchema,
});
export type ComponentData = z.infer<typeof componentDataSchema>;

type Hit = z.infer<typeof hitSchema>;

/** A hit as it is printed, without what only the search knows. */
export function hitOf(hit: ComponentHit): Hit {
  const { supplier, evidenceId, file, purl, name, version, direct, pointer } = hit;
  const printed: Hit = { supplier, evidenceId, file, name, direct, pointer };
  // Ten thousand hits: a spread for each would take as long as the search.
  if (purl !== undefined) printed.purl = purl;
  if (version !== undefined) printed.version = version;
  return printed;
}

export function advisoriesOf({ advisories }: Pick<ComponentSearch, 'advisories'>) {
  const { snapshots, stale } = advisories;
  return {
    snapshots: snapshots.map(({ source, date, records }) => ({ source, date, records })),
    stale,
  };
}

/** What was looked through at all. */
export function searchedOf({ sboms }: Pick<ComponentSearch, 'sboms'>) {
  const sum = (key: 'components' | 'identified') =>
    sboms.reduce((total, sbom) => total + sbom[key], 0);
  return { sboms: sboms.length, components: sum('components'), identified: sum('identified') };
}

export function componentData(search: ComponentSearch): ComponentData {
  return {
    query: search.query,
    packages: search.packages.map((one) => ({
      key: one.key,
      inRange: [...one.inRange],
      outOfRange: [...one.outOfRange],
      incomparable: [...one.incomparable],
    })),
    hits: search.hits.map((hit) => (hit.list ? { ...hitOf(hit), list: hit.list } : hitOf(hit))),
    incomparable: search.incomparable.map(hitOf),
    possible: search.possible.map(hitOf),
    cannotTell: [...search.cannotTell],
    searched: searchedOf(search),
    lists: [...search.lists],
    products: [...search.products],
    advisories: advisoriesOf(search),
  };
}
