import { isOfModelAlone } from '../claims/claim.ts';
import { type Adequacy, adequacyOf, openAdequacy } from './adequacy.ts';
import { besideModel } from './beside-model.ts';
import { paperTrapRules } from './caps/paper-trap-rules.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { type Criterion, height, type Level } from './criterion.ts';
import { criterionNotes } from './criterion-notes.ts';
import { type StatedDecision, stateDecisions } from './decision-state.ts';
import { type Dossier, type JudgementInput, openDossier } from './dossier.ts';
import { judgeCriterion, type Outcome } from './judge-criterion.ts';
import { ordersFor } from './orders-for.ts';
import type { Paper } from './paper.ts';
import type { PaperTrap } from './paper-trap.ts';
import { routeClaim } from './route-claim.ts';
import { type SbomDispute, sbomDisputes } from './sbom-disputes.ts';
import { type Routed, type Scales, scalesFor } from './scales.ts';
import { lowerLevel, type Weighed } from './weighed.ts';

/** What one criterion comes to over all orders it applies to. */
export type Checked = Readonly<{
  criterion: Criterion;
  /** False when it applies to no order and nothing is on file for it. */
  applies: boolean;
  /** The order with the lowest level, when several differ. */
  order?: string;
  outcome: Outcome;
  adequacy: Adequacy;
  /** Ids of all claims routed to the criterion. */
  claims: readonly string[];
  /** What a reader must know beside the claims. */
  notes: readonly string[];
}>;

export type CheckedSupplier = Readonly<{
  dossier: Dossier;
  checked: readonly Checked[];
  decisions: readonly StatedDecision[];
  paperTraps: readonly PaperTrap[];
}>;

type Routes = ReadonlyMap<string, readonly Routed[]>;

/**
 * Checks every criterion of the catalogue against everything on file. What a model alone says takes
 * nothing away from what the rules read (see beside-model.ts).
 */
export function checkCriteria(input: JudgementInput): CheckedSupplier {
  const all = checkAll(input);
  if (!input.evidence.some(({ claims }) => claims.some(isOfModelAlone))) return all;
  const evidence = input.evidence.map((filed) => ({
    ...filed,
    claims: filed.claims.filter((claim) => !isOfModelAlone(claim)),
  }));
  const ofRules = checkAll({ ...input, evidence }).checked;
  const checked = all.checked.map((one, index) => besideModel(one, ofRules[index] ?? one));
  return { ...all, checked };
}

function checkAll(input: JudgementInput): CheckedSupplier {
  const opened = openDossier(input);
  const routes = routeClaims(opened.papers);
  const grounds = { ...groundsOf(opened, routes), rejected: rejectedIn(input) };
  const decisions = stateDecisions(input.decisions, grounds);
  const inForce = decisions.filter(({ state }) => state === 'in force');
  const dossier = { ...opened, decisions: inForce.map(({ decision }) => decision) };
  const paperTraps = paperTrapRules.flatMap((rule) => rule(dossier));
  const scales = scalesFor(dossier);
  const reports = weighReports(dossier, routes, scales);
  const desk = { dossier, paperTraps, scales, reports };
  const checked = catalogue.map((criterion) =>
    check(criterion, routes.get(criterion.id) ?? [], desk),
  );
  return { dossier, checked, decisions, paperTraps };
}

function routeClaims(papers: readonly Paper[]): Routes {
  const routes = new Map<string, Routed[]>();
  for (const paper of papers) {
    for (const claim of paper.claims) {
      for (const { criterion, as } of routeClaim(claim, paper)) {
        const routed = routes.get(criterion) ?? [];
        routed.push({ claim, paper, as });
        routes.set(criterion, routed);
      }
    }
  }
  return routes;
}

function groundsOf({ time, papers, files, superseded }: Dossier, routes: Routes) {
  const ids = papers.flatMap(({ claims }) => claims.map(({ id }) => id));
  return {
    time,
    current: new Set(ids.filter((id) => !superseded.has(id))),
    evidence: new Set(files.map(({ id }) => id)),
    against: (criterion: string) =>
      (routes.get(criterion) ?? [])
        .filter(({ claim, as }) => as === 'exception' || claim.polarity === 'negated')
        .map(({ claim }) => claim.id),
  };
}

function rejectedIn({ evidence }: JudgementInput): ReadonlySet<string> {
  return new Set(evidence.flatMap(({ rejected }) => rejected ?? []));
}

/** SOC reports, weighed for the hosted services they may be about. */
function weighReports(dossier: Dossier, routes: Routes, scales: Scales): readonly Weighed[] {
  const answers = (routes.get('GOV-04') ?? []).filter(({ as }) => as === 'answer');
  const { list } = ordersFor({ appliesTo: 'hosted service' }, dossier, answers.length > 0);
  return list.flatMap((order) => answers.map((routed) => scales(routed, 'GOV-04', order)));
}

/** What every criterion is checked with. */
type Desk = Readonly<{
  dossier: Dossier;
  paperTraps: readonly PaperTrap[];
  scales: Scales;
  reports: readonly Weighed[];
}>;

function check(
  criterion: Criterion,
  routed: readonly Routed[],
  { dossier, paperTraps, scales, reports }: Desk,
): Checked {
  const { id } = criterion;
  const isOnFile =
    routed.some(({ as }) => as === 'answer') || paperTraps.some((trap) => mayAnswer(trap, id));
  const { list, ordered } = ordersFor(criterion, dossier, isOnFile);
  const judged = list.map((order) => {
    const weighed = routed.map((one) => scales(one, id, order));
    const outcome = judgeCriterion(id, weighed, reports);
    return { order, outcome: disputed(outcome, sbomDisputes(id, order, dossier)) };
  });
  const [lowest, ...others] = judged.toSorted(
    (a, b) => height(a.outcome.level) - height(b.outcome.level),
  );
  const outcome = together(
    lowest?.outcome ?? nothing,
    others.map((one) => one.outcome),
  );
  const differ = others.some(({ outcome }) => outcome.level !== lowest?.outcome.level);
  return {
    criterion,
    applies: list.length > 0,
    ...(differ && lowest?.order.product && { order: lowest.order.product.product }),
    outcome,
    adequacy:
      openAdequacy(outcome.holds) ??
      adequacyOf(id, counting(lowest?.outcome), dossier.policy, dossier.time),
    claims: [...new Set(routed.map(({ claim }) => claim.id))],
    notes: criterionNotes(id, ordered, dossier, paperTraps),
  };
}

/** What the supplier's own SBOM shows counts at most at the level the SBOM supports. */
function disputed(outcome: Outcome, disputes: readonly SbomDispute[]): Outcome {
  if (disputes.length === 0) return outcome;
  const level = disputes.reduce<Level>(
    (least, { atMost = 'E4' }) => (least === 'unknown' ? least : lowerLevel(least, atMost)),
    outcome.level,
  );
  const told = disputes.map(({ topic, sides }) => ({ topic, sides }));
  return { ...outcome, level, disputes: [...outcome.disputes, ...told] };
}

/** An unreadable paper leaves its criterion unknown, not inapplicable. */
function mayAnswer({ id, criterion }: PaperTrap, asked: string): boolean {
  return id === 'T31' && criterion === asked;
}

/** What a value may rest on: what decides first, and no mere claim beside something proven. */
function counting(outcome: Outcome | undefined): readonly Weighed[] {
  if (outcome === undefined || outcome.level === 'E0') return [];
  const standing = outcome.deciding.filter(({ verdict }) => verdict === 'standing');
  const proven = standing.filter(({ level }) => level > 'E1');
  return proven.length > 0 ? proven : standing;
}

const nothing: Outcome = {
  level: 'unknown',
  cause: 'none',
  lapsing: false,
  stale: false,
  disputes: [],
  deciding: [],
  weighed: [],
  holds: [],
  notes: [],
};

/** The lowest order decides the level; what is disputed or lapsing for another one is kept. */
function together(lowest: Outcome, others: readonly Outcome[]): Outcome {
  return {
    ...lowest,
    lapsing: lowest.lapsing || others.some(({ lapsing }) => lapsing),
    disputes: [...lowest.disputes, ...others.flatMap(({ disputes }) => disputes)],
    holds: [...lowest.holds, ...others.flatMap(({ holds }) => holds)],
    weighed: [...lowest.weighed, ...others.flatMap(({ weighed }) => weighed)],
    notes: [...new Set([...lowest.notes, ...others.flatMap(({ notes }) => notes)])],
  };
}
