import { isDevice, subjectName } from './is-device.ts';
import type { Rule } from './rule.ts';

/** Fewer say nothing about where a tool has looked. */
const fewest = 5;

/** Package managers of one language each; they know nothing of what lies below. */
const languages: ReadonlySet<string> = new Set([
  'bower',
  'cargo',
  'composer',
  'cran',
  'gem',
  'golang',
  'hackage',
  'hex',
  'maven',
  'npm',
  'nuget',
  'pub',
  'pypi',
]);

export const oneEcosystem: Rule = ({ sbom, items }) => {
  const [first] = items;
  const type = first?.purl?.type;
  if (items.length < fewest || type === undefined || !languages.has(type) || !isDevice(sbom)) {
    return undefined;
  }
  if (items.some(({ purl }) => purl?.type !== type)) return undefined;
  return {
    code: 'ONE_ECOSYSTEM',
    sentence: `All ${items.length} components of ${subjectName(sbom.subject)} are ${type} packages; a device holds software from below as well.`,
  };
};
