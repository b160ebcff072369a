import type { Span } from '../evidence/document.ts';
import type { Polarity } from './claim-types.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import type { Clause } from './polarity-clauses.ts';
import { compilePatterns } from './polarity-patterns.ts';
import { overlaps, type Statement } from './polarity-statement.ts';

type Scope = 'clause' | 'after' | 'before' | 'next' | 'joined';
/** A cue of gazetteer/polarity-cues.json. */
export type Cue = Readonly<{
  polarity: Polarity;
  scope: Scope;
  /** Counts only where this stands in its scope. */
  needs?: 'standard' | 'certifiable' | 'certified' | 'alone';
  /** Counts only where its words are the subject of the clause, or bear a duty. */
  role?: 'subject' | 'duty';
  types?: readonly string[];
}>;
export type FoundCue = Span & Readonly<{ value: Cue }>;

const nearby = 90;
const duties = compilePatterns([{ patterns: cues.duties, value: 'duty' as const }]);
const certainty = compilePatterns([{ patterns: cues.certainty, value: 'certified' as const }]);
const crossing = compilePatterns([{ patterns: cues.crosses, value: 'crosses' as const }]);
const requirement =
  /\b(?:requirements?|standards?|best practices?|regulations?|norm(?:en)?|anforderungen|vorgaben|richtlinien?|guidelines|framework)\b/u;
const verbAfterParty =
  /^(?: s(?: [\p{L}-]{1,30}){1,4})?,? ?(?:which |who |that |die |der |das )?(?:\p{L}{1,20}(?:s|t)|are|were|have|hold|maintain|provide|operate|offer|must|should|shall|will|can|may|undergo|plan|perform|conduct|ensure|manage|use|sind|haben|hatten|werden|wurden|verfügen|müssen|sollen|können|besitzen|halten|führen)(?![\p{L}])/u;

export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ ranges }) => ranges.some(({ start, end }) => start <= at && at < end));
}

/** The parts of the statement a cue speaks of. */
export function scopeOf(cue: FoundCue, { text, clauses }: Statement): readonly Span[] {
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
function playsRole({ start, end, value }: FoundCue, { text }: Statement): boolean {
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
function hasNeed(cue: FoundCue, scope: readonly Span[], prepared: Statement): boolean {
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
  const meant =
    cue.value.needs === 'certifiable' ? standards.filter((one) => !one.isGuidance) : standards;
  return rest.some(
    (span) =>
      meant.some((standard) => overlaps(standard, span)) ||
      requirement.test(text.slice(span.start, span.end)),
  );
}

/** Whether a cue means what it says in this statement. */
export function counts(cue: FoundCue, scope: readonly Span[], prepared: Statement): boolean {
  const { value } = cue;
  const isConformity = value.needs === 'standard' || value.needs === 'certifiable';
  if (isConformity && prepared.isFormula) return false;
  if (value.role && !playsRole(cue, prepared)) return false;
  return value.needs === undefined || hasNeed(cue, scope, prepared);
}
