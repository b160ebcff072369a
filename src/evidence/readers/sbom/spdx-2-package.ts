import type { Component, Hash, Licence } from '../../../sbom/component.ts';
import type { Entry } from '../../../sbom/entry.ts';
import type { ComponentDraft } from './component-list.ts';
import { type JsonObject, listIn, objectIn } from './json-value.ts';
import type { Source } from './source.ts';
import { licenceOf, partyName, typeOfPurpose } from './spdx-words.ts';

/** More than these are no description of one package. */
const most = 100;

/** The first one of each type counts, and CPE 2.3 before 2.2. */
function identifiers(references: unknown, pointer: string, source: Source) {
  const found = new Map<string, Entry>();
  for (const [index, item] of listIn(references).slice(0, most).entries()) {
    const reference = objectIn(item);
    const type = source.text(reference['referenceType'])?.split(/[#/]/).at(-1);
    const at = `${pointer}/externalRefs/${index}`;
    const entry = source.entry(reference, 'referenceLocator', at);
    if (type && entry && !found.has(type)) found.set(type, entry);
  }
  return {
    purl: found.get('purl'),
    cpe: found.get('cpe23Type') ?? found.get('cpe22Type'),
    swid: found.get('swid')?.value,
  };
}

function hashesOf(checksums: unknown, source: Source): Hash[] {
  return listIn(checksums)
    .slice(0, most)
    .flatMap((item) => {
      const { algorithm, checksumValue } = objectIn(item);
      const value = source.text(checksumValue);
      return value === undefined ? [] : [{ algorithm: source.text(algorithm) ?? '', value }];
    });
}

function licencesOf(spdxPackage: JsonObject, source: Source): Licence[] {
  const concluded = source.text(spdxPackage['licenseConcluded']);
  const declared = source.text(spdxPackage['licenseDeclared']);
  return [
    ...(concluded === undefined ? [] : [licenceOf(concluded, 'concluded')]),
    ...(declared === undefined ? [] : [licenceOf(declared, 'declared')]),
  ];
}

/** A package of SPDX 2.2 or 2.3. */
export function spdx2Package(
  spdxPackage: JsonObject,
  pointer: string,
  source: Source,
): ComponentDraft {
  const { supplier, originator } = spdxPackage;
  return {
    pointer: source.pointerOf(pointer),
    ref: source.anyText(spdxPackage['SPDXID']),
    type: typeOfPurpose(source.text(spdxPackage['primaryPackagePurpose'])),
    name: source.anyText(spdxPackage['name']) ?? '',
    version: source.text(spdxPackage['versionInfo']),
    ...identifiers(spdxPackage['externalRefs'], pointer, source),
    supplier: partyName(source.text(supplier) ?? source.text(originator)),
    hashes: hashesOf(spdxPackage['checksums'], source),
    licences: licencesOf(spdxPackage, source),
    direct: null,
    // Absent ones vanish on the way to the parent.
  } satisfies { [Key in keyof Component]: Component[Key] | undefined } as ComponentDraft;
}
