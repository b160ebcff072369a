import { z } from 'zod';
import { citationSchema } from '../claims/claim.ts';
import { type Level, levelSchema } from '../criteria/criterion.ts';
import { excerpt } from '../criteria/excerpt.ts';
import { type Finding, type Posture, statusSchema } from './posture.ts';

/** One finding that came out differently: "DEP-01 E1 → E3 because …". */
export const postureChangeSchema = z.object({
  criterion: z.string(),
  from: levelSchema,
  to: levelSchema,
  status: z.object({ from: statusSchema, to: statusSchema }),
  /** Only where that changed: whether a freshness limit has passed. */
  stale: z.object({ from: z.boolean(), to: z.boolean() }).optional(),
  because: z.string(),
  citation: citationSchema.optional(),
});
export type PostureChange = z.infer<typeof postureChangeSchema>;

/** What changed between two postures of one supplier; a criterion that is new was unknown before. */
export function comparePostures(before: Posture | undefined, after: Posture): PostureChange[] {
  const old = new Map(before?.findings.map((finding) => [finding.criterion, finding]));
  return after.findings.flatMap((finding) => {
    const was = old.get(finding.criterion);
    const from = was?.level ?? 'unknown';
    const status = { from: was?.status ?? 'unknown', to: finding.status };
    const stale = { from: was?.stale ?? false, to: finding.stale };
    const isAged = was !== undefined && stale.from !== stale.to;
    const isSame = from === finding.level && status.from === status.to && !isAged;
    const isNothing = was === undefined && finding.level === 'unknown';
    if (isSame || isNothing) return [];
    const [citation] = finding.citations;
    return {
      criterion: finding.criterion,
      from,
      to: finding.level,
      status,
      ...(isAged && { stale }),
      because: reasonOf(was, finding),
      ...(citation && { citation }),
    };
  });
}

/** The first thing that is new, in the order in which it weighs. */
function reasonOf(was: Finding | undefined, now: Finding): string {
  const capsBefore = was?.caps.map(({ reason }) => reason) ?? [];
  const capsNow = now.caps.map(({ reason }) => reason);
  const isWorse = was !== undefined && rankOf(now.level) < rankOf(was.level);
  const newCap = capsNow.find((reason) => !capsBefore.includes(reason));
  if (isWorse && newCap !== undefined) return newCap;
  const newClaims = now.claims.filter((id) => was?.claims.includes(id) !== true).length;
  const [quoted] = now.citations;
  if (newClaims > 0 && quoted !== undefined) return `New evidence: "${excerpt(quoted.quote, 160)}"`;
  if (newCap !== undefined) return newCap;
  const gone = capsBefore.find((reason) => !capsNow.includes(reason));
  if (gone !== undefined) return `No longer the case: ${gone}`;
  const note = now.notes.find((one) => was?.notes.includes(one) !== true);
  if (note !== undefined) return note;
  if (was !== undefined && was.claims.length > now.claims.length) {
    return 'Evidence is no longer on file, or a person rejected what it says.';
  }
  return now.target === was?.target ? 'The evidence was judged anew.' : 'The policy changed.';
}

/** Where a level stands: unknown is better than refuted and worse than claimed. */
export function rankOf(level: Level): number {
  return ['E0', 'unknown', 'E1', 'E2', 'E3', 'E4'].indexOf(level);
}
