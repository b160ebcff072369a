import { isUnanswered } from '../answers/requests/due-step.ts';
import { type EvidenceRequest, isPending } from '../answers/requests/evidence-request.ts';
import { type Request, requestsFor } from '../answers/requests/next-requests.ts';
import { areaNames } from '../answers/words.ts';
import { addMonths, daysBetween } from '../criteria/calendar.ts';
import { catalogue } from '../criteria/catalogue/catalogue.ts';
import { areas } from '../criteria/criterion.ts';
import { type SupplierSummary, summaryFinding } from '../posture/summarise.ts';
import type { Desk } from '../records/desk.ts';
import { requestsOf } from '../records/request-record.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import type { Overview } from './overview.ts';
import { summariesOf } from './summaries-of.ts';

const most = { suppliers: 500, expiries: 100, requests: 10 };
const tiers = ['critical', 'important', 'standard', undefined];

/** The portfolio at a glance on a day, YYYY-MM-DD. */
export async function overviewOf(desk: Desk, asOf: string): Promise<Overview> {
  const [register, requests] = await Promise.all([
    listSuppliers(desk.place),
    requestsOf(desk.place),
  ]);
  const summaries = (await summariesOf(desk, register, asOf)).toSorted(byTier);
  const listed = summaries.slice(0, most.suppliers);
  return {
    asOf,
    suppliers: listed.map(lineOf),
    registered: register.length,
    expiries: expiriesOf(summaries, asOf),
    askNext: askNext(listed),
    ...openRequests(requests.filter(isPending), asOf),
  };
}

function byTier(a: SupplierSummary, b: SupplierSummary): number {
  const rank = tiers.indexOf(a.tier) - tiers.indexOf(b.tier);
  return rank || (a.supplier < b.supplier ? -1 : 1);
}

const openStatuses = ['gap', 'refuted', 'expired', 'unknown'];

function lineOf(summary: SupplierSummary): Overview['suppliers'][number] {
  const { supplier, tier, owner, disputes, evidence } = summary;
  return {
    name: supplier,
    ...(tier && { tier }),
    ...(owner !== undefined && { owner }),
    areas: areas.map((area) => ({
      area,
      label: areaNames[area],
      level: summary.areas[area] ?? 'unknown',
    })),
    open: findingsOf(summary).filter(
      ({ mustHave, status }) => mustHave && openStatuses.includes(status),
    ).length,
    disputes,
    evidence,
  };
}

function findingsOf(summary: SupplierSummary) {
  return catalogue.map(({ id, mustHave }) => ({
    criterion: id,
    mustHave,
    ...summaryFinding(summary, id),
  }));
}

function expiriesOf(summaries: readonly SupplierSummary[], asOf: string): Overview['expiries'] {
  const last = addMonths(asOf, 12);
  return summaries
    .flatMap(({ supplier, expiries }) => expiries.map((expiry) => ({ ...expiry, supplier })))
    .filter((expiry) => expiry.void === undefined && expiry.on >= asOf && expiry.on <= last)
    .toSorted((a, b) => (`${a.on}${a.supplier}` < `${b.on}${b.supplier}` ? -1 : 1))
    .slice(0, most.expiries)
    .map(({ on, what, supplier }) => ({
      on,
      days: daysBetween(asOf, on),
      what,
      supplier,
    }));
}

/** The worst request of each supplier; critical suppliers first where two are as bad. */
function askNext(summaries: readonly SupplierSummary[]): Overview['askNext'] {
  const worst = summaries.flatMap((summary) => {
    const [request] = requestsFor(findingsOf(summary));
    return request ? [{ supplier: summary.supplier, request }] : [];
  });
  const byWeight = (a: { request: Request }, b: { request: Request }) =>
    b.request.weight - a.request.weight;
  return worst
    .toSorted(byWeight)
    .slice(0, most.requests)
    .map(({ supplier, request }) => ({
      supplier,
      what: request.title,
      question: `Write the e-mail asking ${supplier} for the missing documents.`,
    }));
}

function openRequests(
  pending: readonly EvidenceRequest[],
  asOf: string,
): Pick<Overview, 'openRequests'> {
  if (pending.length === 0) return {};
  const all = pending.map((request) => ({
    id: request.id,
    supplier: request.supplier,
    deadline: request.deadline,
    late: isUnanswered(request, asOf),
  }));
  const overdue = all.filter(({ late }) => late).length;
  return { openRequests: { number: all.length, overdue, first: all.slice(0, most.requests) } };
}
