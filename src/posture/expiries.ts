import { addMonths, lastDay } from '../criteria/calendar.ts';
import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { CheckedSupplier } from '../criteria/check-criteria.ts';
import { lapseOf } from '../criteria/lapse.ts';
import type { Weighed } from '../criteria/weighed.ts';
import type { Expiry, Refresh } from './posture.ts';

const most = 100;

/**
 * What ends on a printed date: certificates by the expiry on the paper, SOC reports twelve months
 * after their period, promised support, security.txt. Entries that no longer count say why.
 */
export function expiriesOf({ checked }: CheckedSupplier): Expiry[] {
  const found = checked.flatMap(({ outcome }) =>
    outcome.weighed.filter(isPaperItself).flatMap(expiryOf),
  );
  const once = new Map(found.map((expiry) => [`${expiry.claim}|${expiry.on}`, expiry]));
  return [...once.values()].toSorted(byDay).slice(0, most);
}

/** A sentence about a certificate in another paper (T08) expires nothing. */
function isPaperItself({ as, hits }: Weighed): boolean {
  return as === 'answer' && !hits.some(({ id }) => id === 'T08');
}

function expiryOf(weighed: Weighed): Expiry[] {
  const { claim, paper } = weighed;
  const common = {
    ...voidReason(weighed),
    evidenceId: paper.evidence.id,
    claim: claim.id,
  };
  if (claim.type === 'certification' && claim.attributes.expiresOn !== null) {
    const { standard, expiresOn } = claim.attributes;
    const what = `${standard} certificate`;
    return [{ what, kind: 'certificate', on: lastDay(expiresOn), ...common }];
  }
  if (claim.type === 'support-period' && claim.attributes.until !== null) {
    const what = `Support of ${claim.attributes.product ?? 'the product'}`;
    return [{ what, kind: 'support', on: lastDay(claim.attributes.until), ...common }];
  }
  const end = lapseOf(weighed)?.lastDay;
  if (end === undefined) return [];
  if (claim.type === 'assurance-report') {
    return [{ what: `${claim.attributes.standard} report`, kind: 'report', on: end, ...common }];
  }
  const isContactFile = paper.style === 'security.txt' && claim.type === 'practice';
  return isContactFile ? [{ what: 'security.txt', kind: 'security.txt', on: end, ...common }] : [];
}

const voiding = ['T03', 'T04', 'T05', 'T09', 'T11'];

/** Why the paper does not count whatever its date: out of scope, an edition that ended, a draft. */
function voidReason({ hits, lapse }: Weighed): { void?: string } {
  const hit = [...(lapse ? [lapse] : []), ...hits].find(({ id }) => voiding.includes(id));
  return hit === undefined ? {} : { void: hit.reason };
}

/** Papers without a printed end, with the day after which they count as stale. */
export function dueForRefresh({ checked }: CheckedSupplier): Refresh[] {
  const due = checked.flatMap(({ criterion, outcome }) =>
    outcome.deciding
      .filter(({ verdict, paper }) => verdict === 'standing' && paper.effective !== undefined)
      .filter((weighed) => lapseOf(weighed) === undefined)
      .slice(0, 1)
      .flatMap(({ paper }) => {
        const months = findCriterion(criterion.id)?.freshMonths;
        if (months === undefined || paper.effective === undefined) return [];
        const { file, id } = paper.evidence;
        const on = addMonths(paper.effective, months);
        return [{ file, criterion: criterion.id, on, evidenceId: id }];
      }),
  );
  return due.toSorted(byDay).slice(0, most);
}

function byDay<T extends Readonly<{ on: string; evidenceId: string }>>(a: T, b: T): number {
  return `${a.on}|${a.evidenceId}` < `${b.on}|${b.evidenceId}` ? -1 : 1;
}
