/** What the patterns of the CycloneDX schemas ask for, by how they begin. */
const words: readonly (readonly [start: string, words: string])[] = [
  ['^urn:uuid:', 'must be "urn:uuid:" and a UUID in small letters'],
  ['^urn:cdx:', 'must be a BOM-Link ("urn:cdx:…")'],
  ['^([a-fA-F0-9]{32}', 'must be a checksum of 32, 40, 64, 96 or 128 hexadecimal digits'],
  ['^[-+a-z0-9.]+/', 'must be a media type such as text/plain'],
  ['^([a-z]{2})(-', 'must be a language such as "en" or "en-US"'],
  ['^(.*)$', 'must be a single line'],
  ['^([c][pP][eE]', 'must be a CPE such as "cpe:2.3:a:maker:product:1.0:*:*:*:*:*:*:*"'],
  ['^CRE:', 'must be a Common Requirements Enumeration such as "CRE:764-507"'],
  ['^[A-Z]{2}$', 'must be a country code such as "DE"'],
];

/** The demand of a pattern in a sentence for people. */
export function patternWords(pattern: string): string {
  const known = words.find(([start]) => pattern.startsWith(start));
  return known?.[1] ?? `must have the form ${pattern}`;
}
