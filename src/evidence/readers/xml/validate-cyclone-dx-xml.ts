import type { Validation } from '../../../sbom/sbom.ts';
import { checkStructure } from './check-structure.ts';
import { checkXsd } from './check-xsd.ts';
import type { CycloneDxXml } from './read-cyclone-dx-xml.ts';

/** The tree that libxml2 builds and its lists of faults cost more than linear from here on. */
const mostBytes = 5 * 1024 * 1024;
const widest = 20_000;

const knownVersions = /^1\.[0-7]$/;

/**
 * Whether a CycloneDX XML file follows its specification, 1.0 to 1.7: by the XML schema up to 5 MB,
 * by its structure above that and for versions to come. `xml` is what `readCycloneDxXml` made of the
 * same bytes.
 */
export async function validateCycloneDxXml(
  bytes: Uint8Array,
  xml: CycloneDxXml,
): Promise<Validation> {
  const schema =
    knownVersions.test(xml.specVersion) && bytes.length <= mostBytes && xml.widest <= widest;
  const problems = schema ? await checkXsd(bytes, xml.specVersion) : checkStructure(xml);
  return { valid: problems.length === 0, method: schema ? 'schema' : 'structure', problems };
}
