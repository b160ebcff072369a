import { z } from 'zod';

/** One advisory that names one component of an SBOM in its version. */
export const componentMatchSchema = z.object({
  /** Component. */
  pointer: z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string().optional(),
  cpe: z.string().optional(),
  direct: z.boolean().nullable(),
  /** Id of the record: "GHSA-…", "MAL-2025-…", "CVE-…", "LANDMARK-…". */
  advisory: z.string(),
  /** CVE first. */
  aliases: z.array(z.string()),
  /** CVEs that the record sums up; a statement about one of them does not answer the match. */
  covers: z.array(z.string()).optional(),
  summary: z.string(),
  source: z.string(),
  severity: z.enum(['critical', 'high', 'medium', 'low', 'unknown']),
  /** A record about malware: an incident, not a score. */
  malicious: z.boolean(),
  /** Date it was added to CISA's list of known exploited vulnerabilities. */
  exploitedSince: z.string().optional(),
  /** EPSS probability, 0 to 1. */
  epss: z.number().optional(),
  /** First version without it, where the record names one. */
  fixedIn: z.string().optional(),
  published: z.string().optional(),
  /** What an imported VEX feed says about it; the match stays, so that a person can judge both. */
  stated: z
    .object({
      status: z.enum(['not_affected', 'fixed', 'under_investigation']),
      justification: z.string().optional(),
      source: z.string(),
    })
    .optional(),
});
export type ComponentMatch = z.infer<typeof componentMatchSchema>;

/**
 * What a snapshot can show: a `feed` covers whole ecosystems, so that silence in it means something;
 * a `document` is one record or a supplier's statements; a `campaign` is a list of packages;
 * `exploited` (CISA KEV) and `epss` only tell more about a CVE.
 */
const snapshotKinds = ['feed', 'document', 'campaign', 'exploited', 'epss'] as const;

/** A set of records from one source as it was imported. */
export const snapshotSchema = z.object({
  source: z.string(),
  /** @defaultValue "feed" */
  kind: z.enum(snapshotKinds).optional(),
  /** The day the data speaks of, YYYY-MM-DD. */
  date: z.string(),
  records: z.number().int().nonnegative(),
  sha256: z.string(),
  importedAt: z.string(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** More would not be read by anybody, and has to fit into a record. */
export const maxMatches = 2_000;

/** What the feeds on file say about one SBOM. Without a feed nothing is clean: `snapshots` is empty. */
export const matchedSbomSchema = z.object({
  evidenceId: z.string(),
  snapshots: z.array(snapshotSchema),
  components: z.number().int().nonnegative(),
  /**
   * How many of them could be looked up: they have an identifier and a version that can be
   * compared, and a feed on file covers their ecosystem.
   */
  matchable: z.number().int().nonnegative(),
  /** Registry ("npm") or distribution ("deb/debian") to components that no feed on file covers. */
  uncovered: z.record(z.string(), z.number().int()).optional(),
  /** Most urgent first; at most `maxMatches`. */
  matches: z.array(componentMatchSchema),
  /** Components whose version or purl is a URL: they come from outside any registry. */
  urls: z.array(z.object({ pointer: z.string(), name: z.string(), url: z.string() })),
});
export type MatchedSbom = z.infer<typeof matchedSbomSchema>;
