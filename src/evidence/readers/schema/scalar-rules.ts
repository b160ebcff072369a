import { choiceWords } from './choice-words.ts';
import { formats } from './formats.ts';
import { hexCheck } from './hex-check.ts';
import { typeCheck, typeWords } from './json-types.ts';
import { patternWords } from './pattern-words.ts';
import { plainRule, type Rule } from './rule.ts';
import type { Schema } from './schema.ts';

/** Characters as people count them: a code unit is at most one, and at least half of one. */
function hasAtLeast(text: string, least: number): boolean {
  return text.length >= 2 * least || Array.from(text.slice(0, 2 * least)).length >= least;
}

function textRules({ pattern, format, minLength, maxLength }: Schema): Rule[] {
  const rules: Rule[] = [];
  const rule = (check: (text: string) => boolean, message: string) =>
    rules.push(plainRule((value) => typeof value !== 'string' || check(value), message));
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'u');
    rule(hexCheck(pattern) ?? ((text) => expression.test(text)), patternWords(pattern));
  }
  if (format !== undefined) {
    const it = formats[format];
    if (it === undefined) throw new TypeError(`Unknown format in a schema: ${format}`);
    rule(it.check, it.message);
  }
  if (minLength !== undefined)
    rule(
      (text) => hasAtLeast(text, minLength),
      minLength === 1 ? 'must not be empty' : `must have at least ${minLength} characters`,
    );
  if (maxLength !== undefined)
    rule((text) => !hasAtLeast(text, maxLength + 1), `must have at most ${maxLength} characters`);
  return rules;
}

function numberRules({ minimum, maximum }: Schema): Rule[] {
  const rules: Rule[] = [];
  const rule = (check: (number: number) => boolean, message: string) =>
    rules.push(plainRule((value) => typeof value !== 'number' || check(value), message));
  if (minimum !== undefined) rule((number) => number >= minimum, `must be ${minimum} or more`);
  if (maximum !== undefined) rule((number) => number <= maximum, `must be ${maximum} or less`);
  return rules;
}

export function typesOf({ type }: Schema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

function typeRules(schema: Schema): Rule[] {
  const types = typesOf(schema);
  const checks = types.map(typeCheck);
  const [only] = checks;
  if (only === undefined) return [];
  const check = checks.length === 1 ? only : (value: unknown) => checks.some((it) => it(value));
  return [plainRule(check, `must be ${typeWords(types)}`)];
}

/** What a schema asks of a value without looking into it. The schemas list scalars only. */
export function scalarRules(schema: Schema): Rule[] {
  const rules = typeRules(schema);
  if (schema.enum !== undefined) {
    const values = new Set(schema.enum);
    rules.push(plainRule((value) => values.has(value), choiceWords(schema.enum)));
  }
  if (schema.const !== undefined)
    rules.push(plainRule((value) => value === schema.const, choiceWords([schema.const])));
  return [...rules, ...textRules(schema), ...numberRules(schema)];
}
