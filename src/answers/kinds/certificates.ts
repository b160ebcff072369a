import { isAsserted, isClaimOf, isDisputed } from '../../claims/claim.ts';
import { addDays } from '../../criteria/calendar.ts';
import { findCriterion } from '../../criteria/catalogue/catalogue.ts';
import type { KnownLevel } from '../../criteria/criterion.ts';
import { type Dossier, type Ordered, openDossier } from '../../criteria/dossier.ts';
import { matchProduct, orderedProduct } from '../../criteria/matching/product.ts';
import { ordersFor } from '../../criteria/orders-for.ts';
import type { Paper } from '../../criteria/paper.ts';
import { criterionOfRole, standardRole } from '../../criteria/standard-roles.ts';
import { weighClaim } from '../../criteria/weigh-claim.ts';
import type { Weighed } from '../../criteria/weighed.ts';
import type { Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { Stated } from '../papers.ts';

export type CertificationClaim = Stated<'certification'>['claim'];

/** What a statement about a certificate is worth for what we buy. */
export type Certificate = Readonly<{
  claim: CertificationClaim;
  paper: Paper;
  verdict: Verdict;
  level: KnownLevel;
  /** Rules that fired, the decisive first: `{id: "T02", reason: "It expired on …"}`. */
  problems: readonly Readonly<{ id: string; reason: string }>[];
  lapsing: boolean;
}>;

/**
 * Limits that leave a certificate standing and make a plain "yes" too much: dates that contradict
 * each other, and a scope the paper leaves open. An issuer that is not recognised (T07) is said,
 * and does not make it less valid (rules, section 6).
 */
const doubts = ['T28', 'not stated', 'part of the sites'];

/** All statements about certificates on file as of a day, best first; samples never count. */
export function certificatesIn(
  facts: SupplierFacts,
  asOf: string,
  product?: string,
): readonly Certificate[] {
  const dossier = openDossier({ ...facts.input, asOf });
  return dossier.papers
    .flatMap((paper) =>
      paper.claims
        .filter((claim) => isClaimOf('certification', claim))
        .map((claim) => weigh(claim, paper, dossier, product)),
    )
    .toSorted(bestFirst);
}

/** The orders a certificate is compared with: the product asked about, else what it applies to. */
function ordersOf(
  criterion: string,
  dossier: Dossier,
  product: string | undefined,
): readonly Ordered[] {
  const { appliesTo } = findCriterion(criterion) ?? { appliesTo: 'product' };
  const applicable = ordersFor({ appliesTo }, dossier, true).list;
  if (product === undefined) return applicable;
  const meant = applicable.filter(
    (order) => order.product && matchProduct(product, order.product) === 'covers',
  );
  if (meant.length > 0) return meant;
  const asked = orderedProduct({ product }, dossier.entities.brand);
  const isNamed = asked.name.models.length + asked.name.names.length > 0;
  return isNamed ? [{ kind: 'product', registered: true, product: asked }] : applicable;
}

/** Over several orders the lowest counts; differing verdicts make a "partly". */
function weigh(
  claim: CertificationClaim,
  paper: Paper,
  dossier: Dossier,
  product: string | undefined,
): Certificate {
  const criterion = criterionOfRole[standardRole(claim.attributes.standard)] ?? 'GOV-02';
  const weighed = ordersOf(criterion, dossier, product).map((order) =>
    weighClaim({ claim, paper, criterion, as: 'answer', order, dossier }),
  );
  const verdicts = weighed.map(verdictOf);
  const worst = weighed.toSorted((a, b) => (a.level < b.level ? -1 : 1))[0];
  const [first = 'unknown'] = verdicts;
  return {
    claim,
    paper,
    verdict: verdicts.every((one) => one === first) ? first : 'partly',
    level: worst?.level ?? 'E0',
    problems: worst ? problemsOf(worst) : [],
    lapsing: weighed.some(({ lapsing }) => lapsing),
  };
}

/** E1 is a claim without a certificate, or a certificate for something else. */
function verdictOf({ verdict, level, lapsing, hits, claim }: Weighed): Verdict {
  if (verdict === 'silent' && isDisputed(claim)) return 'disputed';
  if (verdict !== 'standing' || level < 'E2') return 'no';
  return lapsing || hits.some(({ id }) => doubts.includes(id)) ? 'partly' : 'yes';
}

function problemsOf({ verdict, lapse, hits, note, claim }: Weighed): Certificate['problems'] {
  const ended = lapse ? [{ id: lapse.id, reason: lapse.reason }] : [];
  const said =
    verdict === 'admission'
      ? [{ id: 'stated not done', reason: 'It says that there is none.' }]
      : [];
  const noted = note ? [{ id: claim.polarity, reason: note }] : [];
  const strict = hits.toSorted((a, b) => ((a.atMost ?? 'E4') < (b.atMost ?? 'E4') ? -1 : 1));
  return [...said, ...noted, ...ended, ...strict.map(({ id, reason }) => ({ id, reason }))];
}

const order: readonly Verdict[] = ['yes', 'partly', 'disputed', 'unknown', 'no'];

function bestFirst(a: Certificate, b: Certificate): number {
  const byVerdict = order.indexOf(a.verdict) - order.indexOf(b.verdict);
  if (byVerdict !== 0) return byVerdict;
  if (a.level !== b.level) return a.level < b.level ? 1 : -1;
  const [left, right] = [a, b].map(({ claim }) => claim.attributes.expiresOn ?? '');
  if (left === right) return 0;
  return (left ?? '') < (right ?? '') ? 1 : -1;
}

/** Whether a paper is in force on a day, whatever it covers. */
export function isInForce({ claim }: Certificate, asOf: string): boolean {
  const { expiresOn, issuedOn, validFrom } = claim.attributes;
  const start = validFrom ?? issuedOn;
  const begun = start === null || start <= asOf;
  return isAsserted(claim) && begun && (expiresOn === null || asOf < addDays(expiresOn, 1));
}

/** A paper that has lapsed or is only a claim covers nothing, whatever it lists. */
export function whileInForce(verdict: Verdict, certificate: Certificate, asOf: string): Verdict {
  return verdict === 'yes' && !isInForce(certificate, asOf) ? 'no' : verdict;
}
