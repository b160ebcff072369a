import { canonical } from './canonical.ts';
import type { Claim } from './claim.ts';

/** A value in a form in which two printings of the same fact are equal. */
function comparable(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return canonical(value, { fold: true }).text.trim();
}

type Facts = ReadonlyMap<string, string>;

function factsOf({ attributes }: Claim): Facts {
  return new Map(
    Object.entries(attributes)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, comparable(value)]),
  );
}

/** A claim about a product is another claim than one about everything. */
function isAboutSame(left: Claim, right: Claim): boolean {
  const [a, b] = [left, right].map(({ subject }) =>
    Object.entries(subject ?? {}).map(([part, value]) => [part, comparable(value)].join()),
  );
  return a?.toSorted().join(';') === b?.toSorted().join(';');
}

function isPartOf(part: Facts, whole: Facts): boolean {
  return [...part].every(([name, value]) => whole.get(name) === value);
}

/** Negative when `left` is the better proof: says more, needs less support, reads easier. */
function byProof(left: Claim, right: Claim): number {
  const order = (claim: Claim): readonly number[] => [
    -factsOf(claim).size,
    Object.keys(claim.support).length,
    claim.citation.view === 'layout' ? 1 : 0,
    claim.citation.page ?? 0,
    claim.citation.quote.length,
    claim.citation.start ?? 0,
  ];
  const [a, b] = [order(left), order(right)];
  return a.map((value, index) => value - (b[index] ?? 0)).find((step) => step !== 0) ?? 0;
}

function placeOf({ citation: { page, pointer } }: Claim): string | undefined {
  return page === undefined ? pointer : `page ${page}`;
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}

/** The better claim, and from the other who found it and where it stands too. */
function merged(kept: Claim, other: Claim): Claim {
  const place = placeOf(other);
  const also = place && place !== placeOf(kept) ? [`Also stated on ${place}.`] : [];
  return {
    ...kept,
    proposedBy: union(kept.proposedBy, other.proposedBy),
    notes: union(kept.notes, [...other.notes, ...also]),
  };
}

/**
 * One claim per fact of an evidence: a fact found twice (in two views, on several pages, by several
 * extractors) is merged into its best proof. Only a claim that says nothing the other does not say
 * is merged; what differs in polarity, subject or any value stays apart, so nothing that
 * contradicts is ever lost. The order of the claims does not matter for what is kept.
 */
export function reconcile(claims: readonly Claim[]): readonly Claim[] {
  const kept: { claim: Claim; facts: Facts }[] = [];
  for (const claim of claims.toSorted(byProof)) {
    const facts = factsOf(claim);
    const same = kept.find(
      (other) =>
        other.claim.citation.evidenceId === claim.citation.evidenceId &&
        other.claim.type === claim.type &&
        other.claim.polarity === claim.polarity &&
        isAboutSame(other.claim, claim) &&
        isPartOf(facts, other.facts),
    );
    if (same) same.claim = merged(same.claim, claim);
    else kept.push({ claim, facts });
  }
  const place = new Map(claims.map((claim, index) => [claim.id, index]));
  return kept
    .map(({ claim }) => claim)
    .sort((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0));
}
