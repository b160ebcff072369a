import { parseXml } from './parse-xml.ts';
import { TreeBuilder } from './tree-builder.ts';
import { xpathOf } from './xpath-of.ts';

export type CycloneDxXml = Readonly<{
  /** In the shape of CycloneDX JSON, so that one normaliser reads both. */
  tree: Readonly<Record<string, unknown>>;
  /** "1.0" to "1.7", or whatever the namespace says. */
  specVersion: string;
  /** From a JSON pointer into the tree to an XPath: "/bom/components/component[4]/purl". */
  pointerOf: (pointer: string) => string;
  /** Most children of one element. */
  widest: number;
}>;

/**
 * Reads a CycloneDX BOM in XML in one pass. Throws Unreadable: NO_INVENTORY for other XML, and what
 * `parseXml` throws for XML that is none.
 */
export function readCycloneDxXml(bytes: Uint8Array): CycloneDxXml {
  const builder = new TreeBuilder();
  parseXml(bytes, builder);
  const { tree, specVersion, strays, widest } = builder;
  return { tree, specVersion, pointerOf: (pointer) => xpathOf(tree, strays, pointer), widest };
}
