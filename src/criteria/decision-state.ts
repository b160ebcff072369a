import type { Decision } from './decisions.ts';
import type { Timeline } from './timeline.ts';

/** `lapsed`: what it stands on has changed; `over`: its own date has passed. */
type DecisionState = 'in force' | 'lapsed' | 'over';
export type StatedDecision = Readonly<{ decision: Decision; state: DecisionState; why?: string }>;

/** What decides whether a decision still stands. */
export type Grounds = Readonly<{
  time: Timeline;
  /** Claims on file that are not superseded. */
  current: ReadonlySet<string>;
  evidence: ReadonlySet<string>;
  /** Claims on file that a person rejected. */
  rejected: ReadonlySet<string>;
  /** Claims that speak against a criterion: admissions and exceptions. */
  against(criterion: string): readonly string[];
}>;

export function stateDecisions(
  decisions: readonly Decision[],
  grounds: Grounds,
): readonly StatedDecision[] {
  return decisions.map((decision) => {
    const end = endOf(decision);
    if (end !== undefined && grounds.time.isPast(end)) {
      return { decision, state: 'over', why: `It ran until ${end}.` };
    }
    const why = changeUnder(decision, grounds);
    return why === undefined ? { decision, state: 'in force' } : { decision, state: 'lapsed', why };
  });
}

function endOf(decision: Decision): string | undefined {
  if (decision.kind === 'risk acceptance') return decision.until;
  return decision.kind === 'decision' ? decision.reviewOn : undefined;
}

function changeUnder(decision: Decision, grounds: Grounds): string | undefined {
  if (decision.claims.some((id) => !grounds.current.has(id))) {
    return 'A claim it stands on is no longer on file or was replaced.';
  }
  switch (decision.kind) {
    case 'confirmation':
      return grounds.current.has(decision.claim)
        ? undefined
        : 'The certificate is no longer on file or was replaced.';
    case 'rejection':
      return grounds.rejected.has(decision.claim)
        ? undefined
        : 'The rejected claim is no longer on file.';
    case 'clearing':
      return grounds.evidence.has(decision.evidenceId)
        ? undefined
        : 'The report is no longer on file.';
    case 'risk acceptance':
    case 'override': {
      const isNew = grounds.against(decision.criterion).some((id) => !decision.claims.includes(id));
      return isNew && decision.claims.length > 0
        ? 'A statement against the criterion was added since.'
        : undefined;
    }
    case 'decision':
      return undefined;
  }
}

export function isDecisionFor(decision: Decision, criterion: string): boolean {
  return 'criterion' in decision && decision.criterion === criterion;
}
