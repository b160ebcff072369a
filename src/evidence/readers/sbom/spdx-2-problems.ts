import { isInstant } from '../../../sbom/day-of.ts';
import { isObject, type JsonObject, listIn, objectIn } from './json-value.ts';
import { StructureProblems } from './structure-problems.ts';

const spdxId = /^SPDXRef-[A-Za-z0-9.-]+$/;
const knownVersions: readonly unknown[] = ['SPDX-2.0', 'SPDX-2.1', 'SPDX-2.2', 'SPDX-2.3'];
/** Required for each package up to version 2.2 (clause 7). */
const licenceFields = ['licenseConcluded', 'licenseDeclared', 'copyrightText'] as const;

const optional = ['versionInfo', 'supplier', 'originator', 'primaryPackagePurpose'] as const;

function checkDocument(tree: JsonObject, found: StructureProblems): void {
  const { spdxVersion, SPDXID, dataLicense, documentNamespace } = tree;
  if (!knownVersions.includes(spdxVersion))
    found.add('/spdxVersion', 'must name a version of SPDX 2');
  if (SPDXID !== 'SPDXRef-DOCUMENT') found.add('/SPDXID', 'must be "SPDXRef-DOCUMENT"');
  if (dataLicense !== 'CC0-1.0') found.add('/dataLicense', 'must be "CC0-1.0"');
  found.require(tree, 'name', '');
  found.require(tree, 'documentNamespace', '');
  const isUri =
    typeof documentNamespace !== 'string' || /^[a-z][\w+.-]*:[^#]+$/i.test(documentNamespace);
  if (!isUri) found.add('/documentNamespace', 'must be a URI without "#"');
}

function checkCreation(tree: JsonObject, found: StructureProblems): void {
  const { created, creators } = objectIn(tree['creationInfo']);
  if (typeof created !== 'string' || !isInstant(created))
    found.add('/creationInfo/created', 'must be a date and time in UTC');
  const named = listIn(creators);
  if (named.length === 0)
    found.add('/creationInfo/creators', 'must name a person, an organisation or a tool');
  for (const [index, creator] of named.entries())
    if (typeof creator !== 'string' || !/^(?:Person|Organization|Tool): ?\S/.test(creator))
      found.add(
        `/creationInfo/creators/${index}`,
        'must begin with "Person:", "Organization:" or "Tool:"',
      );
}

function checkPackage(
  item: JsonObject,
  at: string,
  asked: readonly string[],
  found: StructureProblems,
): void {
  found.require(item, 'name', at);
  found.require(item, 'downloadLocation', at);
  for (const key of asked) found.require(item, key, at);
  for (const key of optional) found.allow(item, key, at);
  for (const [index, reference] of listIn(item['externalRefs']).entries())
    for (const key of ['referenceCategory', 'referenceType', 'referenceLocator'])
      found.require(objectIn(reference), key, `${at}/externalRefs/${index}`);
  for (const [index, checksum] of listIn(item['checksums']).entries())
    for (const key of ['algorithm', 'checksumValue'])
      found.require(objectIn(checksum), key, `${at}/checksums/${index}`);
}

function checkIds(tree: JsonObject, found: StructureProblems): void {
  const ids = new Set<unknown>();
  for (const kind of ['packages', 'files', 'snippets'])
    for (const [index, item] of listIn(tree[kind]).entries()) {
      const { SPDXID } = objectIn(item);
      const isId = typeof SPDXID === 'string' && spdxId.test(SPDXID);
      if (!isId)
        found.add(
          `/${kind}/${index}/SPDXID`,
          'must be "SPDXRef-" with letters, digits, "." and "-"',
        );
      else if (ids.has(SPDXID))
        found.add(`/${kind}/${index}/SPDXID`, 'is the identifier of another element');
      ids.add(SPDXID);
    }
}

function checkRelationships(tree: JsonObject, found: StructureProblems): void {
  for (const [index, item] of listIn(tree['relationships']).entries())
    for (const key of ['spdxElementId', 'relationshipType', 'relatedSpdxElement'])
      found.require(objectIn(item), key, `/relationships/${index}`);
}

/** Where an SPDX 2 document lacks what its specification asks for (SPDX 2.3, clauses 6, 7 and 11). */
export function spdx2Problems(tree: JsonObject): StructureProblems {
  const found = new StructureProblems();
  checkDocument(tree, found);
  checkCreation(tree, found);
  const asked = tree['spdxVersion'] === 'SPDX-2.3' ? [] : licenceFields;
  for (const [index, item] of listIn(tree['packages']).entries())
    if (isObject(item)) checkPackage(item, `/packages/${index}`, asked, found);
    else found.add(`/packages/${index}`, 'must be an object');
  checkIds(tree, found);
  checkRelationships(tree, found);
  return found;
}
