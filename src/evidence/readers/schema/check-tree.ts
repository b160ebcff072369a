import type { Problem } from '../../../sbom/sbom.ts';
import { compileSchema } from './compile-schema.ts';
import { Report } from './report.ts';
import type { Rule } from './rule.ts';
import type { Schema } from './schema.ts';
import { schemaFile } from './schema-files.ts';

/**
 * The versions with a JSON schema. The first two have a strict one as well, which forbids fields
 * that the specification does not know; its own test files do not ask for it.
 */
const versions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];

/** Which rules hold: those of JSON files, or of these only what also holds in XML. */
export type Demands = 'JSON' | 'XML';

/** Entries may repeat in XML, and its texts have forms of their own. */
const jsonOnly = (keyword: string, value: unknown): unknown =>
  (keyword === 'uniqueItems' || keyword === 'format') && typeof value !== 'object'
    ? undefined
    : value;

const schemas = new Map<string, Schema>();

function load(file: string, demands: Demands): Schema {
  const key = `${demands} ${file}`;
  const schema =
    schemas.get(key) ??
    (JSON.parse(
      schemaFile(file).toString('utf8'),
      demands === 'XML' ? jsonOnly : undefined,
    ) as Schema);
  schemas.set(key, schema);
  return schema;
}

const rules = new Map<string, Rule>();

function ruleOf(file: string, demands: Demands): Rule {
  const key = `${demands} ${file}`;
  const rule = rules.get(key) ?? compileSchema(file, (name) => load(name, demands));
  rules.set(key, rule);
  return rule;
}

export function hasJsonSchema(specVersion: string): boolean {
  return versions.includes(specVersion);
}

/** Where a tree of the CycloneDX JSON shape breaks the schema of a version, 50 places at most. */
export function treeProblems(
  tree: unknown,
  specVersion: string,
  demands: Demands,
): readonly Problem[] {
  const rule = ruleOf(`bom-${specVersion}.SNAPSHOT.schema.json`, demands);
  const report = new Report();
  try {
    if (!rule.check(tree)) rule.explain(tree, report);
  } catch (error) {
    // The stack is full: the only thing about a tree that a rule can trip over.
    if (!(error instanceof RangeError)) throw error;
    return [{ pointer: '', message: 'is nested too deeply to be checked' }];
  }
  return report.problems;
}
