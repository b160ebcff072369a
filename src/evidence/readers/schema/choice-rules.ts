import { missing } from './object-rule.ts';
import type { Report } from './report.ts';
import type { Rule } from './rule.ts';

/** One of several ways in which a value may be written. */
export type Branch = Rule &
  Readonly<{
    title: string | undefined;
    /** Whether the value is at least of the JSON type that the branch is about. */
    suits: (value: unknown) => boolean;
  }>;

/** Where each of several ways lacks one member and nothing else, any of these would do. */
function lackedBy(reports: readonly Report[]): string[] | undefined {
  const lacking = reports.map(({ problems }) => problems[0]);
  if (lacking.length < 2 || lacking.some((it) => it?.message !== missing)) return undefined;
  return lacking.map((it) => it?.pointer.split('/').at(-1) ?? '');
}

/** Tells what is wrong by the branch that the author most likely meant. */
function explainNearest(branches: readonly Branch[], value: unknown, report: Report): void {
  const suitable = branches.filter((branch) => branch.suits(value));
  const reports = (suitable.length > 0 ? suitable : branches).map((branch) => {
    const aside = report.aside();
    branch.explain(value, aside);
    return aside;
  });
  const fewest = Math.min(...reports.map(({ problems }) => problems.length));
  const nearest = reports.filter(({ problems }) => problems.length === fewest);
  const lacked = fewest === 1 ? lackedBy(nearest) : undefined;
  if (lacked) report.add(`must have ${lacked.join(' or ')}`);
  else report.take(nearest[0]?.problems ?? []);
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
