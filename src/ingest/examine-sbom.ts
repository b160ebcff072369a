import type { IndexedComponent } from '../ports/component-index.ts';
import { packSbom } from '../records/sbom-file.ts';
import { assessSbom } from '../sbom/assess-sbom.ts';
import type { Component } from '../sbom/component.ts';
import { parsePurl } from '../sbom/parse-purl.ts';
import type { Sbom } from '../sbom/sbom.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';

/** What an inventory comes to: what is computed from it, what is searched, and the whole of it. */
export type ExaminedSbom = Readonly<{
  facts: SbomFacts;
  components: readonly IndexedComponent[];
  packed: Uint8Array<ArrayBuffer>;
}>;

/** `deliveredOn` is the day it was handed in, YYYY-MM-DD: standards are judged as in force then. */
export async function examineSbom(sbom: Sbom, deliveredOn: string): Promise<ExaminedSbom> {
  return {
    facts: assessSbom(sbom, { deliveredOn }),
    components: indexedComponents(sbom),
    packed: await packSbom(sbom),
  };
}

/** What is searched of an inventory: its components and what it is about. */
export function indexedComponents({ subject, components }: Sbom): IndexedComponent[] {
  return [...(subject ? [subject] : []), ...components].map(indexed);
}

/** Files without a version field often have it in the purl. */
function indexed({ name, version: printed, purl, direct, pointer }: Component): IndexedComponent {
  const parsed = purl && parsePurl(purl.value);
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
