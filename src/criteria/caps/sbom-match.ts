import { openMatches, whyNotAssessed } from '../open-matches.ts';
import { forClaims, type Hit } from '../weighing.ts';

/**
 * DEP-06 by our own match of the SBOM: nothing without fresh data, and little where few components
 * could be looked up. What is found open is a hold on the criterion (component-holds.ts).
 */
export const sbomMatchCaps = forClaims('sbom', ({ criterion, paper, dossier }) => {
  if (criterion !== 'DEP-06') return [];
  const why = whyNotAssessed(paper, dossier);
  if (why !== undefined) return [{ id: 'not assessed', reason: why, counts: false }];
  const { matchable, components } = paper.matched ?? { matchable: 0, components: 0 };
  const { open } = openMatches(dossier, paper.evidence.id);
  return fewLookedUp(matchable, components, open.length);
});

/** "0 findings" because identifiers are missing is no finding. */
function fewLookedUp(matchable: number, components: number, found: number): Hit[] {
  const share = matchable / components;
  if (share >= 0.95) return [];
  const reason = `Only ${matchable} of ${components} components could be looked up, so that ${found} open ${found === 1 ? 'advisory says' : 'advisories say'} little about the others.`;
  return [{ id: 'few identifiers', reason, atMost: share < 0.6 ? 'E1' : 'E2' }];
}
