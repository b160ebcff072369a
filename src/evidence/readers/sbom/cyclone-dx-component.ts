import type { Component, Hash, Licence } from '../../../sbom/component.ts';
import type { ComponentDraft } from './component-list.ts';
import { isObject, type JsonObject, listIn, objectIn } from './json-value.ts';
import type { Source } from './source.ts';

/** More hashes, licences or properties than these are no description of one component. */
const most = 100;
const scopes: readonly unknown[] = ['required', 'optional', 'excluded'];
/** BSI TR-03183-2, section 8.1: its own properties in CycloneDX. */
const bsiProperty = /^bsi:component:([a-z]\w{0,60})$/i;

function hashesOf(value: unknown, source: Source): Hash[] {
  const hashes: Hash[] = [];
  for (const item of listIn(value).slice(0, most)) {
    const { alg, content } = objectIn(item);
    const text = source.text(content);
    if (text !== undefined) hashes.push({ algorithm: source.text(alg) ?? '', value: text });
  }
  return hashes;
}

function licenceOf(item: unknown, source: Source): Licence | undefined {
  const choice = objectIn(item);
  const license = objectIn(choice['license']);
  const said = choice['acknowledgement'] ?? license['acknowledgement'];
  const acknowledgement = said === 'declared' || said === 'concluded' ? said : undefined;
  const forms = [
    ['expression', choice['expression']],
    ['id', license['id']],
    ['name', license['name']],
  ] as const;
  for (const [is, value] of forms) {
    const text = source.text(value);
    if (text !== undefined) return { text, is, ...(acknowledgement && { acknowledgement }) };
  }
  return undefined;
}

function licencesOf(value: unknown, source: Source): Licence[] {
  return listIn(value)
    .slice(0, most)
    .flatMap((item) => licenceOf(item, source) ?? []);
}

function bsiProperties(value: unknown, source: Source): Component['bsi'] {
  let found: Record<string, string> | undefined;
  for (const item of listIn(value)) {
    const { name, value: printed } = objectIn(item);
    const key = typeof name === 'string' ? bsiProperty.exec(name)?.[1] : undefined;
    const text = key && source.text(printed);
    if (key && text) {
      found ??= {};
      found[key] = text;
    }
  }
  return found;
}

/** BSI TR-03183-2, section 5.2.2: hash of the deployable component. */
function hasDeployableHash(value: unknown): true | undefined {
  const carries = listIn(value).some((item) => {
    const { type, hashes } = objectIn(item);
    return type === 'distribution' && listIn(hashes).some(isSha512);
  });
  return carries || undefined;
}

function isSha512(hash: unknown): boolean {
  const { alg, content } = objectIn(hash);
  return alg === 'SHA-512' && typeof content === 'string' && content !== '';
}

/** Patches and ancestors say it; so did a flag of its own up to version 1.3. */
function isModified(component: JsonObject): true | undefined {
  const { pedigree, modified } = component;
  if (modified === true || modified === 'true') return true;
  if (!isObject(pedigree)) return undefined;
  return ['patches', 'ancestors'].some((key) => listIn(pedigree[key]).length > 0) || undefined;
}

/** With a way to reach them, as SPDX prints it: "Kestrel Controls (psirt@kestrel.example)". */
function organisation(value: unknown, source: Source): string | undefined {
  const { name, url, contact } = objectIn(value);
  const text = source.text(name);
  if (text === undefined || (url === undefined && contact === undefined)) return text;
  const email = source.text(objectIn(listIn(contact)[0])['email']);
  const reach = email ?? source.text(listIn(url)[0]);
  return reach === undefined ? text : `${text} (${reach})`;
}

function supplierOf(component: JsonObject, source: Source): string | undefined {
  const { supplier, manufacturer, publisher } = component;
  return (
    organisation(supplier, source) ?? organisation(manufacturer, source) ?? source.text(publisher)
  );
}

/** One component, without those that are nested in it. */
export function cycloneDxComponent(
  component: JsonObject,
  pointer: string,
  source: Source,
): ComponentDraft {
  const { scope, hashes, licenses, externalReferences, properties, swid } = component;
  return {
    pointer: source.pointerOf(pointer),
    ref: source.anyText(component['bom-ref']),
    type: source.text(component['type']),
    group: source.text(component['group']),
    name: source.anyText(component['name']) ?? '',
    version: source.text(component['version']),
    purl: source.entry(component, 'purl', pointer),
    cpe: source.entry(component, 'cpe', pointer),
    swid: source.text(objectIn(swid)['tagId']),
    supplier: supplierOf(component, source),
    hashes: hashesOf(hashes, source),
    licences: licencesOf(licenses, source),
    scope: scopes.includes(scope) ? scope : undefined,
    direct: null,
    modified: isModified(component),
    bsi: properties === undefined ? undefined : bsiProperties(properties, source),
    deployableHash: hasDeployableHash(externalReferences),
    // Absent ones vanish on the way to the parent.
  } as ComponentDraft;
}
