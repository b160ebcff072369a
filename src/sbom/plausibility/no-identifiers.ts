import type { Rule } from './rule.ts';

/** Below this share most of the inventory cannot be looked up. */
const enough = 0.5;

export const noIdentifiers: Rule = ({ items }) => {
  const identified = items.filter(({ purl, cpe }) => purl ?? cpe).length;
  if (items.length === 0 || identified / items.length >= enough) return undefined;
  const share = identified === 0 ? 'None' : `Only ${identified}`;
  return {
    code: 'NO_IDENTIFIERS',
    sentence: `${share} of ${items.length} components can be identified by a valid purl or CPE; the others cannot be looked up in any advisory.`,
  };
};
