import type { Problem, Validation } from '../../../sbom/sbom.ts';
import { isObject } from '../sbom/json-value.ts';
import { hasJsonSchema, treeProblems } from './check-tree.ts';
import { Report } from './report.ts';

/** What can be said without a schema. */
function skeletonProblems(tree: unknown, specVersion: string): readonly Problem[] {
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
  const schema = hasJsonSchema(specVersion);
  const problems = schema
    ? treeProblems(tree, specVersion, 'JSON')
    : skeletonProblems(tree, specVersion);
  return { valid: problems.length === 0, method: schema ? 'schema' : 'structure', problems };
}
