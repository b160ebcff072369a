import type { Citation } from '../claims/claim.ts';
import type { Checked } from '../criteria/check-criteria.ts';
import type { KnownLevel } from '../criteria/criterion.ts';
import type { Cap, Finding, Status } from './posture.ts';

/** A finding quotes what decides; everything else is found by its claim ids. */
const mostCitations = 6;
const mostCaps = 12;
const mostNotes = 12;

/** Turns what was checked into a finding: status, reasons and quotes. */
export function findingOf(checked: Checked, target: KnownLevel): Finding {
  const { criterion, outcome, adequacy } = checked;
  return {
    criterion: criterion.id,
    mustHave: criterion.mustHave,
    level: outcome.level,
    target,
    status: checked.applies ? statusOf(checked, target) : 'not applicable',
    adequate: adequacy.adequate,
    ...(adequacy.adequacy && { adequacy: adequacy.adequacy }),
    caps: capsOf(checked),
    stale: outcome.stale,
    notes: [...checked.notes, ...outcome.notes].slice(0, mostNotes),
    ...(checked.order !== undefined && { order: checked.order }),
    claims: [...checked.claims],
    citations: citationsOf(checked),
  };
}

/** disputed > refuted > expired > lapsing > the rest; what is unknown is never a gap. */
function statusOf({ outcome, adequacy }: Checked, target: KnownLevel): Status {
  if (outcome.disputes.length > 0) return 'disputed';
  if (outcome.cause === 'refuted' || outcome.cause === 'expired') return outcome.cause;
  if (outcome.lapsing) return 'lapsing';
  if (outcome.level === 'unknown') return 'unknown';
  if (outcome.level === 'E0') return 'gap';
  return outcome.level >= target && adequacy.adequate !== 'no' ? 'met' : 'partial';
}

/** Every limit that fired, those of the deciding claims first. */
function capsOf({ outcome }: Checked): Cap[] {
  const weighed = [...outcome.deciding, ...outcome.weighed].flatMap(({ hits, lapse }) => [
    ...(lapse ? [lapse] : []),
    ...hits,
  ]);
  const caps = new Map<string, Cap>();
  for (const { id, reason } of [...outcome.holds, ...weighed]) {
    caps.set(`${id} ${reason}`, { id, reason });
  }
  return [...caps.values()].slice(0, mostCaps);
}

function citationsOf({ outcome }: Checked): Citation[] {
  const cited = [
    ...outcome.disputes.flatMap(({ sides }) => sides.map(({ citation }) => citation)),
    ...outcome.deciding.map(({ claim }) => claim.citation),
    ...outcome.holds.map(({ from, citation }) => citation ?? from.claim.citation),
  ];
  const key = ({ evidenceId, page, pointer, view, start, end }: Citation) =>
    [evidenceId, page, pointer, view, start, end].join('|');
  return [...new Map(cited.map((citation) => [key(citation), citation])).values()].slice(
    0,
    mostCitations,
  );
}
