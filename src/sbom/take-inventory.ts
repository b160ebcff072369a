import type { Component } from './component.ts';
import { type Shape, shapeOf } from './graph.ts';
import { memoised } from './memoised.ts';
import { type ParsedCpe, parseCpe } from './parse-cpe.ts';
import { type ParsedPurl, parsePurl } from './parse-purl.ts';
import type { Sbom } from './sbom.ts';
import { usableVersion } from './usable-version.ts';

export type PurlOf = (text: string) => ParsedPurl | undefined;

/** A component with what its values mean; undefined where a value is missing or worthless. */
export type Item = Readonly<{
  component: Component;
  purl: ParsedPurl | undefined;
  cpe: ParsedCpe | undefined;
  /** Its own version, else that of its purl; never "unknown" or "latest". */
  version: string | undefined;
}>;

/** An SBOM with everything about it that more than one rule needs; items in the order of the file. */
export type Inventory = Readonly<{ sbom: Sbom; items: readonly Item[]; shape: Shape }>;

/** `purlOf` is for a caller who has parsed the purls already. */
export function takeInventory(sbom: Sbom, purlOf?: PurlOf): Inventory {
  return { sbom, items: itemsOf(sbom.components, purlOf), shape: shapeOf(sbom) };
}

/** The same order as given. A text that stands at many components is parsed once. */
export function itemsOf(
  components: readonly Component[],
  purlOf: PurlOf = memoised(parsePurl),
): readonly Item[] {
  const cpeOf = memoised(parseCpe);
  const versionOf = memoised(usableVersion);
  return components.map((component) => {
    const purl = component.purl && purlOf(component.purl.value);
    const cpe = component.cpe && cpeOf(component.cpe.value);
    const own = component.version === undefined ? undefined : versionOf(component.version);
    const version = own ?? (purl?.version === undefined ? undefined : versionOf(purl.version));
    return { component, purl, cpe, version };
  });
}

/** Whether an advisory feed can be asked about it: a package or product, and its version. */
export function isMatchable({ purl, cpe, version }: Item): boolean {
  return (
    (purl !== undefined && version !== undefined) ||
    (cpe !== undefined && (version ?? cpe.version) !== undefined)
  );
}
