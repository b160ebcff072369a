import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import { type MatchedSbom, matchedSbomSchema, maxMatches } from '../sbom/component-match.ts';
import { together } from './change.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';

/** What the advisory feeds on file say about the SBOM of an evidence, by evidence id. */
const matchedRecords = largeRecordKind({ folder: 'matched', schema: matchedSbomSchema });

const count = z.number().int().nonnegative();
const matchCountsSchema = z.object({
  critical: count,
  high: count,
  medium: count,
  low: count,
  unknown: count,
  malicious: count,
  exploited: count,
});

const namedSchema = matchedSbomSchema
  .pick({ snapshots: true, components: true, matchable: true })
  .extend({
    /** Ids, aliases and covered CVEs of all advisories that name a component; upper case. */
    ids: z.array(z.string()),
    /** Matches by severity, those of malware apart, and how many are known to be exploited. */
    counts: matchCountsSchema,
    /** False: there were more matches than are kept, so that a missing id shows nothing. */
    whole: z.boolean(),
  });
export type NamedIds = z.infer<typeof namedSchema>;

/**
 * Which vulnerabilities are named in an SBOM, by evidence id: a twentieth of the matches, so that a
 * question about one of them over all suppliers reads the matches only of those that have it.
 */
const namedRecords = largeRecordKind({ folder: 'matched-summary', schema: namedSchema });

/** Undefined until the SBOM was matched. */
export async function matchedOf(
  place: Place,
  evidenceId: string,
): Promise<MatchedSbom | undefined> {
  return (await matchedRecords.get(place, evidenceId))?.data;
}

/** Undefined until the SBOM was matched. */
export async function namedIdsOf(place: Place, evidenceId: string): Promise<NamedIds | undefined> {
  const kept = (await namedRecords.get(place, evidenceId))?.data;
  if (kept) return kept;
  const matched = await matchedOf(place, evidenceId);
  return matched && idsIn(matched);
}

/** The commit that writes the matches and their ids, if nobody changed them since. */
export async function replaceMatched(place: Place, matched: MatchedSbom): Promise<Commit> {
  const { evidenceId } = matched;
  const [before, named] = await Promise.all([
    matchedRecords.get(place, evidenceId),
    namedRecords.get(place, evidenceId),
  ]);
  return together(
    matchedRecords.replace(before, matched, evidenceId),
    namedRecords.replace(named, idsIn(matched), evidenceId),
  );
}

/** The commit that removes both. */
export async function removeMatched(place: Place, evidenceId: string): Promise<Commit> {
  return together(
    await matchedRecords.remove(place, evidenceId),
    await namedRecords.remove(place, evidenceId),
  );
}

function idsIn({ snapshots, components, matchable, matches }: MatchedSbom): NamedIds {
  const ids = matches.flatMap(({ advisory, aliases, covers = [] }) => [
    advisory,
    ...aliases,
    ...covers,
  ]);
  return {
    snapshots,
    components,
    matchable,
    ids: [...new Set(ids.map((id) => id.trim().toUpperCase()))].sort(),
    counts: countsIn(matches),
    whole: matches.length < maxMatches,
  };
}

function countsIn(matches: MatchedSbom['matches']): NamedIds['counts'] {
  const counts = {
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
    unknown: 0,
    malicious: 0,
    exploited: 0,
  };
  for (const { severity, malicious, exploitedSince } of matches) {
    counts[malicious ? 'malicious' : severity] += 1;
    if (exploitedSince !== undefined) counts.exploited += 1;
  }
  return counts;
}
