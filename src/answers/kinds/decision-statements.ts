import type { Posture } from '../../posture/posture.ts';
import { type Statement, say } from '../statement.ts';
import { criterionName, sentence } from '../words.ts';

/** What people decided about the supplier, or that nobody did. */
export function decisionStatements({ decisions }: Posture): Statement[] {
  const made = decisions.flatMap(({ decision, state }) => {
    const { person, date } = decision;
    if (decision.kind === 'decision') {
      return [say(`Decision of ${person} on ${date}: ${decision.verdict} (${state}).`)];
    }
    if (decision.kind !== 'override') return [];
    const { criterion, level } = decision;
    return [
      say(`${criterionName(criterion)}: ${person} sees it as ${level} since ${date} (${state}).`),
    ];
  });
  return decisions.some(({ decision }) => decision.kind === 'decision')
    ? made
    : [...made, say('No decision about this supplier is recorded; it is yours.')];
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
