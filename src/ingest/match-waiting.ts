import { bugFields } from '../ports/bug-fields.ts';
import { editionOf, snapshotsOf } from '../records/advisory-snapshot-record.ts';
import { together } from '../records/change.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { suppliersOf } from '../records/link-record.ts';
import { matchedRecords } from '../records/matched-record.ts';
import { loadSbom } from '../records/sbom-file.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';
import type { MatchedSbom } from '../sbom/component-match.ts';
import { type Matcher, openMatcher } from './match-sbom.ts';

export type Rematched = Readonly<{
  /** SBOMs that were matched. */
  sboms: number;
  matches: number;
  /** How many of the matches are malware. */
  malicious: number;
  /** SBOMs that could not be matched; they are tried again next time. */
  failed: number;
}>;

export type MatchOptions = Readonly<{
  signal?: AbortSignal;
  /** SBOMs matched so far. */
  onProgress?: (sboms: number) => void;
}>;

/**
 * Matches every SBOM on file whose record lags behind the snapshots, and marks its suppliers to be
 * judged again. Stopped in the middle it goes on where it was.
 */
export async function matchWaiting(desk: Desk, options: MatchOptions = {}): Promise<Rematched> {
  const { signal, onProgress } = options;
  const done = { sboms: 0, matches: 0, malicious: 0, failed: 0 };
  const current = editionOf(await snapshotsOf(desk.place));
  let matcher: Matcher | undefined;
  try {
    for await (const { data: evidence } of evidenceRecords.scan(desk.place)) {
      if (signal?.aborted) break;
      if (evidence.sbomFile === undefined) continue;
      const before = await matchedRecords.get(desk.place, evidence.id);
      if (before && editionOf(before.data.snapshots) === current) continue;
      matcher ??= await openMatcher(desk);
      const matched = await matchOne(desk, matcher, evidence);
      if (!matched) done.failed += 1;
      else {
        done.sboms += 1;
        done.matches += matched.matches.length;
        done.malicious += matched.matches.filter((match) => match.malicious).length;
      }
      onProgress?.(done.sboms);
    }
  } finally {
    await matcher?.close();
  }
  return done;
}

/** A fault in one SBOM is logged and keeps no other from being matched. */
async function matchOne(
  desk: Desk,
  matcher: Matcher,
  evidence: Readonly<{ id: string; sbomFile?: string | undefined }>,
): Promise<MatchedSbom | undefined> {
  try {
    const sbom = await loadSbom(desk, { sbomFile: evidence.sbomFile });
    if (!sbom) return undefined;
    const matched = await matcher.match(evidence.id, sbom);
    await keep(desk, matched);
    return matched;
  } catch (error) {
    desk.log.error({ evidence: evidence.id, ...bugFields(error) }, 'an SBOM could not be matched');
    return undefined;
  }
}

async function keep({ place }: Desk, matched: MatchedSbom): Promise<void> {
  const { evidenceId } = matched;
  for (;;) {
    const before = await matchedRecords.get(place, evidenceId);
    const suppliers = await suppliersOf(place, evidenceId);
    const result = await place.store.commit(
      place.workspace,
      together(
        matchedRecords.replace(before, matched, evidenceId),
        ...suppliers.map((supplierId) =>
          unjudgedRecords.put({ supplierId, cause: 'advisories' }, supplierId, 'advisories'),
        ),
      ),
    );
    if (result.ok) return;
  }
}
