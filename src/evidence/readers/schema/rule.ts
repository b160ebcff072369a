import type { Report } from './report.ts';

/**
 * A compiled part of a schema. `check` only decides and stops at the first fault, so that sound
 * files are fast; `explain` goes over everything once and says what is wrong.
 */
export type Rule = Readonly<{
  check: (value: unknown) => boolean;
  explain: (value: unknown, report: Report) => void;
}>;

/** A rule about one value that is told in one sentence. */
export function plainRule(check: (value: unknown) => boolean, message: string): Rule {
  return {
    check,
    explain: (value, report) => {
      if (!check(value)) report.add(message);
    },
  };
}

/** All of the rules. */
export function allOf(rules: readonly Rule[]): Rule {
  const [first, second] = rules;
  if (first !== undefined && rules.length === 1) return first;
  const explain = (value: unknown, report: Report) => {
    for (const rule of rules) rule.explain(value, report);
  };
  if (first !== undefined && second !== undefined && rules.length === 2)
    return { check: (value) => first.check(value) && second.check(value), explain };
  const checks = rules.map((rule) => rule.check);
  const check = (value: unknown) => {
    for (const one of checks) if (!one(value)) return false;
    return true;
  };
  return { check, explain };
}

/** A rule that is made when the first value meets it: most of a schema never meets one. */
export function lazyRule(make: () => Rule): Rule {
  let made: Rule | undefined;
  const rule = () => {
    made ??= make();
    return made;
  };
  return {
    check: (value) => rule().check(value),
    explain: (value, report) => rule().explain(value, report),
  };
}
