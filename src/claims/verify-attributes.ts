import type { Document } from '../evidence/document.ts';
import type { Derivation, PageSpan } from './candidate.ts';
import type { ClaimType, FindingCounts, Polarity } from './claim-types.ts';
import { isDerived } from './derivations.ts';
import { polarityOf } from './polarity.ts';
import type { Proof } from './proof.ts';
import type { RejectionReason } from './rejection.ts';
import { hasRole } from './roles/has-role.ts';
import { readAlike } from './roles/read-alike.ts';
import { printsCounts } from './values/finding-counts.ts';
import { type Reading, readValue, type ValueContext } from './verify-value.ts';

/** A span that holds, and what it is cited for. */
export type Exhibit = Readonly<{ span: PageSpan; proof: Proof }>;

export type Proposed = Readonly<{
  type: ClaimType;
  attributes: Readonly<Record<string, unknown>>;
  derivedBy: Readonly<Record<string, Derivation>>;
  /** The first one is the main statement. */
  exhibits: readonly [Exhibit, ...Exhibit[]];
  context: ValueContext;
  /** Set for the proposal of a model, which must prove the role of every value, too. */
  unproven?: Document;
}>;

export type VerifiedAttributes = Readonly<{
  values: Readonly<Record<string, unknown>>;
  /** Where a statement prints an attribute, by attribute; the main statement comes first. */
  proven: ReadonlyMap<string, readonly Proven[]>;
  notes: readonly string[];
  dropped: ReadonlyMap<string, RejectionReason>;
}>;

export type Proven = Readonly<{ exhibit: Exhibit; reading: Reading }>;

/** Statements that speak so of a value do not support it, whatever the main statement says. */
const spoils: ReadonlySet<Polarity> = new Set(['negated', 'historical', 'other-party']);
/** A plan spoils what is certified or attested; a test was "scheduled" and then took place. */
const heedsPlans: ReadonlySet<ClaimType> = new Set(['certification', 'assurance-report']);

function isSpoilt({ exhibits, type }: Proposed, { exhibit, reading }: Proven): boolean {
  if (exhibit === exhibits[0] || !reading.at) return false;
  const { polarity } = polarityOf(exhibit.proof.quote, reading.at, type);
  return spoils.has(polarity) || (polarity === 'planned' && heedsPlans.has(type));
}

type Outcome = Readonly<{ value: unknown; proven: readonly Proven[] }> | RejectionReason;

/** The exhibits that a value is cited from; the main statement where none is named. */
function citedFor(attribute: string, { exhibits }: Proposed): readonly Exhibit[] {
  const cited = exhibits.filter(({ span }) => span.attributes.includes(attribute));
  return cited.length > 0 ? cited : [exhibits[0]];
}

function failure(attribute: string, { exhibits }: Proposed): RejectionReason {
  const isCited = exhibits.some(({ span }) => span.attributes.includes(attribute));
  return isCited ? 'VALUE_NOT_PRINTED' : 'VALUE_NOT_CITED';
}

function isInRole(
  attribute: string,
  value: unknown,
  { exhibit }: Proven,
  proposed: Proposed,
): boolean {
  const { unproven: document } = proposed;
  return !document || hasRole({ attribute, value, exhibit, proposed, document });
}

function proveValue(attribute: string, value: unknown, proposed: Proposed): Outcome {
  const read = citedFor(attribute, proposed).flatMap((exhibit) => {
    const reading = readValue(attribute, value, exhibit.proof, proposed.context);
    return reading ? { exhibit, reading } : [];
  });
  const held = read.filter((one) => !isSpoilt(proposed, one));
  const [first] = held.filter((one) => isInRole(attribute, value, one, proposed));
  if (first) return { value: first.reading.value ?? value, proven: [first] };
  if (held.length > 0) return 'ROLE_NOT_PROVEN';
  return read.length > 0 ? 'SUPPORT_NOT_ASSERTED' : failure(attribute, proposed);
}

/** Elements stand alone: what is not printed is left out, the rest stays. */
function proveList(attribute: string, list: readonly unknown[], proposed: Proposed): Outcome {
  const outcomes = list.map((element) => proveValue(attribute, element, proposed));
  const held = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : [outcome]));
  if (held.length === 0) return failure(attribute, proposed);
  return { value: held.map(({ value }) => value), proven: held.flatMap(({ proven }) => proven) };
}

/** Counts hold as a whole or not at all: a missing severity would flatter. */
function proveCounts(attribute: string, counts: FindingCounts, proposed: Proposed): Outcome {
  const single = proveValue(attribute, counts, proposed);
  if (typeof single !== 'string') return single;
  const cited = citedFor(attribute, proposed);
  const together = cited.map(({ proof }) => proof.quote).join('\n');
  if (!printsCounts(together, counts)) return single;
  const { unproven: document } = proposed;
  const isAlike = cited.every(
    (exhibit) => !document || readAlike({ attribute, value: counts, exhibit, proposed, document }),
  );
  if (!isAlike) return 'ROLE_NOT_PROVEN';
  return { value: counts, proven: cited.map((exhibit) => ({ exhibit, reading: {} })) };
}

function prove(attribute: string, value: unknown, proposed: Proposed): Outcome {
  if (Array.isArray(value)) return proveList(attribute, value, proposed);
  if (attribute === 'findings') return proveCounts(attribute, value as FindingCounts, proposed);
  return proveValue(attribute, value, proposed);
}

/** The exhibits behind a computed value, by the names of its inputs. */
function inputsOf(derivation: Derivation, proposed: Proposed): readonly Proven[] {
  return derivation.inputs.flatMap((input) =>
    proposed.exhibits
      .filter(({ span }) => span.attributes.includes(input))
      .map((exhibit) => ({ exhibit, reading: {} })),
  );
}

/**
 * Every attribute of a candidate that its exhibits prove. Printed ones first, then computed ones,
 * whose inputs must be proven. What fails is dropped, with the reason.
 */
export function verifyAttributes(proposed: Proposed): VerifiedAttributes {
  const values: Record<string, unknown> = {};
  const proven = new Map<string, readonly Proven[]>();
  const dropped = new Map<string, RejectionReason>();
  const given = Object.entries(proposed.attributes).filter(([, value]) => value !== null);
  for (const [attribute, value] of given.filter(([name]) => !proposed.derivedBy[name])) {
    const outcome = prove(attribute, value, proposed);
    if (typeof outcome === 'string') dropped.set(attribute, outcome);
    else {
      values[attribute] = outcome.value;
      proven.set(attribute, outcome.proven);
    }
  }
  for (const [attribute, value] of given) {
    const derivation = proposed.derivedBy[attribute];
    if (!derivation) continue;
    const quotes = proposed.exhibits.map(({ proof }) => proof.quote);
    const cited = inputsOf(derivation, proposed);
    if (isDerived({ attribute, value, derivation }, { values, quotes, cited })) {
      values[attribute] = value;
      proven.set(attribute, cited);
    } else dropped.set(attribute, 'DERIVATION_WRONG');
  }
  const notes = [...proven.values()].flat().flatMap(({ reading }) => reading.note ?? []);
  return { values, proven, notes: [...new Set(notes)], dropped };
}
