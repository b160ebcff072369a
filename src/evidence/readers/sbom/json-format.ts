import { isObject, type JsonObject, objectIn } from './json-value.ts';

export type JsonFormat = 'CycloneDX' | 'SPDX 2' | 'SPDX 3' | 'OpenVEX' | 'CSAF';

const begins = (value: unknown, word: RegExp): boolean =>
  typeof value === 'string' && word.test(value);

const names = (value: unknown, word: RegExp): boolean =>
  [value].flat().some((one) => begins(one, word));

/** A file that says what it is may still lack the rest; one that does not must look like it. */
const formats: readonly (readonly [JsonFormat, (tree: JsonObject) => boolean])[] = [
  [
    'CycloneDX',
    ({ bomFormat, $schema, specVersion, components, metadata }) =>
      begins(bomFormat, /^cyclonedx/i) ||
      begins($schema, /cyclonedx\.org\/schema/) ||
      (begins(specVersion, /^1\.\d$/) && (Array.isArray(components) || isObject(metadata))),
  ],
  [
    'SPDX 2',
    ({ spdxVersion, SPDXID, packages }) =>
      begins(spdxVersion, /^SPDX-/) ||
      begins(SPDXID, /^SPDXRef-DOCUMENT$/) ||
      (typeof spdxVersion === 'string' && Array.isArray(packages)),
  ],
  [
    'SPDX 3',
    (tree) =>
      names(tree['@context'], /spdx\.org\/rdf\/|spdx-context/) ||
      [tree['@graph']].flat().some((element) => 'spdxId' in objectIn(element)),
  ],
  [
    'OpenVEX',
    ({ '@context': context, statements }) =>
      names(context, /openvex\.dev\/ns/) ||
      (names(context, /openvex/i) && Array.isArray(statements)),
  ],
  [
    'CSAF',
    ({ document }) => {
      const { csaf_version: version, category } = objectIn(document);
      return version !== undefined || begins(category, /^csaf_/);
    },
  ],
];

/** What the tree of a JSON file is; undefined when it is nothing that is read. */
export function jsonFormat(tree: unknown): JsonFormat | undefined {
  if (!isObject(tree)) return undefined;
  return formats.find(([, fits]) => fits(tree))?.[0];
}
