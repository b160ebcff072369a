import type { Entry } from './entry.ts';

type Cited = Readonly<{ pointer: string; name: string; purl?: string | undefined }>;
type Written = Readonly<{ format: 'CycloneDX' | 'SPDX'; syntax: string }>;

/**
 * The scalar a component is cited by, from its own place alone: its purl where CycloneDX has it below
 * the component, else its name. In tag-value the line of a component is that of its name.
 */
export function componentEntry({ pointer, name, purl }: Cited, { format, syntax }: Written): Entry {
  if (syntax === 'tag-value') return { pointer, value: name };
  if (format === 'CycloneDX' && purl !== undefined) {
    return { pointer: `${pointer}/purl`, value: purl };
  }
  return { pointer: `${pointer}/name`, value: name };
}
