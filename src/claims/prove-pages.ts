import type { Document, Span, Warning } from '../evidence/document.ts';
import { isOfModel, type PageCandidate } from './candidate.ts';
import { isCertifyingPage } from './certifying-page.ts';
import type { Citation, Claim, Support } from './claim.ts';
import { attributeSchemas, type Polarity, type Subject } from './claim-types.ts';
import { coreAttributes } from './core-attributes.ts';
import { dateOrderOf } from './date-order.ts';
import { lessFavourable, polarityOf } from './polarity.ts';
import { citationOf, type Proof, proofAt } from './proof.ts';
import type { RejectionReason } from './rejection.ts';
import {
  type Exhibit,
  type Proposed,
  type Proven,
  type VerifiedAttributes,
  verifyAttributes,
} from './verify-attributes.ts';
import { isLinked } from './verify-link.ts';
import { decidePolarity } from './verify-polarity.ts';
import { provenSubject } from './verify-subject.ts';

/** What the pages prove of a candidate. */
export type ProvenPages = Readonly<{
  polarity: Polarity;
  subject: Subject | undefined;
  attributes: Claim['attributes'];
  citation: Citation;
  support: Readonly<Record<string, Support>>;
  derivedBy: Claim['derivedBy'];
  notes: readonly string[];
  dropped: VerifiedAttributes['dropped'];
  /** By place and words, so that a date many claims rest on is told once. */
  warnings: readonly (readonly [string, Warning])[];
}>;

/** The supporting spans that hold and belong to the main statement. */
function supportsOf(document: Document, candidate: PageCandidate, main: Exhibit): Exhibit[] {
  const [, ...spans] = candidate.spans;
  const model = isOfModel(candidate) ? document : undefined;
  return spans.flatMap((span) => {
    const proof = proofAt(document, span);
    if (typeof proof === 'string' || !isLinked(span, proof, main.proof, model)) return [];
    return { span, proof };
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

/** Where the statements print what the claim is about. */
function coreOf({ type }: PageCandidate, { proven }: VerifiedAttributes): readonly Proven[] {
  const core = coreAttributes[type];
  return [...core.proven, ...core.any].flatMap((attribute) => proven.get(attribute) ?? []);
}

/**
 * A model may point to a line that says nothing of what the claim is about. On a certificate the
 * line that names the standard speaks then, no better than the line pointed to.
 */
function ledByCore(
  candidate: PageCandidate,
  [main, ...others]: Proposed['exhibits'],
  verified: VerifiedAttributes,
): PageCandidate | undefined {
  const [first] = coreOf(candidate, verified);
  if (candidate.type !== 'certification' || !first) return undefined;
  const rest = others.filter((one) => one !== first.exhibit).map(({ span }) => span);
  const link = 'same certificate';
  const setting = { isOnCertificate: isCertifyingPage(main.proof.on) };
  const { polarity } = polarityOf(main.proof.quote, undefined, candidate.type, setting);
  return {
    ...candidate,
    polarity: lessFavourable(candidate.polarity, polarity),
    spans: [first.exhibit.span, { ...main.span, link }, ...rest],
  };
}

/** A table row answers its question in another cell, wherever the question mark ends up. */
function isQuestion({ quote, view }: Proof): boolean {
  return quote.trimEnd().endsWith('?') && !(view === 'layout' && quote.includes(' | '));
}

function ambiguousDates({ proven }: VerifiedAttributes): ProvenPages['warnings'] {
  return [...proven.values()].flat().flatMap(({ exhibit, reading: { note } }) => {
    if (note === undefined) return [];
    const { page } = exhibit.proof;
    return [[`${page} ${note}`, { code: 'DATE_AMBIGUOUS', page, detail: note }] as const];
  });
}

/** The candidate as the checks of its values see it; undefined where it does not fit its type. */
function proposalOf(
  document: Document,
  candidate: PageCandidate,
  main: Exhibit,
): Proposed | undefined {
  const { type, derivedBy } = candidate;
  const parsed = attributeSchemas[type]?.safeParse(candidate.attributes);
  if (!parsed?.success) return undefined;
  const attributes: Readonly<Record<string, unknown>> = parsed.data;
  const { standard } = attributes as { standard?: unknown };
  return {
    type,
    attributes,
    exhibits: [main, ...supportsOf(document, candidate, main)],
    context: {
      type,
      order: dateOrderOf(document),
      standard: typeof standard === 'string' ? standard : undefined,
    },
    ...(isOfModel(candidate)
      ? { derivedBy: {}, unproven: document }
      : { derivedBy: derivedBy ?? {} }),
  };
}

/**
 * Proves a candidate with what the pages print. The proposal of a model has to prove more than one
 * of the rules (`Proposed.unproven`): nobody wrote a rule that knows its labels, so every value must
 * show its role, every link and the core must be seen, and nothing is computed.
 */
export function provePages(
  document: Document,
  evidenceId: string,
  candidate: PageCandidate,
): ProvenPages | RejectionReason {
  const [span] = candidate.spans;
  const proof = proofAt(document, span);
  if (typeof proof === 'string') return proof;
  if (isQuestion(proof)) return 'QUESTION';
  const main: Exhibit = { span, proof };
  const proposed = proposalOf(document, candidate, main);
  if (!proposed) return 'ATTRIBUTES_INVALID';
  const verified = verifyAttributes(proposed);
  if (lacksCore(candidate, verified)) return 'CORE_NOT_PROVEN';
  const inMain = coreOf(candidate, verified).filter(({ exhibit }) => exhibit === main);
  if (proposed.unproven && inMain.length === 0) {
    const led = ledByCore(candidate, proposed.exhibits, verified);
    return led ? provePages(document, evidenceId, led) : 'CORE_NOT_PROVEN';
  }
  const focus = inMain.find(({ reading }) => reading.at)?.reading.at;
  return findingsOf(document, evidenceId, { candidate, proposed, verified, focus });
}

type Held = Readonly<{
  candidate: PageCandidate;
  proposed: Proposed;
  verified: VerifiedAttributes;
  /** Where the main statement prints what the claim is about. */
  focus: Span | undefined;
}>;

function findingsOf(
  document: Document,
  evidenceId: string,
  { candidate, proposed, verified, focus }: Held,
): ProvenPages {
  const { type, exhibits, derivedBy, unproven } = proposed;
  const [main] = exhibits;
  const { polarity, notes } = decidePolarity(candidate, exhibits, focus, document);
  const derived = Object.entries(derivedBy).filter(([name]) => name in verified.values);
  return {
    polarity,
    subject: provenSubject(candidate.subject, exhibits, document, unproven !== undefined),
    attributes: attributeSchemas[type].parse(verified.values),
    citation: citationOf(evidenceId, main.proof),
    support: supportCitations(evidenceId, main, verified),
    derivedBy: derived.length > 0 ? Object.fromEntries(derived) : undefined,
    notes: [...(unproven ? [] : (candidate.notes ?? [])), ...verified.notes, ...notes],
    dropped: verified.dropped,
    warnings: ambiguousDates(verified),
  };
}
