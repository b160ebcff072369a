import type { Posture } from '../../posture/posture.ts';
import { type Statement, say } from '../statement.ts';
import { criterionName, sentence } from '../words.ts';

type Stated = Posture['decisions'][number];

/** What people decided about the supplier, or that nobody did. */
export function decisionStatements({ decisions }: Posture): Statement[] {
  const made = decisions.flatMap((stated) => statementOf(stated) ?? []);
  return decisions.some(({ decision }) => decision.kind === 'decision')
    ? made
    : [...made, say('No decision about this supplier is recorded; it is yours.')];
}

function statementOf({ decision, state }: Stated): Statement | undefined {
  const { person, date } = decision;
  switch (decision.kind) {
    case 'decision':
      return say(`Decision of ${person} on ${date}: ${decision.verdict} (${state}).`);
    case 'override': {
      const what = criterionName(decision.criterion);
      return say(`${what}: ${person} sees it as ${decision.level} since ${date} (${state}).`);
    }
    case 'risk acceptance': {
      const what = criterionName(decision.criterion);
      return say(`${what}: ${person} accepts the risk until ${decision.until} (${state}).`);
    }
    default:
      return undefined;
  }
}

/** What people see differently; it never replaces the computed level. */
export function overrideStatements(criterion: string, { decisions }: Posture): Statement[] {
  return decisions.flatMap(({ decision, state }) =>
    decision.kind === 'override' && decision.criterion === criterion
      ? [
          say(
            `- ${decision.person} sees it as ${decision.level} since ${decision.date} (${state}): ${sentence(decision.reason)} The computed level stays.`,
          ),
        ]
      : [],
  );
}
