import type { Validation } from '../../../sbom/sbom.ts';
import { compileSchema } from './compile-schema.ts';
import { isObject } from './json-types.ts';
import { Report } from './report.ts';
import type { Rule } from './rule.ts';
import type { Schema } from './schema.ts';
import { schemaFile } from './schema-files.ts';

/** The specification publishes a strict schema beside the lenient one for its first two. */
const files: Readonly<Record<string, string>> = {
  '1.2': 'bom-1.2-strict.SNAPSHOT.schema.json',
  '1.3': 'bom-1.3-strict.SNAPSHOT.schema.json',
  '1.4': 'bom-1.4.SNAPSHOT.schema.json',
  '1.5': 'bom-1.5.SNAPSHOT.schema.json',
  '1.6': 'bom-1.6.SNAPSHOT.schema.json',
  '1.7': 'bom-1.7.SNAPSHOT.schema.json',
};

const loaded = new Map<string, Schema>();

function load(file: string): Schema {
  const schema = loaded.get(file) ?? (JSON.parse(schemaFile(file).toString('utf8')) as Schema);
  loaded.set(file, schema);
  return schema;
}

const compiled = new Map<string, Rule>();

function ruleOf(file: string): Rule {
  const rule = compiled.get(file) ?? compileSchema(file, load);
  compiled.set(file, rule);
  return rule;
}

function problemsOf(rule: Rule, tree: unknown): Validation['problems'] {
  const report = new Report();
  try {
    if (rule.check(tree)) return [];
    rule.explain(tree, report);
  } catch (error) {
    // The stack is full: the only thing about a tree that a rule can trip over.
    if (!(error instanceof RangeError)) throw error;
    return [{ pointer: '', message: 'is nested too deeply to be checked' }];
  }
  return report.problems;
}

/** What can be said without a schema: the list of components, and that each has a name. */
function skeletonProblems(tree: unknown, specVersion: string): Validation['problems'] {
  const report = new Report();
  report.addAt('specVersion', `names CycloneDX ${specVersion}, which has no JSON schema`);
  if (!isObject(tree)) report.add('must be an object');
  else if (tree['components'] !== undefined && !Array.isArray(tree['components']))
    report.addAt('components', 'must be a list');
  return report.problems;
}

/**
 * Whether the tree of a CycloneDX JSON file follows its specification, 1.2 to 1.7, in linear time.
 * 1.0 and 1.1 were XML only; such a file, or one of a version to come, has its skeleton checked.
 */
export function validateCycloneDx(tree: unknown, specVersion: string): Validation {
  const file = files[specVersion];
  const problems =
    file === undefined ? skeletonProblems(tree, specVersion) : problemsOf(ruleOf(file), tree);
  return {
    valid: problems.length === 0,
    method: file === undefined ? 'structure' : 'schema',
    problems,
  };
}
