import type { Rule } from './rule.ts';

/** A few without a version are in every large SBOM. */
const tolerated = 0.1;

export const versionsUnknown: Rule = ({ items }) => {
  const unknown = items.filter(({ version }) => version === undefined);
  if (items.length === 0 || unknown.length / items.length <= tolerated) return undefined;
  const [first] = unknown;
  return {
    code: 'VERSIONS_UNKNOWN',
    sentence: `${unknown.length} of ${items.length} components state no version that tells one release from another, for example ${(first?.component.name ?? '').slice(0, 80)}.`,
  };
};
