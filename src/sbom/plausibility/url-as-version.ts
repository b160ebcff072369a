import { componentLine } from '../component.ts';
import type { Item } from '../take-inventory.ts';
import { isUrl } from '../urls.ts';
import type { Rule } from './rule.ts';

/** Fetched from an address instead of a registry: nobody has looked at it under that version. */
const isFetched = ({ component, purl }: Item): boolean =>
  isUrl(component.version ?? '') ||
  isUrl(purl?.version ?? '') ||
  (purl === undefined && isUrl(component.purl?.value ?? ''));

export const urlAsVersion: Rule = ({ items }) => {
  const fetched = items.filter(isFetched);
  const [first] = fetched;
  if (!first) return undefined;
  const line = componentLine(first.component);
  const amount = fetched.length === 1 ? '1 component has' : `${fetched.length} components have`;
  return {
    code: 'URL_AS_VERSION',
    sentence: `${amount} an address where a released version should stand, for example ${line.slice(0, 120)}.`,
    pointer: first.component.pointer,
    value: line,
  };
};
