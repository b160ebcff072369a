import { compare, parse, type SemVer } from 'semver';
import { compareGeneric } from './generic-versions.ts';
import { type CompareVersions, compareAsRead } from './order.ts';

/**
 * Semantic Versioning 2.0.0, for npm, Cargo, Hex, Pub and Swift. A leading "v" and missing zeros are
 * forgiven, since people write ranges so; build metadata says nothing.
 */
export const compareSemantic: CompareVersions = compareAsRead(
  readSemantic,
  (a, b) => compare(a, b),
  compareGeneric,
);

export function readSemantic(text: string): SemVer | undefined {
  const match = /^[v=]?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+].*)?$/iu.exec(text);
  if (!match) return undefined;
  const [, major = '0', minor = '0', patch = '0', rest = ''] = match;
  return parse(`${major}.${minor}.${patch}${rest}`) ?? undefined;
}
