import { asPrinted, canonical } from '../../../src/claims/canonical.ts';
import type { ClaimType } from '../../../src/claims/claim-types.ts';
import { type DateOrder, findDates } from '../../../src/claims/dates.ts';
import { findDurations } from '../../../src/claims/durations.ts';
import { findStandards } from '../../../src/claims/standards.ts';
import { findListed } from '../../../src/claims/values/listed-values.ts';
import { findLevels } from '../../../src/claims/values/printed-levels.ts';
import { findNumbers } from '../../../src/claims/values/printed-numbers.ts';
import { findCriterion } from '../../../src/criteria/catalogue/catalogue.ts';
import type { Shape } from './attribute-shapes.ts';

/** Ends of periods: where a range is given as the value, its last date is meant. */
const ends: ReadonlySet<string> = new Set(['periodEnd', 'endedOn', 'expiresOn', 'until']);
const date = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const duration = /^P(?:\d+[YMWD]|T\d+[HM])+$/u;

/** How the document prints dates, and the line that a value stands in. */
type Reading = Readonly<{ order: DateOrder | undefined; line: string }>;

/** Of "4 to 8 April 2022" a model may copy the 4; the line says which day that is. */
function dateInLine(printed: string, line: string, order: DateOrder | undefined) {
  const same = findDates(line, order).filter(
    ({ start, end }) => folded(line.slice(start, end)) === folded(printed),
  );
  return same.length === 1 ? same[0]?.iso : undefined;
}

function folded(text: string): string {
  return canonical(text, { fold: true }).text.trim();
}

function dateIn(name: string, printed: string, { order, line }: Reading): string | undefined {
  const found = findDates(printed, order);
  const iso = (ends.has(name) ? found.at(-1) : found[0])?.iso;
  return iso ?? (date.test(printed) ? printed : dateInLine(printed, line, order));
}

function choiceIn(
  type: ClaimType,
  name: string,
  printed: string,
  choices: readonly string[],
): string | undefined {
  return (
    choices.find((choice) => choice.toLowerCase() === folded(printed)) ??
    choices.find((choice) => findListed(type, name, choice, printed) !== undefined)
  );
}

/** "Maturity Level 3" is "ML 3"; "EAL2 augmented by ALC_FLR.1" stays as it is. */
function levelIn(printed: string): string | undefined {
  const [found] = findLevels(printed);
  return found && found.end - found.start === printed.length ? found.level : undefined;
}

/** The form in which Assay writes what is printed in several ways; else as it is printed. */
const writtenAs: Readonly<Record<string, (printed: string) => string | undefined>> = {
  standard: (printed) => findStandards(printed)[0]?.standard ?? printed,
  edition: (printed) => findStandards(printed)[0]?.edition ?? printed,
  level: (printed) => levelIn(printed) ?? printed,
  criterion: (printed) => findCriterion(printed)?.id,
  duration: (printed) => (duration.test(printed) ? printed : findDurations(printed)[0]?.iso),
};

/**
 * A value as Assay keeps it, from the words a model copied: dates YYYY-MM-DD, standards and levels
 * in their one spelling, counts as digits. Undefined where the words are no such value.
 */
export function keptValue(
  type: ClaimType,
  name: string,
  { kind, choices }: Shape,
  given: string,
  reading: Reading,
): string | undefined {
  const printed = asPrinted(given);
  if (printed === '') return undefined;
  if (kind === 'date') return dateIn(name, printed, reading);
  if (kind === 'counts') return findNumbers(printed)[0]?.value.toString();
  if (choices) return choiceIn(type, name, printed, choices);
  return writtenAs[name]?.(printed) ?? (name in writtenAs ? undefined : printed);
}
