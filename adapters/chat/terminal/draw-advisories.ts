import type { AdvisoryStatus } from '../../../src/ingest/advisory-status.ts';
import type { Imported } from '../../../src/ingest/import-advisories.ts';
import type { Rematched } from '../../../src/ingest/match-waiting.ts';
import { type FeedNoteCode, feedNotes } from '../../../src/sbom/advisories/feed-part.ts';
import { drawTable, plainText } from './draw-table.ts';

/** What an import took on file, what it could not use, and what the SBOMs on file had to do with it. */
export function drawImport(
  { snapshots, ignored, notes }: Imported,
  { sboms, matches, malicious, failed }: Rematched,
  room: number,
): string {
  const rows = snapshots.map(({ source, date, records, packages, replaced }) => [
    source,
    date,
    String(records),
    String(packages),
    replaced ? `${replaced.records} of ${replaced.date}` : '–',
  ]);
  const head = ['source', 'as of', 'records', 'about', 'instead of'];
  const said = Object.entries(notes).map(
    ([note, count]) => `${count} ${feedNotes[note as FeedNoteCode]}.`,
  );
  return [
    drawTable([head, ...rows], room),
    '',
    ...said,
    ...(ignored > 0 ? [`${ignored} files are no feed and were left out.`] : []),
    `${sboms} SBOMs were matched: ${matches} matches, ${malicious} of them malware.`,
    ...(failed > 0 ? [`${failed} SBOMs could not be matched; it is tried again next time.`] : []),
  ].join('\n');
}

/** What is on file, whether it is fresh enough, and which incidents name something we buy. */
export function drawStatus(status: AdvisoryStatus, room: number): string {
  const { snapshots, stale, staleAfterDays, sboms, ordered } = status;
  const rows = snapshots.map(({ source, kind = 'feed', date, records }) => [
    source,
    kind,
    date,
    String(records),
  ]);
  return [
    snapshots.length === 0
      ? 'No feed was imported yet: only the built-in incidents can be found. `assay advisories import PATH` adds one.'
      : drawTable([['source', 'kind', 'as of', 'records'], ...rows], room),
    '',
    stale && snapshots.length > 0
      ? `Not assessed: a feed is older than ${staleAfterDays} days or missing, so nothing is called clean.`
      : undefined,
    `${sboms.matched} of ${sboms.onFile} SBOMs are matched: ${sboms.matches} matches, ${sboms.malicious} of them malware.`,
    ...ordered.map(({ supplier, product, version, landmark, state }) => {
      const bought = version === undefined ? product : `${product} ${version}`;
      const reach = state === 'affected' ? 'is affected by' : 'may be affected by';
      return plainText(
        `${supplier}: ${bought} ${reach} ${landmark.name} (${landmark.sources[0]}).`,
      );
    }),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
