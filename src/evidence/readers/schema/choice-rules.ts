import type { Report } from './report.ts';
import type { Rule } from './rule.ts';

/** One of several ways in which a value may be written. */
export type Branch = Rule &
  Readonly<{
    title: string | undefined;
    /** Whether the value is at least of the JSON type that the branch is about. */
    suits: (value: unknown) => boolean;
  }>;

/** Tells what is wrong by the branch that the author most likely meant. */
function explainNearest(branches: readonly Branch[], value: unknown, report: Report): void {
  const suitable = branches.filter((branch) => branch.suits(value));
  let nearest: Report | undefined;
  for (const branch of suitable.length > 0 ? suitable : branches) {
    const aside = report.aside();
    branch.explain(value, aside);
    if (nearest === undefined || aside.problems.length < nearest.problems.length) nearest = aside;
  }
  if (nearest) report.take(nearest.problems);
}

export function anyOfRule(branches: readonly Branch[]): Rule {
  const check = (value: unknown) => {
    for (const branch of branches) if (branch.check(value)) return true;
    return false;
  };
  const explain = (value: unknown, report: Report) => {
    if (!check(value)) explainNearest(branches, value, report);
  };
  return { check, explain };
}

export function oneOfRule(branches: readonly Branch[]): Rule {
  const fitting = (value: unknown) => {
    let count = 0;
    for (const branch of branches) if (branch.check(value)) count += 1;
    return count;
  };
  const titles = branches.flatMap(({ title }) => (title === undefined ? [] : [title]));
  const named = titles.length === branches.length ? ` (${titles.join(', ')})` : '';
  return {
    check: (value) => fitting(value) === 1,
    explain: (value, report) => {
      const count = fitting(value);
      if (count === 0) explainNearest(branches, value, report);
      else if (count > 1) report.add(`mixes forms of which only one may be used${named}`);
    },
  };
}

export function conditionRule(
  when: Rule,
  then: Rule | undefined,
  otherwise: Rule | undefined,
): Rule {
  const chosen = (value: unknown) => (when.check(value) ? then : otherwise);
  return {
    check: (value) => chosen(value)?.check(value) ?? true,
    explain: (value, report) => chosen(value)?.explain(value, report),
  };
}
