import type { Claim } from '../claims/claim.ts';
import { durationHours, isDuration, lastDay } from './calendar.ts';
import { maturityOf } from './caps/maturity.ts';
import type { ClaimOf } from './paper.ts';
import { vexStatusOf } from './vex-status.ts';

/** `worth` orders values of one topic, more is better for the supplier; `text` shows it. */
export type DecisiveValue = Readonly<{ topic: string; worth: string | number; text: string }>;

const comparable = [
  'certification',
  'assurance-report',
  'security-test',
  'commitment',
  'support-period',
  'vulnerability-statement',
] as const;

/** A claim that carries a decisive value; words about a practice do not. */
export type ComparableClaim = ClaimOf<(typeof comparable)[number]>;

export function isComparable(claim: Claim): claim is ComparableClaim {
  return comparable.some((type) => type === claim.type);
}

/** The values of a claim that two papers on one subject must not disagree about. */
export function decisiveValues(claim: ComparableClaim): readonly DecisiveValue[] {
  switch (claim.type) {
    case 'certification':
      return certificateValues(claim.attributes);
    case 'assurance-report':
      return reportValues(claim.attributes);
    case 'security-test':
      return testValues(claim.attributes);
    case 'commitment':
      return commitmentValues(claim.attributes);
    case 'support-period':
      return supportValues(claim.attributes);
    case 'vulnerability-statement':
      return statementValues(claim.attributes);
  }
}

type Attributes<T extends Claim['type']> = ClaimOf<T>['attributes'];

function certificateValues(attributes: Attributes<'certification'>): DecisiveValue[] {
  const values: DecisiveValue[] = [];
  const level = maturityOf(attributes);
  if (typeof level === 'number') {
    values.push({ topic: 'maturity level', worth: level, text: `ML ${level}` });
  }
  const { expiresOn } = attributes;
  if (expiresOn !== null) {
    values.push({ topic: 'expiry', worth: lastDay(expiresOn), text: expiresOn });
  }
  return values;
}

const opinions = ['adverse', 'disclaimer', 'qualified', 'unqualified'];

function reportValues({ opinion, reportType }: Attributes<'assurance-report'>): DecisiveValue[] {
  const values: DecisiveValue[] = [];
  if (opinion !== null) {
    values.push({ topic: 'opinion', worth: opinions.indexOf(opinion), text: opinion });
  }
  if (reportType !== null) {
    values.push({ topic: 'type of report', worth: reportType, text: reportType });
  }
  return values;
}

function testValues({ findings }: Attributes<'security-test'>): DecisiveValue[] {
  const { high, critical } = findings ?? {};
  if (high === undefined && critical === undefined) return [];
  const severe = (high ?? 0) + (critical ?? 0);
  return [{ topic: 'high and critical findings', worth: -severe, text: String(severe) }];
}

/** A shorter time to act is better, a longer time of support is better. */
function commitmentValues({ subject, duration }: Attributes<'commitment'>): DecisiveValue[] {
  if (duration === null || !isDuration(duration)) return [];
  const worth = durationHours(duration) * (subject === 'support' ? 1 : -1);
  return [{ topic: `${subject} time`, worth, text: duration }];
}

function supportValues({ until }: Attributes<'support-period'>): DecisiveValue[] {
  return until === null ? [] : [{ topic: 'end of support', worth: lastDay(until), text: until }];
}

function statementValues({ status }: Attributes<'vulnerability-statement'>): DecisiveValue[] {
  const means = vexStatusOf(status);
  if (status === null || means === undefined) return [];
  const isFree = means === 'not_affected' || means === 'fixed';
  return [{ topic: 'status', worth: isFree ? 1 : 0, text: status }];
}
