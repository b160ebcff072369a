import type { Rule } from './rule.ts';

/** Modules of one framework share their version; so many different components do not. */
const fewest = 8;

export const sameVersionEverywhere: Rule = ({ sbom, items }) => {
  const version = items[0]?.version;
  if (items.length < fewest || version === undefined) return undefined;
  if (items.some((item) => item.version !== version)) return undefined;
  const product = sbom.subject?.version === version ? ', which is that of the product' : '';
  return {
    code: 'SAME_VERSION_EVERYWHERE',
    sentence: `All ${items.length} components carry the same version ${version}${product}.`,
  };
};
