import { criterionName, levelName } from '../answers/words.ts';
import type { KnownLevel } from '../criteria/criterion.ts';
import { recordDecision } from '../curation/record-decision.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { summaryFinding } from '../posture/summarise.ts';
import { today } from '../records/desk.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { HandleOptions, Turn } from './message.ts';
import { asking, type Reply, reply } from './reply.ts';
import { summariesOf } from './summaries-of.ts';

type Override = Readonly<{
  supplier: Supplier;
  criterion: string;
  level: KnownLevel;
  reason: string;
}>;

/** Who corrects, and for which day. */
export function correctionOf(desk: IngestDesk, { person }: Turn, { asOf }: HandleOptions) {
  const { id, name } = person;
  return { by: id, ...(name !== undefined && { name }), asOf: asOf ?? today(desk) };
}

/** Puts on file how somebody sees a finding, beside what was computed. */
export async function recordOverride(
  desk: IngestDesk,
  { supplier, criterion, level, reason }: Override,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const correction = correctionOf(desk, turn, options);
  const decided = { kind: 'override', criterion, level, reason } as const;
  await recordDecision(desk, supplier.id, decided, correction);
  const [summary] = await summariesOf(desk, [supplier], correction.asOf);
  const computed = summary ? summaryFinding(summary, criterion).level : 'unknown';
  return reply({
    headline: `${criterionName(criterion)} of ${supplier.name}: your view, ${level}, is on file.`,
    text: 'The computed level stays as it is; your view stands beside it, with your name and reason.',
    facts: [
      { label: 'Supplier', value: supplier.name },
      { label: 'Your view', value: levelName(level) },
      { label: 'Computed', value: levelName(computed) },
      { label: 'Reason', value: reason },
    ],
    actions: [asking('Why this level?', `Why is ${criterion} at this level for ${supplier.name}?`)],
  });
}
