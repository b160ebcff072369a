import { isObject, type JsonObject } from '../sbom/json-value.ts';
import type { Report } from './report.ts';
import type { Rule } from './rule.ts';
import type { Schema } from './schema.ts';

export const missing = 'is required and missing';

const anything: Rule = { check: () => true, explain: () => undefined };

const nothing: Rule = {
  check: () => false,
  explain: (_value, report) => report.add('is not a field that the specification knows here'),
};

function requiredRule(required: readonly string[]): Rule {
  const check = (value: unknown): boolean => {
    for (const name of required) if ((value as JsonObject)[name] === undefined) return false;
    return true;
  };
  const explain = (value: unknown, report: Report): void => {
    for (const name of required)
      if ((value as JsonObject)[name] === undefined) report.addAt(name, missing);
  };
  return { check, explain };
}

/** What a schema asks of the members of an object. */
export function objectRule(schema: Schema, compile: (schema: Schema) => Rule): Rule {
  const required = requiredRule(schema.required ?? []);
  const other = schema.additionalProperties === false ? nothing : anything;
  const members = new Map(
    Object.entries(schema.properties ?? {}).map(([name, it]) => [name, compile(it)]),
  );
  const ruleOf = (name: string): Rule => members.get(name) ?? other;

  const check = (value: unknown): boolean => {
    if (!isObject(value)) return true;
    if (!required.check(value)) return false;
    for (const name in value) if (!ruleOf(name).check(value[name])) return false;
    return true;
  };

  const explain = (value: unknown, report: Report): void => {
    if (!isObject(value)) return;
    required.explain(value, report);
    for (const name in value) {
      if (report.full) return;
      report.enter(name);
      ruleOf(name).explain(value[name], report);
      report.leave();
    }
  };
  return { check, explain };
}
