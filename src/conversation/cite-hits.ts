import type { ComponentHit, SearchedSbom } from '../answers/component-search.ts';
import { shownHits } from '../answers/kinds/component-words.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { loadSbom } from '../records/sbom-file.ts';
import type { Entry } from '../sbom/entry.ts';

/** Components of an SBOM that is opened only to cite better. */
const maxComponents = 2_000;

/**
 * The hits an answer shows, with the place of their purl where a file keeps it apart from the
 * component (SPDX). A hit of a very large file is cited by its name instead.
 */
export async function citeHits(
  desk: Pick<Desk, 'files' | 'place'>,
  hits: readonly ComponentHit[],
  sboms: readonly SearchedSbom[],
): Promise<readonly ComponentHit[]> {
  const shown = hits.slice(0, shownHits);
  const documents = new Set(shown.map(({ evidenceId }) => evidenceId));
  const apart = sboms.filter(
    ({ evidenceId, format, components }) =>
      documents.has(evidenceId) && format === 'SPDX' && components <= maxComponents,
  );
  const entries = new Map(
    await Promise.all(
      [...new Set(apart.map(({ evidenceId }) => evidenceId))].map(
        async (id) => [id, await purlsOf(desk, id)] as const,
      ),
    ),
  );
  const cited = shown.map((hit) => {
    const cite = entries.get(hit.evidenceId)?.get(hit.pointer);
    return cite ? { ...hit, cite } : hit;
  });
  return [...cited, ...hits.slice(shownHits)];
}

/** By the pointer of the component. */
async function purlsOf(
  desk: Pick<Desk, 'files' | 'place'>,
  evidenceId: string,
): Promise<ReadonlyMap<string, Entry>> {
  const stored = await evidenceRecords.get(desk.place, evidenceId);
  const sbom = stored && (await loadSbom(desk, stored.data));
  return new Map(
    (sbom?.components ?? []).flatMap(({ pointer, purl }) => (purl ? [[pointer, purl]] : [])),
  );
}
