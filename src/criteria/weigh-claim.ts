import { isDisputed } from '../claims/claim.ts';
import { addMonths } from './calendar.ts';
import { capRules } from './caps/cap-rules.ts';
import { findCriterion } from './catalogue/catalogue.ts';
import type { KnownLevel } from './criterion.ts';
import { baseLevel } from './evidence-ranks.ts';
import { excerpt } from './excerpt.ts';
import { type Lapse, lapseOf, lapseState } from './lapse.ts';
import { describesOrder, rankEvidence } from './rank-evidence.ts';
import { saysNotDone, silenceOf } from './silence.ts';
import { limited, type Weighed } from './weighed.ts';
import type { Hit, Weighing } from './weighing.ts';

const nothing = { base: 'E0', level: 'E0', hits: [], lapsing: false, stale: false } as const;

/** Puts a claim on the scale: rank, polarity, every limit, and time. */
export function weighClaim(unranked: Omit<Weighing, 'rank'>): Weighed {
  const weighing: Weighing = { ...unranked, rank: rankEvidence(unranked) };
  if (saysNotDone(weighing)) return { ...weighing, ...nothing, verdict: 'admission' };
  const note = silenceOf(weighing);
  if (note !== undefined) return { ...weighing, ...nothing, ...otherParty(weighing), note };
  const hits = capRules.flatMap((rule) => rule(weighing)).map(clipped);
  const dropped = hits.find(({ counts }) => counts === false);
  if (dropped) return { ...weighing, ...nothing, hits, verdict: 'silent', note: dropped.reason };
  const weighed = measured(weighing, hits);
  return weighed.verdict === 'standing' && isDisputed(weighing.claim)
    ? { ...weighing, ...nothing, verdict: 'silent', note: readOtherwise }
    : weighed;
}

/** What lapsed, was refuted or is denied stays so; only what would count is held back. */
const readOtherwise = 'Rules and a model read it differently, so it does not count.';

/** T20 also when the paper itself speaks of another party's report. */
function otherParty({ claim }: Weighing): Pick<Weighed, 'verdict' | 'hits'> {
  const isReport = claim.type === 'assurance-report' && claim.polarity === 'other-party';
  const reason = "It is another party's report, not the supplier's.";
  return { verdict: 'silent', hits: isReport ? [{ id: 'T20', reason, counts: false }] : [] };
}

/** Reasons quote documents; a quote of any length stays readable. */
function clipped(hit: Hit): Hit {
  return { ...hit, reason: excerpt(hit.reason, 300) };
}

function measured(weighing: Weighing, hits: readonly Hit[]): Weighed {
  const saysExpired = weighing.claim.polarity === 'expired';
  const lapse = lapseOf(weighing) ?? (saysExpired ? endedBefore : undefined);
  const state = saysExpired ? 'expired' : lapseState(lapse, weighing.dossier);
  const aged = lapse === undefined ? freshnessHits(weighing) : [];
  const base = baseOf(weighing);
  const all = [...hits, ...aged];
  const level = limited(base, all);
  const common = {
    ...weighing,
    base,
    hits: all,
    ...(lapse && state !== 'current' && { lapse }),
    lapsing: state === 'lapsing',
    stale: aged.length > 0,
  };
  if (state === 'expired') return { ...common, level: 'E0', verdict: 'lapsed' };
  return { ...common, level, verdict: level === 'E0' ? 'refuted' : 'standing' };
}

/** What a paper itself calls expired has lapsed whatever the day: only asserted claims can raise. */
const endedBefore: Lapse = {
  id: 'T02',
  reason: 'It says itself that it has expired.',
  lastDay: '1970-01-01',
  graceUntil: '1970-01-01',
};

/** An artefact of the delivered version shows practice; any other record of the supplier does not. */
function baseOf(weighing: Weighing): KnownLevel {
  if (weighing.rank === 7 && describesOrder(weighing)) return 'E3';
  return baseLevel(weighing.rank);
}

/** Past the limit of the criterion a claim is stale (E3 at most), past twice the limit E2 at most. */
function freshnessHits({ criterion, paper, dossier }: Weighing): Hit[] {
  const months = findCriterion(criterion)?.freshMonths;
  if (months === undefined || paper.effective === undefined) return [];
  if (!dossier.time.isPast(addMonths(paper.effective, months))) return [];
  const isOld = dossier.time.isPast(addMonths(paper.effective, 2 * months));
  const reason = `It is dated ${paper.effective}, and evidence for this is fresh for ${months} months.`;
  return [{ id: 'stale', reason, atMost: isOld ? 'E2' : 'E3' }];
}
