import { anyOfRule, type Branch, conditionRule, oneOfRule } from './choice-rules.ts';
import { typeCheck } from './json-types.ts';
import { listRule } from './list-rule.ts';
import { objectRule } from './object-rule.ts';
import { allOf, lazyRule, plainRule, type Rule } from './rule.ts';
import { scalarRules, typesOf } from './scalar-rules.ts';
import { assertKnownKeywords, type Schema } from './schema.ts';

/** Gives the whole schema in the file of this name. */
type LoadSchema = (file: string) => Schema;

const hasAny = (schema: Schema, keywords: readonly (keyof Schema)[]): boolean =>
  keywords.some((keyword) => schema[keyword] !== undefined);

class Compiler {
  readonly #file: string;
  readonly #load: LoadSchema;
  readonly #others: Map<string, Compiler>;
  readonly #made = new Map<Schema, Rule>();

  constructor(file: string, load: LoadSchema, others = new Map<string, Compiler>()) {
    this.#file = file;
    this.#load = load;
    this.#others = others.set(file, this);
  }

  /** Compiled when a value first needs it, and once. */
  rule = (schema: Schema): Rule => {
    const made = this.#made.get(schema) ?? lazyRule(() => this.#compile(schema));
    this.#made.set(schema, made);
    return made;
  };

  #resolve(reference: string): readonly [Compiler, Schema] {
    const [file = '', pointer = ''] = reference.split('#');
    const compiler =
      file === '' ? this : (this.#others.get(file) ?? new Compiler(file, this.#load, this.#others));
    let schema: unknown = compiler.whole;
    for (const step of pointer.split('/').slice(1))
      schema = (schema as Readonly<Record<string, unknown>>)[step];
    if (schema === undefined) throw new TypeError(`Broken reference in a schema: ${reference}`);
    return [compiler, schema as Schema];
  }

  get whole(): Schema {
    return this.#load(this.#file);
  }

  #typesOf(schema: Schema): readonly string[] {
    if (schema.$ref === undefined) return typesOf(schema);
    const [compiler, target] = this.#resolve(schema.$ref);
    return compiler.#typesOf(target);
  }

  #branch = (schema: Schema): Branch => {
    const checks = this.#typesOf(schema).map(typeCheck);
    const suits = (value: unknown) => checks.length === 0 || checks.some((check) => check(value));
    return { ...this.rule(schema), title: schema.title, suits };
  };

  #choices({ oneOf, anyOf, allOf: all, not, ...schema }: Schema): Rule[] {
    const rules = (all ?? []).map(this.rule);
    if (anyOf) rules.push(anyOfRule(anyOf.map(this.#branch)));
    if (oneOf) rules.push(oneOfRule(oneOf.map(this.#branch)));
    if (not) rules.push(this.#not(not));
    if (schema.if) {
      const [then, otherwise] = [schema.then, schema.else].map((it) => it && this.rule(it));
      rules.push(conditionRule(this.rule(schema.if), then, otherwise));
    }
    return rules;
  }

  #not(schema: Schema): Rule {
    const rule = this.rule(schema);
    const fields = schema.required?.join(' and ');
    const message = fields === undefined ? 'is not allowed here' : `must not have ${fields}`;
    return plainRule((value) => !rule.check(value), message);
  }

  #compile(schema: Schema): Rule {
    assertKnownKeywords(schema);
    const rules = scalarRules(schema);
    if (schema.$ref !== undefined) {
      const [compiler, target] = this.#resolve(schema.$ref);
      rules.push(compiler.rule(target));
    }
    if (hasAny(schema, ['properties', 'required', 'additionalProperties']))
      rules.push(objectRule(schema, this.rule));
    if (hasAny(schema, ['items', 'uniqueItems', 'minItems', 'maxItems']))
      rules.push(listRule(schema, this.rule));
    return allOf([...rules, ...this.#choices(schema)]);
  }
}

/**
 * Compiles a schema to closures. Nothing is generated as source text: the reader's process runs
 * none (see docs/decisions/schema-validation.md).
 */
export function compileSchema(file: string, load: LoadSchema): Rule {
  const compiler = new Compiler(file, load);
  return compiler.rule(compiler.whole);
}
