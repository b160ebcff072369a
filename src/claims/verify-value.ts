import type { Span } from '../evidence/document.ts';
import { findBodies } from './bodies.ts';
import type { ClaimType, FindingCounts } from './claim-types.ts';
import { type DateOrder, findDates } from './dates.ts';
import { findDurations } from './durations.ts';
import { findPractices } from './practices.ts';
import { findPrinted } from './printed.ts';
import type { Proof } from './proof.ts';
import { findStandards } from './standards.ts';
import { printsCounts } from './values/finding-counts.ts';
import { findListed, isListed } from './values/listed-values.ts';
import { printsPracticeLevels } from './values/practice-levels.ts';
import { findLevels } from './values/printed-levels.ts';

/** A value as a statement proves it: where, and what else a reader should know. */
export type Reading = Readonly<{ at?: Span; value?: unknown; note?: string }>;

/** What the checks of a claim share. */
export type ValueContext = Readonly<{
  type: ClaimType;
  order: DateOrder | undefined;
  /** The claim's own standard, to which an edition belongs. */
  standard: string | undefined;
}>;

type Check = (value: never, proof: Proof, context: ValueContext) => Reading | undefined;

const dates = new Set([
  'issuedOn',
  'validFrom',
  'expiresOn',
  'lastSurveillance',
  'periodStart',
  'periodEnd',
  'asOf',
  'startedOn',
  'endedOn',
  'reportedOn',
  'until',
  'occurredOn',
  'disclosedOn',
]);

export function isDateAttribute(attribute: string): boolean {
  return dates.has(attribute);
}

/** A date is proven by the same reading; an ambiguous one gives its earliest, with a note. */
function checkDate(value: string, { quote }: Proof, { order }: ValueContext): Reading | undefined {
  const found = findDates(quote, order);
  const exact = found.find(({ iso }) => iso === value);
  const date = exact ?? found.find(({ alternatives }) => alternatives?.includes(value));
  if (!date) return undefined;
  const { start, end, iso, alternatives } = date;
  const at = { start, end };
  if (!alternatives) return { at };
  const printed = quote.slice(start, end);
  return {
    at,
    value: iso,
    note: `"${printed}" may also mean ${alternatives.join(' or ')}; the earliest reading counts.`,
  };
}

/** A known standard is proven by its name in any spelling, never by a part of another name. */
function checkStandard(value: string, proof: Proof): Reading | undefined {
  const { quote, own } = proof;
  const known = findStandards(value);
  if (known.length === 0) return checkText(value, proof);
  const found = findStandards(quote).filter(({ standard }) => standard === value);
  const inOwn = found.find(({ start, end }) => start < own.end && end > own.start);
  const at = inOwn ?? found[0];
  return at && { at };
}

const editionLabel = /edition|version|ausgabe|revision|fassung|release|\bv\.?\s?\d/iu;

/** An edition stands beside its own standard; a year elsewhere in the sentence proves nothing. */
function checkEdition(
  value: string,
  proof: Proof,
  { standard }: ValueContext,
): Reading | undefined {
  const own = findStandards(proof.quote).filter((found) => found.standard === standard);
  const at = own.find(
    ({ edition, printedEdition }) => edition === value || printedEdition === value,
  );
  if (at) return { at };
  const isSettled = own.some(({ edition }) => edition !== undefined);
  const isYear = /^(?:19|20)\d\d$/u.test(value);
  if (isSettled || (isYear && !editionLabel.test(proof.quote))) return undefined;
  return checkText(value, proof) ?? checkText(value.replace(/^v\.?\s?/iu, ''), proof);
}

/** A string is proven by the same words in the same order, whole tokens only. */
function checkText(value: string, { quote, columns }: Proof): Reading | undefined {
  const at = findPrinted(quote, value);
  if (at) return { at };
  return columns.some((column) => findPrinted(column, value)) ? {} : undefined;
}

function checkLevel(value: string, proof: Proof): Reading | undefined {
  const at = findLevels(proof.quote).find(({ level }) => level === value);
  if (at) return { at };
  const row = findLevels(proof.quote.replaceAll(' | ', ' '));
  return row.some(({ level }) => level === value) ? {} : checkText(value, proof);
}

function checkBody(value: string, proof: Proof): Reading | undefined {
  const at = findBodies(proof.quote).find(({ body }) => body === value);
  return checkText(value, proof) ?? (at && { at });
}

function checkDuration(value: string, { quote }: Proof): Reading | undefined {
  const at = findDurations(quote).find(({ iso }) => iso === value);
  return at && { at };
}

function checkCriterion(value: string, { quote, own, columns }: Proof): Reading | undefined {
  const named = (text: string): Span[] =>
    findPractices(text, 'architecture').filter(({ criterion }) => criterion === value);
  const found = named(quote);
  const at = found.find(({ start, end }) => start < own.end && end > own.start) ?? found[0];
  if (at) return { at };
  return columns.some((column) => named(column).length > 0) ? {} : undefined;
}

function checkCounts(value: FindingCounts, { quote, columns }: Proof): Reading | undefined {
  return [quote, ...columns].some((text) => printsCounts(text, value)) ? {} : undefined;
}

const longestGap = 80;

/** Each practice and its level must stand close together, or in one row: "SM: ML 3". */
function checkLevelsPerPractice(
  value: Readonly<Record<string, string>>,
  { quote }: Proof,
): Reading | undefined {
  const isPrinted = Object.entries(value).every(([practice, level]) => {
    const name = findPrinted(quote, practice);
    if (!name) return false;
    const near = quote.slice(name.end, name.end + longestGap);
    const [first] = findLevels(near);
    return first ? first.level === level : findPrinted(near, level) !== undefined;
  });
  return isPrinted || printsPracticeLevels(quote, value) ? {} : undefined;
}

const checks: Readonly<Record<string, Check>> = {
  standard: checkStandard,
  edition: checkEdition,
  level: checkLevel,
  levelsPerPractice: checkLevelsPerPractice,
  issuer: checkBody,
  accreditation: checkBody,
  duration: checkDuration,
  criterion: checkCriterion,
  findings: checkCounts,
};

/** Whether a statement proves a value of an attribute, and where; undefined when it does not. */
export function readValue(
  attribute: string,
  value: unknown,
  proof: Proof,
  context: ValueContext,
): Reading | undefined {
  if (isDateAttribute(attribute)) return checkDate(String(value), proof, context);
  if (isListed(context.type, attribute)) {
    const at = findListed(context.type, attribute, String(value), proof.quote);
    return at && { at };
  }
  const check: Check = checks[attribute] ?? checkText;
  return check(value as never, proof, context);
}
