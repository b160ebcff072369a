/** How a person gets a file that can be read. */
export const inventoryRemedy =
  'Ask for it as CycloneDX (JSON or XML) or SPDX (JSON, tag-value or SPDX 3 JSON-LD).';

/** Lines that are looked at: these formats show what they are early. */
const mostLines = 100;
const yamlMark = /^["']?(?:spdxVersion|bomFormat)["']?: /;
/** What may stand before the mark in YAML: keys, what is below them, remarks. */
const yamlLine = /^(?:["']?\w+["']?:|[ #-]|$)/;

function isYaml(lines: readonly string[]): boolean {
  const mark = lines.findIndex((line) => yamlMark.test(line));
  return mark >= 0 && lines.slice(0, mark).every((line) => yamlLine.test(line));
}

/**
 * An SBOM in a form that Assay has no reader for, in words; undefined for anything else. `head` is
 * the beginning of the file in Latin-1.
 */
export function otherInventory(head: string): string | undefined {
  const isBinary = /^\n.1\.\d.{0,6}urn:uuid:/s.test(head);
  if (isBinary || /^spec_version: *"1\.\d"/.test(head))
    return 'a CycloneDX file in protocol buffers';
  const lines = head.split(/\r?\n/, mostLines);
  if (isYaml(lines)) return 'an SBOM in YAML';
  const [first = ''] = lines;
  const isTurtle =
    first.startsWith('@prefix ') && lines.some((line) => line.includes('spdx.org/rdf'));
  return isTurtle || /^<[^>]+> <http:\/\/\S*spdx\.org\//.test(first) ? 'SPDX in RDF' : undefined;
}
