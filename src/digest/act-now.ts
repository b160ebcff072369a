import { isUnanswered } from '../answers/requests/due-step.ts';
import type { EvidenceRequest } from '../answers/requests/evidence-request.ts';
import { daysBetween } from '../criteria/calendar.ts';
import { catalogue } from '../criteria/catalogue/catalogue.ts';
import type { Posture, Status } from '../posture/posture.ts';
import { type SupplierSummary, summaryFinding } from '../posture/summarise.ts';
import { attentionFor, itemName, nothingTold } from './attention.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import { reached } from './notices.ts';
import { tierWeight } from './tier-weight.ts';

const most = 5;
const soonDays = 30;

type Expiry = SupplierSummary['expiries'][number];

/** What presses, before anybody has looked at why. */
type Pressing = Readonly<{
  /** The same as long as it is unchanged. */
  item: string;
  summary: SupplierSummary;
  criterion?: string;
  expiry?: Expiry;
  /** Overdue, or without an answer for 14 days. */
  request?: EvidenceRequest;
  weight: number;
}>;

/** Where no rule says more; never a quote, because a digest is read by a whole channel. */
const statusWords: Partial<Record<Status, string>> = {
  refuted: 'A paper on file says that it is not so.',
  expired: 'What proved it has expired.',
  lapsing: 'What proves it has expired, and the level is kept only for the days of grace.',
  disputed: 'Papers on file contradict each other.',
};

/** A must-have that is one of these does not wait for the next review. */
const statusWeight: Partial<Record<Status, number>> = {
  refuted: 4,
  expired: 3,
  lapsing: 3,
  disputed: 2,
};

const mustHaves = catalogue.filter(({ mustHave }) => mustHave);

/** What lapses within 30 days, must-haves that do not hold, and requests that nobody answers. */
function pressing(summary: SupplierSummary, { asOf, requests = [] }: Judged): Pressing[] {
  const tier = tierWeight(summary);
  const ends = summary.expiries
    .filter(({ on, void: reason }) => reason === undefined && daysBetween(asOf, on) <= soonDays)
    .map((expiry) => ({
      item: expiryName(summary.supplierId, expiry, asOf),
      summary,
      expiry,
      weight: tier * 3,
    }));
  const findings = mustHaves.flatMap(({ id }) => {
    const { status } = summaryFinding(summary, id);
    const weight = statusWeight[status];
    if (weight === undefined) return [];
    const item = itemName(summary.supplierId, id, status);
    return [{ item, summary, criterion: id, weight: tier * weight }];
  });
  const unanswered = requests
    .filter((one) => one.supplierId === summary.supplierId && isUnanswered(one, asOf))
    .map((request) => ({
      item: itemName(summary.supplierId, request.id, request.deadline),
      summary,
      request,
      weight: tier * 2,
    }));
  return [...ends, ...findings, ...unanswered];
}

/** At each threshold it is another item, and told again. */
function expiryName(supplierId: string, { what, on }: Expiry, asOf: string): string {
  const threshold = reached(on, asOf) ?? soonDays;
  return itemName(supplierId, what, on, ...(threshold < soonDays ? [String(threshold)] : []));
}

type Judged = Pick<DigestInput, 'summaries' | 'asOf' | 'attention' | 'requests'>;

/** At most five over all suppliers, at most two of one, the most pressing first. */
function mostPressing(judged: Judged): Pressing[] {
  const { summaries, asOf, attention = nothingTold } = judged;
  const perSupplier = summaries.flatMap((summary) =>
    pressing(summary, judged)
      .filter(({ item }) => attentionFor(item, attention, asOf) !== 'leave out')
      .toSorted(byWeight)
      .slice(0, 2),
  );
  return perSupplier.toSorted(byWeight).slice(0, most);
}

/** Everything that presses, told or not. */
export function pressingItems(judged: Judged): string[] {
  return judged.summaries.flatMap((summary) => pressing(summary, judged)).map(({ item }) => item);
}

function byWeight(a: Pressing, b: Pressing): number {
  return b.weight - a.weight || (nameOf(a) < nameOf(b) ? -1 : 1);
}

const nameOf = ({ summary, expiry, criterion, request }: Pressing) =>
  `${summary.supplier}\0${expiry?.on ?? ''}${criterion ?? ''}${request?.id ?? ''}`;

/** Names of the suppliers whose postures `actNow` needs. */
export function pressingSuppliers(input: Judged): string[] {
  return [...new Set(mostPressing(input).map(({ summary }) => summary.supplier))];
}

export function actNow(input: DigestInput): Digest['actNow'] {
  const { asOf, attention = nothingTold } = input;
  return mostPressing(input).map(({ item, summary, weight: _, ...pressed }) => {
    const { supplier, owner } = summary;
    const posture = input.postures.get(supplier);
    const since = attention.told[item]?.since;
    const isOld = attentionFor(item, attention, asOf) === 'escalate';
    return {
      item,
      supplier,
      ...(isOld && since !== undefined && { openSince: since }),
      ...(owner === undefined ? {} : { owner }),
      ...itemOf(pressed, asOf, posture),
    };
  });
}

type Item = Pick<Digest['actNow'][number], 'criterion' | 'reason' | 'due' | 'citation'>;

function itemOf(
  { criterion, expiry, request }: Omit<Pressing, 'item' | 'summary' | 'weight'>,
  asOf: string,
  posture: Posture | undefined,
): Item {
  if (request) return requestItem(request, asOf);
  return expiry ? expiryItem(expiry, asOf) : findingItem(criterion ?? '', posture);
}

function expiryItem({ what, on }: Expiry, asOf: string): Item {
  const days = daysBetween(asOf, on);
  const when = days === 0 ? 'ends today' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`;
  return { reason: `${what} ${when}, on ${on}.`, due: on };
}

function requestItem({ id, askedOn, deadline }: EvidenceRequest, asOf: string): Item {
  const what = `The request ${id} of ${askedOn} is not answered in full`;
  const late = asOf > deadline ? `its deadline was ${deadline}` : 'it is more than 14 days old';
  return { reason: `${what}; ${late}.`, due: deadline };
}

function findingItem(criterion: string, posture: Posture | undefined): Item {
  const finding = posture?.findings.find((one) => one.criterion === criterion);
  const [citation] = finding?.citations ?? [];
  return {
    criterion,
    reason: finding?.caps[0]?.reason ?? statusWords[finding?.status ?? 'gap'] ?? 'It is open.',
    ...(citation && { citation }),
  };
}
