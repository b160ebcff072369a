import type { IndexedComponent } from '../ports/component-index.ts';
import { packSbom } from '../records/sbom-file.ts';
import { assessSbom } from '../sbom/assess-sbom.ts';
import type { Component } from '../sbom/component.ts';
import { memoised } from '../sbom/memoised.ts';
import { type ParsedPurl, parsePurl } from '../sbom/parse-purl.ts';
import type { Sbom } from '../sbom/sbom.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';
import type { PurlOf } from '../sbom/take-inventory.ts';

/** An inventory as it is kept: its components for the index, and the bytes of its file. */
export type KeptForm = Readonly<{
  components: readonly IndexedComponent[];
  packed: Uint8Array<ArrayBuffer>;
}>;

/**
 * What is computed from an inventory. `deliveredOn` is the day it was handed in, YYYY-MM-DD:
 * standards are judged as in force then. What is kept is told first, because keeping it takes as
 * long as judging it and can go on beside.
 */
export async function examineSbom(
  sbom: Sbom,
  deliveredOn: string,
  onInventory: (kept: KeptForm) => void,
): Promise<SbomFacts> {
  const packing = packSbom(sbom);
  const purlOf = memoised(parsePurl);
  const components = indexedComponents(sbom, purlOf);
  onInventory({ components, packed: await packing });
  return assessSbom(sbom, { deliveredOn }, purlOf);
}

/** What is searched of an inventory: its components and what it is about. */
export function indexedComponents(
  { subject, components }: Sbom,
  purlOf: PurlOf = parsePurl,
): IndexedComponent[] {
  const all = [...(subject ? [subject] : []), ...components];
  return all.map((one) => indexed(one, one.purl && purlOf(one.purl.value)));
}

/** Files without a version field often have it in the purl. */
function indexed(
  { name, version: printed, purl, direct, pointer }: Component,
  parsed: ParsedPurl | undefined,
): IndexedComponent {
  const version = printed ?? parsed?.version;
  return {
    name,
    direct,
    pointer,
    ...(parsed && { key: parsed.key }),
    ...(version !== undefined && { version }),
    ...(purl && { purl: purl.value }),
  };
}
