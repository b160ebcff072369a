import { barerThan } from './barer.ts';
import type { LinkRule } from './candidate.ts';
import { type Claim, type Contradiction, isOfModelAlone, type Support } from './claim.ts';
import { comparable } from './comparable.ts';
import { contradictions, isOneThing } from './one-thing.ts';

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

/** Negative when `left` is the better proof: found by rules, says more, needs less support, reads easier. */
function byProof(left: Claim, right: Claim): number {
  const order = (claim: Claim): readonly number[] => [
    isOfModelAlone(claim) ? 1 : 0,
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

/** The link under which what a model found is cited beside what the rules found. */
function linkOf({ type }: Claim): LinkRule {
  if (type === 'certification') return 'same certificate';
  return type === 'assurance-report' ? 'report section' : 'same statement';
}

/**
 * The rules' claim with what a model found besides about the same thing. It keeps its id, its words
 * and its values: a model adds, it never replaces.
 */
function extended<C extends Claim>(kept: C, other: Claim): C {
  const own: Readonly<Record<string, unknown>> = kept.attributes;
  const added = Object.entries(other.attributes).filter(
    ([name, value]) => value !== null && (own[name] ?? null) === null,
  );
  const link = linkOf(kept);
  const support = added.flatMap(([name]): (readonly [string, Support])[] => {
    const cited = Object.entries(other.support).filter(
      ([key]) => key === name || key.startsWith(`${name}[`),
    );
    return cited.length > 0 ? cited : [[name, { ...other.citation, link }]];
  });
  return {
    ...kept,
    attributes: { ...kept.attributes, ...Object.fromEntries(added) },
    support: { ...kept.support, ...Object.fromEntries(support) },
    proposedBy: union(kept.proposedBy, other.proposedBy),
  };
}

type Kept = { claim: Claim; facts: Facts };

/** What a model says of no product in particular is said of that of the rules' claim as well. */
function isAlsoAbout(kept: Claim, claim: Claim): boolean {
  if (isAboutSame(kept, claim)) return true;
  return isOfModelAlone(claim) && !isOfModelAlone(kept) && claim.subject === undefined;
}

/** The kept claim that says what this one says, and all of it. */
function whole(kept: readonly Kept[], claim: Claim, facts: Facts): Kept | undefined {
  return kept.find(
    (other) =>
      other.claim.citation.evidenceId === claim.citation.evidenceId &&
      other.claim.type === claim.type &&
      other.claim.polarity === claim.polarity &&
      isAlsoAbout(other.claim, claim) &&
      isPartOf(facts, other.facts),
  );
}

/** The one claim of the rules about the thing a model speaks of, where the two agree. */
function agreed(kept: readonly Kept[], claim: Claim): Kept | undefined {
  if (!isOfModelAlone(claim)) return undefined;
  const same = kept.filter(
    (other) => !isOfModelAlone(other.claim) && isOneThing(other.claim, claim),
  );
  const [only, second] = same;
  if (!only || second) return undefined;
  return contradictions(only.claim, claim).length === 0 ? only : undefined;
}

/**
 * Claims of rules and of a model about one thing that contradict each other, each naming the other.
 * What a model says barely of a thing the rules read more of is disputed alone: it says nothing
 * against theirs, and does not count beside it.
 */
function withDisputes(claims: readonly Claim[]): readonly Claim[] {
  const disputed = new Map<string, Contradiction[]>();
  const add = (claim: Claim, other: Claim, about: readonly string[]): void => {
    const known = disputed.get(claim.id) ?? [];
    disputed.set(claim.id, [...known, { claim: other.id, about: [...about] }]);
  };
  for (const claim of claims.filter(isOfModelAlone)) {
    for (const { other, about } of contradictedBy(claim, claims)) {
      add(claim, other, about);
      add(other, claim, about);
    }
    if (disputed.has(claim.id)) continue;
    for (const other of claims) {
      const about = barerThan(other, claim);
      if (about.length > 0) add(claim, other, about);
    }
  }
  if (disputed.size === 0) return claims;
  return claims.map((claim) => {
    const about = disputed.get(claim.id);
    return about ? { ...claim, disputed: about } : claim;
  });
}

/** The claims of the rules about the same thing, where none of them agrees. */
function contradictedBy(claim: Claim, claims: readonly Claim[]) {
  const same = claims.filter((other) => !isOfModelAlone(other) && isOneThing(other, claim));
  const against = same.map((other) => ({ other, about: contradictions(other, claim) }));
  return against.some(({ about }) => about.length === 0) ? [] : against;
}

/**
 * One claim per fact of an evidence: a fact found twice (in two views, on several pages, by several
 * extractors) is merged into its best proof. Only a claim that says nothing the other does not say
 * is merged; what differs in polarity, subject or any value stays apart, so nothing that
 * contradicts is ever lost. What a model finds besides about a thing the rules know is added to
 * their claim where the two agree, and disputed where they do not. The order of the claims does not
 * matter for what is kept.
 */
export function reconcile(claims: readonly Claim[]): readonly Claim[] {
  const kept: Kept[] = [];
  for (const claim of claims.toSorted(byProof)) {
    const facts = factsOf(claim);
    const same = whole(kept, claim, facts);
    const known = same ? undefined : agreed(kept, claim);
    if (same) same.claim = merged(same.claim, claim);
    else if (known) {
      known.claim = extended(known.claim, claim);
      known.facts = factsOf(known.claim);
    } else kept.push({ claim, facts });
  }
  const place = new Map(claims.map((claim, index) => [claim.id, index]));
  return withDisputes(kept.map(({ claim }) => claim)).toSorted(
    (left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0),
  );
}
