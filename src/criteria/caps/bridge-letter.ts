import { forClaims } from '../weighing.ts';

/** T17: the letter counts for nothing; even a good one never raises a level (lapse.ts uses it). */
export const bridgeLetterCaps = forClaims('assurance-report', ({ claim, dossier }) => {
  const bridge = dossier.bridges.find(({ letter }) => letter === claim);
  if (bridge === undefined) return [];
  if (bridge.problem !== undefined) {
    return [{ id: 'T17', reason: bridge.problem, counts: false }];
  }
  const reason = 'A bridge letter raises no level: it is a statement of the management.';
  return [{ id: 'bridge letter', reason, counts: false }];
});
