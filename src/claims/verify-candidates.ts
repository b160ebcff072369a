import { createHash } from 'node:crypto';
import type { Document, Warning } from '../evidence/document.ts';
import { type Entries, entriesOf } from '../sbom/entries-of.ts';
import {
  type Candidate,
  type EntryCandidate,
  isEntryCandidate,
  type PageCandidate,
} from './candidate.ts';
import type { Citation, Claim, Support } from './claim.ts';
import { attributeSchemas, type Polarity, type Subject } from './claim-types.ts';
import { coreAttributes } from './core-attributes.ts';
import { dateOrderOf } from './date-order.ts';
import { citationOf, type Proof, proofAt } from './proof.ts';
import { proveEntries } from './prove-entries.ts';
import type { DroppedAttribute, Rejection, RejectionReason } from './rejection.ts';
import {
  type Exhibit,
  type Proposed,
  type VerifiedAttributes,
  verifyAttributes,
} from './verify-attributes.ts';
import { isLinked } from './verify-link.ts';
import { decidePolarity } from './verify-polarity.ts';
import { provenSubject } from './verify-subject.ts';

export type Verification = Readonly<{
  claims: readonly Claim[];
  rejected: readonly Rejection[];
  dropped: readonly DroppedAttribute[];
  /** Ambiguous dates that claims rest on, once each. */
  warnings: readonly Warning[];
}>;

/** What is known of a claim once its candidate held. */
type Findings = Readonly<{
  type: Claim['type'];
  polarity: Polarity;
  subject: Subject | undefined;
  attributes: Claim['attributes'];
  citation: Citation;
  support: Readonly<Record<string, Support>>;
  derivedBy: Claim['derivedBy'];
  proposedBy: readonly string[];
  notes: readonly string[];
}>;

/** Hash of (evidence, type, polarity, attributes, citation): decisions survive re-reading. */
function claimId({ type, polarity, attributes, citation }: Findings): string {
  const identity = JSON.stringify([citation.evidenceId, type, polarity, attributes, citation]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 24);
}

/** The one place where a claim comes into being. */
function makeClaim({ subject, derivedBy, ...findings }: Findings): Claim {
  const optional = { ...(subject && { subject }), ...(derivedBy && { derivedBy }) };
  return { id: claimId({ subject, derivedBy, ...findings }), ...findings, ...optional } as Claim;
}

/** The supporting spans that hold and belong to the main statement. */
function supportsOf(
  document: Document,
  [, ...spans]: PageCandidate['spans'],
  main: Exhibit,
): Exhibit[] {
  return spans.flatMap((span) => {
    const proof = proofAt(document, span);
    return typeof proof !== 'string' && isLinked(span, proof, main.proof) ? { span, proof } : [];
  });
}

function supportCitations(
  evidenceId: string,
  main: Exhibit,
  { proven }: VerifiedAttributes,
): Record<string, Support> {
  const support: Record<string, Support> = {};
  for (const [attribute, places] of proven) {
    const others = places.filter(({ exhibit }) => exhibit !== main);
    for (const [index, { exhibit }] of others.entries()) {
      const { link } = exhibit.span;
      const key = index === 0 ? attribute : `${attribute}[${index}]`;
      if (link) support[key] = { ...citationOf(evidenceId, exhibit.proof), link };
    }
  }
  return support;
}

function lacksCore({ type }: PageCandidate, { values, dropped }: VerifiedAttributes): boolean {
  const core = coreAttributes[type];
  return (
    core.proven.some((attribute) => dropped.has(attribute)) ||
    !core.any.some((attribute) => values[attribute] !== undefined)
  );
}

type Outcome =
  | Readonly<{
      claim: Claim;
      dropped: VerifiedAttributes['dropped'];
      warnings: ReturnType<typeof ambiguousDates>;
    }>
  | RejectionReason;

function verifyPages(document: Document, evidenceId: string, candidate: PageCandidate): Outcome {
  const { type, spans, subject, derivedBy, proposedBy } = candidate;
  const parsed = attributeSchemas[type]?.safeParse(candidate.attributes);
  if (!parsed?.success) return 'ATTRIBUTES_INVALID';
  const proof = proofAt(document, spans[0]);
  if (typeof proof === 'string') return proof;
  if (isQuestion(proof)) return 'QUESTION';
  const main: Exhibit = { span: spans[0], proof };
  const attributes: Readonly<Record<string, unknown>> = parsed.data;
  const standard = typeof attributes['standard'] === 'string' ? attributes['standard'] : undefined;
  const proposed: Proposed = {
    type,
    attributes,
    derivedBy: derivedBy ?? {},
    exhibits: [main, ...supportsOf(document, spans, main)],
    context: { type, order: dateOrderOf(document), standard },
  };
  const verified = verifyAttributes(proposed);
  if (lacksCore(candidate, verified)) return 'CORE_NOT_PROVEN';
  const core = coreFocus(candidate, main, verified);
  const { polarity, notes } = decidePolarity(candidate, proposed.exhibits, core, document);
  const derived = Object.entries(derivedBy ?? {}).filter(([name]) => name in verified.values);
  const claim = makeClaim({
    type,
    polarity,
    subject: provenSubject(subject, proposed.exhibits, document),
    attributes: attributeSchemas[type].parse(verified.values),
    citation: citationOf(evidenceId, proof),
    support: supportCitations(evidenceId, main, verified),
    derivedBy: derived.length > 0 ? Object.fromEntries(derived) : undefined,
    proposedBy: [proposedBy],
    notes: [
      ...(proposedBy === 'rules' ? (candidate.notes ?? []) : []),
      ...verified.notes,
      ...notes,
    ],
  });
  return { claim, dropped: verified.dropped, warnings: ambiguousDates(verified) };
}

function verifyEntries(entries: Entries, evidenceId: string, candidate: EntryCandidate): Outcome {
  const outcome = proveEntries(candidate, entries, evidenceId);
  if (typeof outcome === 'string') return outcome;
  const { type, polarity, derivedBy, proposedBy, notes = [] } = candidate;
  const { dropped, ...proven } = outcome;
  const findings = { type, polarity, derivedBy, proposedBy: [proposedBy], notes, ...proven };
  return { claim: makeClaim(findings), dropped, warnings: [] };
}

/** A table row answers its question in another cell, wherever the question mark ends up. */
function isQuestion({ quote, view }: Proof): boolean {
  return quote.trimEnd().endsWith('?') && !(view === 'layout' && quote.includes(' | '));
}

/** Where the main statement prints what the claim is about. */
function coreFocus({ type }: PageCandidate, main: Exhibit, { proven }: VerifiedAttributes) {
  const core = coreAttributes[type];
  const places = [...core.proven, ...core.any].flatMap((attribute) => proven.get(attribute) ?? []);
  return places.find(({ exhibit, reading }) => exhibit === main && reading.at)?.reading.at;
}

/** Keyed by place and words, so that a date many claims rest on is told once. */
function ambiguousDates({ proven }: VerifiedAttributes): readonly (readonly [string, Warning])[] {
  return [...proven.values()].flat().flatMap(({ exhibit, reading: { note } }) => {
    if (note === undefined) return [];
    const { page } = exhibit.proof;
    return [[`${page} ${note}`, { code: 'DATE_AMBIGUOUS', page, detail: note }] as const];
  });
}

/**
 * The gate: makes a claim of every candidate whose words stand in the document and say what it says,
 * whoever proposed it. Refused candidates and attributes are kept with the reason. Deterministic.
 */
export function verifyCandidates(
  document: Document,
  evidenceId: string,
  candidates: Iterable<Candidate>,
): Verification {
  const claims: Claim[] = [];
  const rejected: Rejection[] = [];
  const dropped: DroppedAttribute[] = [];
  const warnings = new Map<string, Warning>();
  let entries: Entries | undefined;
  const verify = (candidate: Candidate): Outcome => {
    if (!isEntryCandidate(candidate)) return verifyPages(document, evidenceId, candidate);
    entries ??= entriesOf(document);
    return verifyEntries(entries, evidenceId, candidate);
  };
  for (const candidate of candidates) {
    const outcome = verify(candidate);
    if (typeof outcome === 'string') {
      rejected.push({ reason: outcome, candidate });
      continue;
    }
    const { claim } = outcome;
    claims.push(claim);
    for (const [key, warning] of outcome.warnings) warnings.set(key, warning);
    for (const [attribute, reason] of outcome.dropped) {
      dropped.push({ reason, claimId: claim.id, attribute });
    }
  }
  return { claims, rejected, dropped, warnings: [...warnings.values()] };
}
