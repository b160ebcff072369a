import type { Evidence } from '../evidence/evidence.ts';
import { bugFields } from '../ports/bug-fields.ts';
import { editionOf, snapshotsOf } from '../records/advisory-snapshot-record.ts';
import { together } from '../records/change.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { suppliersOf } from '../records/link-record.ts';
import { matchedOf, replaceMatched } from '../records/matched-record.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';
import { unmatchedId, unmatchedRecords } from '../records/unmatched-record.ts';
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
  const marker = await unmatchedRecords.get(desk.place, unmatchedId);
  let matcher: Matcher | undefined;
  try {
    for await (const evidence of laggingBehind(desk)) {
      if (signal?.aborted) break;
      matcher ??= await openMatcher(desk);
      count(done, await matchOne(desk, matcher, evidence));
      onProgress?.(done.sboms);
    }
  } finally {
    await matcher?.close();
  }
  if (marker && !signal?.aborted) await forget(desk, marker);
  return done;
}

/** SBOMs that were never matched, or with other snapshots than those on file. */
async function* laggingBehind({ place }: Desk): AsyncGenerator<Evidence> {
  const current = editionOf(await snapshotsOf(place));
  for await (const { data: evidence } of evidenceRecords.scan(place)) {
    if (evidence.sbomFile === undefined) continue;
    const matched = await matchedOf(place, evidence.id);
    if (!matched || editionOf(matched.snapshots) !== current) yield evidence;
  }
}

function count(done: { -readonly [K in keyof Rematched]: number }, matched?: MatchedSbom): void {
  if (!matched) {
    done.failed += 1;
    return;
  }
  done.sboms += 1;
  done.matches += matched.matches.length;
  done.malicious += matched.matches.filter(({ malicious }) => malicious).length;
}

/** Unless another import came meanwhile. */
async function forget(
  { place }: Desk,
  { key, version }: Readonly<{ key: string; version: number }>,
): Promise<void> {
  await place.store.commit(place.workspace, { check: [{ key, version }], delete: [key] });
}

/** A fault in one SBOM is logged and keeps no other from being matched. */
async function matchOne(
  desk: Desk,
  matcher: Matcher,
  evidence: Evidence,
): Promise<MatchedSbom | undefined> {
  try {
    const { workspace } = desk.place;
    const packed = evidence.sbomFile && (await desk.files.get(workspace, evidence.sbomFile));
    if (!packed) return undefined;
    const matched = await matcher.match(evidence.id, packed);
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
    const suppliers = await suppliersOf(place, evidenceId);
    const result = await place.store.commit(
      place.workspace,
      together(
        await replaceMatched(place, matched),
        ...suppliers.map((supplierId) =>
          unjudgedRecords.put({ supplierId, cause: 'advisories' }, supplierId, 'advisories'),
        ),
      ),
    );
    if (result.ok) return;
  }
}
