import { findRepeat } from './find-repeat.ts';
import type { Report } from './report.ts';
import { allOf, plainRule, type Rule } from './rule.ts';
import type { Schema } from './schema.ts';

type Compile = (schema: Schema) => Rule;

function itemsRule(items: Rule): Rule {
  const check = (value: unknown): boolean => {
    if (!Array.isArray(value)) return true;
    for (const item of value) if (!items.check(item)) return false;
    return true;
  };
  const explain = (value: unknown, report: Report): void => {
    if (!Array.isArray(value)) return;
    for (const [at, item] of value.entries()) {
      if (report.full) return;
      report.enter(at);
      items.explain(item, report);
      report.leave();
    }
  };
  return { check, explain };
}

/** Items named one by one. */
function placesRule(places: readonly Rule[]): Rule {
  return {
    check: (value) =>
      !Array.isArray(value) || places.every((it, at) => at >= value.length || it.check(value[at])),
    explain: (value, report) => {
      if (!Array.isArray(value)) return;
      for (const [at, rule] of places.slice(0, value.length).entries()) {
        report.enter(at);
        rule.explain(value[at], report);
        report.leave();
      }
    },
  };
}

const uniqueRule: Rule = {
  check: (value) => !Array.isArray(value) || findRepeat(value) === undefined,
  explain: (value, report) => {
    const repeat = Array.isArray(value) ? findRepeat(value) : undefined;
    if (repeat) report.addAt(repeat.at, `repeats entry ${repeat.of + 1} of the same list`);
  },
};

function lengthRule(check: (length: number) => boolean, message: string): Rule {
  return plainRule((value) => !Array.isArray(value) || check(value.length), message);
}

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

function sizeRules({ items, additionalItems, minItems, maxItems }: Schema): Rule[] {
  const rules: Rule[] = [];
  if (minItems !== undefined)
    rules.push(lengthRule((it) => it >= minItems, `must have at least ${entries(minItems)}`));
  const named = Array.isArray(items) && additionalItems === false ? items.length : undefined;
  for (const most of [maxItems, named])
    if (most !== undefined)
      rules.push(lengthRule((it) => it <= most, `must have at most ${entries(most)}`));
  return rules;
}

/** What a schema asks of a list and of what it holds. */
export function listRule(schema: Schema, compile: Compile): Rule {
  const rules = sizeRules(schema);
  const { items } = schema;
  if (Array.isArray(items)) rules.push(placesRule(items.map(compile)));
  else if (items !== undefined) rules.push(itemsRule(compile(items as Schema)));
  if (schema.uniqueItems) rules.push(uniqueRule);
  return allOf(rules);
}
