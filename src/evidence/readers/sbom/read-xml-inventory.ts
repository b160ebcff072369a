import { Unreadable } from '../unreadable.ts';
import { readCycloneDxXml } from '../xml/read-cyclone-dx-xml.ts';
import { validateCycloneDxXml } from '../xml/validate-cyclone-dx-xml.ts';
import { normaliseCycloneDx } from './cyclone-dx.ts';
import type { CheckedInventory } from './inventory.ts';

/** RDF names itself at its beginning. */
const headBytes = 4_096;

/** Reads what an XML file lists: CycloneDX is all there is. Throws Unreadable. */
export async function readXmlInventory(bytes: Uint8Array): Promise<CheckedInventory> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  if (/<rdf:RDF\b/i.test(head) && /spdx\.org/i.test(head)) throw new Unreadable('SPDX_RDF');
  const xml = readCycloneDxXml(bytes);
  const inventory = normaliseCycloneDx(xml.tree, 'XML', xml.pointerOf);
  return { ...inventory, check: () => validateCycloneDxXml(bytes, xml) };
}
