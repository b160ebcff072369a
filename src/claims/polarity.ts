import type { Span } from '../evidence/document.ts';
import { type Canonical, canonical, originalSpan } from './canonical.ts';
import type { ClaimType, Polarity } from './claim-types.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import practiceCues from './gazetteer/practice-cues.json' with { type: 'json' };
import { type Clause, clausesOf } from './polarity-clauses.ts';
import { compilePatterns } from './polarity-patterns.ts';
import { isHeeded } from './polarity-types.ts';
import { findStandards } from './standards.ts';

/** How a statement speaks of what it names, and the words that say so. */
export type Judgement = Readonly<{ polarity: Polarity; cue?: Span & Readonly<{ text: string }> }>;

type Scope = 'clause' | 'after' | 'before' | 'next' | 'joined';
type Cue = Readonly<{
  polarity: Polarity;
  scope: Scope;
  /** Counts only where this stands in its scope. */
  needs?: 'standard' | 'certified' | 'alone';
  /** Counts only where its words are the subject of the clause, or bear a duty. */
  role?: 'subject' | 'duty';
  types?: readonly string[];
}>;
type FoundCue = Span & Readonly<{ value: Cue }>;

/** From the least to the most harmful for the supplier; other-party is about somebody else. */
const ranks: readonly Polarity[] = [
  'asserted',
  'hedged',
  'historical',
  'planned',
  'expired',
  'negated',
  'other-party',
];
const nearby = 90;
const cuePatterns = compilePatterns<Cue>(
  [...cues.cues, ...practiceCues.cues].map(({ patterns, ...cue }) => ({
    patterns,
    value: cue as Cue,
  })),
);
const pseudoPatterns = compilePatterns(
  [...cues.pseudo, { patterns: practiceCues.pseudo }].map(({ patterns }) => ({
    patterns,
    value: 'pseudo' as const,
  })),
);
const formulas = compilePatterns([{ patterns: cues.formulas, value: 'formula' as const }]);
const firstPerson = compilePatterns([{ patterns: cues.firstPerson, value: 'own' as const }]);
const duties = compilePatterns([{ patterns: cues.duties, value: 'duty' as const }]);
const certainty = compilePatterns([{ patterns: cues.certainty, value: 'certified' as const }]);
const crossing = compilePatterns([{ patterns: cues.crosses, value: 'crosses' as const }]);
const requirement =
  /\b(?:requirements?|standards?|best practices?|regulations?|norm(?:en)?|anforderungen|vorgaben|richtlinien?|guidelines|framework)\b/u;
/** Laws and schemes one can comply with, though nobody is certified to them. */
const law =
  /\b(?:cyber resilience act|cra|gdpr|dsgvo|nis[ -]?2|hipaa|pci[ -]?dss|dora|ccpa|eucc|[\p{L}-]{2,30} (?:act|directive|regulation))\b/gu;
const verbAfterParty =
  /^(?:'s)?,? ?(?:which |who |that |die |der |das )?(?:\p{L}{1,20}(?:s|t)|are|were|have|hold|maintain|provide|operate|offer|must|should|shall|will|can|may|undergo|plan|perform|conduct|ensure|manage|use|sind|haben|hatten|werden|wurden|verfügen|müssen|sollen|können|besitzen|halten|führen)(?![\p{L}])/u;

/**
 * Where a statement stands: on a certificate "complies with" asserts (see certifying-page.ts); a
 * practice that is about other parties ("our suppliers must …") is not theirs.
 */
type Setting = Readonly<{ isOnCertificate?: boolean; aboutOthers?: boolean }>;

type Text = Readonly<{
  form: Canonical;
  text: string;
  clauses: readonly Clause[];
  standards: readonly Span[];
  isFormula: boolean;
}>;

const overlaps = (left: Span, right: Span): boolean =>
  left.start < right.end && left.end > right.start;

/** Offsets of the canonical text for a range of the original. */
function canonicalSpan(form: Canonical, span: Span): Span {
  const start = form.ends.findIndex((end) => end > span.start);
  const end = form.starts.findIndex((at) => at >= span.end);
  return {
    start: start === -1 ? form.text.length : start,
    end: end === -1 ? form.text.length : end,
  };
}

function prepare(statement: string, isOnCertificate: boolean): Text {
  const form = canonical(statement, { fold: true });
  const { text } = form;
  const laws = [...text.matchAll(law)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  const standards = [...findStandards(statement).map((span) => canonicalSpan(form, span)), ...laws];
  const isThirdPerson = firstPerson.find(text).length === 0;
  const isFormula = isThirdPerson && (isOnCertificate || formulas.find(text).length > 0);
  return { form, text, clauses: clausesOf(text), standards, isFormula };
}

function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ ranges }) => ranges.some(({ start, end }) => start <= at && at < end));
}

/** The parts of the statement a cue speaks of. */
function scopeOf(cue: FoundCue, { text, clauses }: Text): readonly Span[] {
  const clause = clauseAt(clauses, cue.start);
  const ranges = clause?.ranges ?? [];
  if (cue.value.scope === 'clause') {
    const { subjectOf } = clause ?? {};
    return subjectOf && reachesSubject(cue, text) ? [...subjectOf.ranges, ...ranges] : ranges;
  }
  const within: Record<Exclude<Scope, 'clause'>, Span> = {
    after: { start: cue.start, end: text.length },
    before: { start: 0, end: cue.end },
    next: { start: cue.start, end: cue.end + nearby },
    joined: { start: cue.start - nearby, end: cue.end },
  };
  const limit = within[cue.value.scope];
  return ranges.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, limit.start), end: Math.min(end, limit.end) };
    return part.end > part.start ? part : [];
  });
}

/** "… and has been withdrawn" speaks of the certificate before it; "… and do not outsource" not. */
function reachesSubject({ value, start }: FoundCue, text: string): boolean {
  if (value.polarity === 'expired' || value.polarity === 'historical') return true;
  return crossing.find(text).some((found) => found.start === start);
}

const relative = /^,? (?:which|who|whose) /u;
const agentOrObject =
  /(?:^|\s)(?:by|with|to|from|on|in|via|through|for|using|von|durch|bei|mit|an|für|über) (?:(?:the|an?|our|its|their|all|independent|external|accredited|qualified|der|den|dem|die|einen|einem|einer|eine|unsere[nrms]?|unabhängige[nrms]?) ){0,2}$/u;

/** Whether the cue's words are who the clause speaks of. */
function playsRole({ start, end, value }: FoundCue, { text }: Text): boolean {
  const after = text.slice(end, end + nearby);
  if (value.role === 'duty') {
    const [duty] = duties.find(after);
    return duty !== undefined && after.slice(0, duty.start).split(' ').length <= 4;
  }
  if (!verbAfterParty.test(after)) return false;
  return relative.test(after) || !agentOrObject.test(text.slice(Math.max(0, start - 50), start));
}

const cellBefore = /(?:^|[|:] ?)$/u;
const cellAfter = /^[.!]? ?(?:$|[|;,(])/u;

/** Whether what the cue needs stands where the cue points. */
function hasNeed(cue: FoundCue, scope: readonly Span[], prepared: Text): boolean {
  const { text, standards } = prepared;
  if (cue.value.needs === 'alone') {
    return cellBefore.test(text.slice(0, cue.start)) && cellAfter.test(text.slice(cue.end));
  }
  if (cue.value.scope === 'joined') {
    return standards.some(({ end }) => /^[\s-]{0,2}$/u.test(text.slice(end, cue.start)));
  }
  const rest = scope.flatMap(({ start, end }) => {
    const from = cue.value.scope === 'after' ? Math.max(start, cue.end) : start;
    return from < end ? { start: from, end } : [];
  });
  if (cue.value.needs === 'certified') {
    return rest.some(({ start, end }) => certainty.find(text.slice(start, end)).length > 0);
  }
  return rest.some(
    (span) =>
      standards.some((standard) => overlaps(standard, span)) ||
      requirement.test(text.slice(span.start, span.end)),
  );
}

function counts(cue: FoundCue, scope: readonly Span[], prepared: Text): boolean {
  const { value } = cue;
  if (value.needs === 'standard' && prepared.isFormula) return false;
  if (value.role && !playsRole(cue, prepared)) return false;
  return value.needs === undefined || hasNeed(cue, scope, prepared);
}

/** "not to ISO 9001 but to …": the verb is the one before, what is denied is not. */
const elliptic =
  /(?:but|sondern) (?:also |auch )?(?:to|for|by|under|according to|in accordance with|nach|gemäß|durch|von) (?:the |der |den )?$/u;

/**
 * What the cue must speak of to change the claim: the focus; and where the clause of the focus does
 * not say itself that something is certified, the words of the statement that do.
 */
function targetsOf(focus: Span, { form, text, clauses }: Text): readonly Span[] {
  const target = canonicalSpan(form, focus);
  const certified = certainty.find(text);
  const isElliptic = elliptic.test(text.slice(0, target.start));
  const own = clauses.filter(({ ranges }) => ranges.some((range) => overlaps(range, target)));
  const isSaid = own.some(({ ranges }) =>
    certified.some((span) => ranges.some((range) => overlaps(range, span))),
  );
  return isSaid || isElliptic ? [target] : [target, ...certified];
}

/** "no" says nothing of its own inside "no longer". */
function isWithin(cue: Span, other: Span): boolean {
  const isLonger = other.end - other.start > cue.end - cue.start;
  return isLonger && other.start <= cue.start && other.end >= cue.end;
}

/** A look-alike masks the cues it touches, but not a longer one that contains it. */
function masks(pseudo: Span, cue: Span): boolean {
  return overlaps(pseudo, cue) && !isWithin(pseudo, cue);
}

function isMeant(scope: readonly Span[], targets: readonly Span[] | undefined): boolean {
  return !targets || targets.some((target) => scope.some((range) => overlaps(range, target)));
}

/** The cues of a statement that change what it says about the targets. */
function cuesFor(
  prepared: Text,
  targets: readonly Span[] | undefined,
  type: ClaimType | undefined,
): readonly FoundCue[] {
  const masked = pseudoPatterns.find(prepared.text);
  const found = cuePatterns.find(prepared.text).filter(({ value }) => isHeeded(value, type));
  return found.filter((cue) => {
    if (found.some((other) => other.start === cue.start && isWithin(cue, other))) return false;
    if (!cue.value.types && masked.some((pseudo) => masks(pseudo, cue))) return false;
    if (clauseAt(prepared.clauses, cue.start)?.isCondition) return false;
    const scope = scopeOf(cue, prepared);
    return isMeant(scope, targets) && counts(cue, scope, prepared);
  });
}

/**
 * How a whole sentence or table row speaks of the words at `focus` (of all of it without a focus).
 * Where several cues apply, the most harmful one counts. `type` leaves out cues that say nothing
 * about a claim of that type.
 */
export function polarityOf(
  statement: string,
  focus?: Span,
  type?: ClaimType,
  setting: Setting = {},
): Judgement {
  const prepared = prepare(statement, setting.isOnCertificate ?? false);
  const targets = focus && focus.end > focus.start ? targetsOf(focus, prepared) : undefined;
  const harm = (cue: FoundCue): number => ranks.indexOf(cue.value.polarity);
  const [worst] = cuesFor(prepared, targets, type)
    .filter((cue) => !(setting.aboutOthers && cue.value.polarity === 'other-party'))
    .toSorted((a, b) => harm(b) - harm(a));
  if (!worst) return { polarity: 'asserted' };
  const span = originalSpan(prepared.form, worst);
  const text = statement.slice(span.start, span.end);
  return { polarity: worst.value.polarity, cue: { ...span, text } };
}

/** The polarity that helps the supplier less. */
export function lessFavourable(left: Polarity, right: Polarity): Polarity {
  return ranks.indexOf(left) >= ranks.indexOf(right) ? left : right;
}
