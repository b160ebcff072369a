import type { Problem } from '../../../sbom/sbom.ts';
import { hasJsonSchema, treeProblems } from '../schema/check-tree.ts';
import type { CycloneDxXml } from './read-cyclone-dx-xml.ts';
import { repeatedRefs } from './repeated-refs.ts';

const mostProblems = 50;

/** The first version with a JSON schema adds to the two before it and takes nothing away. */
const schemaFor: Readonly<Record<string, string>> = { '1.0': '1.2', '1.1': '1.2' };

/** A signature is left to its own schema; JSON has another form of it. */
const unsigned = (tree: CycloneDxXml['tree']) =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => key !== 'signature'));

/**
 * What can be checked in linear time without the XML schema: what is required, known values and
 * forms, references that repeat. The order of elements and parts nobody reads are not looked at.
 */
export function checkStructure({ tree, specVersion, pointerOf }: CycloneDxXml): Problem[] {
  const version = schemaFor[specVersion] ?? specVersion;
  if (!hasJsonSchema(version)) {
    const message = `names CycloneDX ${specVersion}, which this Assay does not know`;
    return [{ pointer: '/bom/@xmlns', message }];
  }
  const found = treeProblems(unsigned(tree), version, 'XML');
  const repeats = repeatedRefs(tree, mostProblems - found.length);
  return [
    ...found.map(({ pointer, message }) => ({ pointer: pointerOf(pointer), message })),
    ...repeats.map((pointer) => ({
      pointer: pointerOf(`${pointer}/bom-ref`),
      message: 'repeats the bom-ref of another element',
    })),
  ];
}
