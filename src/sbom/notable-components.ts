import { type Component, componentLine } from './component.ts';
import { knownPackage } from './known-components.ts';
import { memoised } from './memoised.ts';
import type { Sbom } from './sbom.ts';
import type { NotableComponent } from './sbom-facts.ts';

/** Examples of one name are enough to show that it is there. */
const mostOfOne = 3;
/** Longer values are no names; nothing cited is ever cut. */
const longest = 300;

/**
 * Components that the words of a supplier may deny: well-known ones, those under a GNU GPL without a
 * choice, and those under a licence of open source. At most three of each.
 */
export function notableComponents({ components }: Pick<Sbom, 'components'>): NotableComponent[] {
  const found = new Map<string, NotableComponent[]>();
  const kindsOf = memoised(kindsOfLicence);
  const take = (component: Component, as: string, licence?: string): void => {
    const ones = found.get(as) ?? [];
    if (ones.length >= mostOfOne || componentLine(component).length > longest) return;
    ones.push({ ...notable(component, as), ...(licence !== undefined && { licence }) });
    found.set(as, ones);
  };
  for (const component of components) {
    const known = knownPackage(component);
    if (known !== undefined) take(component, known);
    for (const { is, text } of component.licences) {
      if (is !== 'name')
        for (const kind of kindsOf(text)) take(component, kind, text.slice(0, longest));
    }
  }
  return [...found.values()].flat();
}

function kindsOfLicence(text: string): readonly string[] {
  const isGpl = gpl.test(text) && !/\bOR\b/u.test(text);
  return [...(isGpl ? ['GPL'] : []), ...(open.test(text) ? ['open source'] : [])];
}

/** SPDX ids. The lesser GPL is another licence. */
const gpl = /(?:^|[\s(])A?GPL-\d/u;
const open =
  /(?:^|[\s(])(?:MIT|Apache-\d|BSD-\d|ISC|Zlib|MPL-\d|EPL-\d|[AL]?GPL-\d|BSL-1\.0|Unlicense|PSF-|OpenSSL|curl)/u;

function notable({ name, version, pointer, purl }: Component, as: string): NotableComponent {
  const isShort = purl !== undefined && purl.value.length <= longest;
  return {
    as,
    name,
    pointer,
    ...(version !== undefined && { version }),
    ...(isShort && { purl: purl.value }),
  };
}
