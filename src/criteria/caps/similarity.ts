import type { CapRule } from '../weighing.ts';

/** T29: held at E2 until a person clears it. Neutral wording: similar text is no proof of anything. */
export const similarityCaps: CapRule = ({ claim, dossier }) => {
  const { evidenceId } = claim.citation;
  const cleared = dossier.decisions.some(
    (decision) => decision.kind === 'clearing' && decision.evidenceId === evidenceId,
  );
  if (cleared) return [];
  return dossier.similarity
    .filter((one) => one.evidenceId === evidenceId && one.share >= dossier.policy.similarShare)
    .map(({ supplier, share }) => {
      const percent = Math.floor(share * 100);
      const reason = `${percent} % of its text also stands in a report on file for ${supplier}: a person should look at both.`;
      return { id: 'T29', reason, atMost: 'E2' as const };
    });
};
