import { comparable } from '../comparable.ts';
import type { Exhibit } from '../verify-attributes.ts';
import type { Cast } from './cast.ts';
import { isOneStatement, type RuleReading, ruleReadings } from './rule-readings.ts';

type Values = Readonly<Record<string, unknown>>;

/** What must be alike for two proposals to be about one thing, beside the statement they rest on. */
const sameThing: Readonly<Record<string, readonly string[]>> = {
  certification: ['standard'],
  'assurance-report': ['standard'],
  practice: ['criterion'],
  commitment: ['subject', 'severity', 'duration'],
  'support-period': ['product', 'until'],
  'subservice-organisation': ['name'],
  'user-entity-control': ['description'],
  'audit-exception': ['control'],
  'vulnerability-statement': ['vulnerability', 'product'],
};

const plain = (value: unknown): string => comparable(value ?? null);

/** The same value as far as print goes; lists are read element by element. */
export function isEqual(read: unknown, value: unknown): boolean {
  if (Array.isArray(read)) return read.some((one) => plain(one) === plain(value));
  return plain(read) === plain(value);
}

function isSameThing(read: Values, { proposed: { type, attributes } }: Cast): boolean {
  const own: Values = attributes;
  return (sameThing[type] ?? []).every((key) => plain(read[key]) === plain(own[key]));
}

const restsOn = ({ proofs }: RuleReading, { proof }: Exhibit): boolean =>
  proofs.some((one) => isOneStatement(one, proof));

/** Everything the rules read of the thing that the main statement is about. */
export function readingsOf(cast: Cast): readonly Values[] {
  const { proposed, document } = cast;
  return ruleReadings(document, proposed.type)
    .filter((reading) => restsOn(reading, proposed.exhibits[0]))
    .map(({ candidate }): Values => candidate.attributes)
    .filter((read) => isSameThing(read, cast));
}

/** Whether the rules read the same value in the same role of the same thing. */
export function readAlike(cast: Cast): boolean {
  const { attribute, value, exhibit, proposed, document } = cast;
  return ruleReadings(document, proposed.type).some((reading) => {
    const read: Values = reading.candidate.attributes;
    const rests = restsOn(reading, proposed.exhibits[0]) && restsOn(reading, exhibit);
    return rests && isSameThing(read, cast) && isEqual(read[attribute], value);
  });
}
