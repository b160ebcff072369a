import type { Observation } from '../sbom-facts.ts';

/** Releases drop some components; this share of an inventory asks for a word about it. */
const tolerated = 0.2;
const fewest = 3;

type Change = Readonly<{ before: number; added: number; removed: readonly string[] }>;

/** Between two SBOMs of one product; `removed` are names of what the newer one no longer lists. */
export function disappearedComponents({ before, added, removed }: Change): Observation | undefined {
  if (removed.length < fewest || removed.length / before <= tolerated) return undefined;
  const examples = removed.slice(0, 3).map((name) => name.slice(0, 80));
  return {
    code: 'DISAPPEARED_COMPONENTS',
    sentence: `${removed.length} of ${before} components are no longer listed and ${added} are new; gone are for example ${examples.join(', ')}.`,
  };
}
