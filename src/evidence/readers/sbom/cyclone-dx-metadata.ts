import type { Entry } from '../../../sbom/entry.ts';
import { isObject, listIn, objectIn } from './json-value.ts';
import type { Source } from './source.ts';

/** People and tools named in one file, the rest is no longer an authorship. */
const most = 200;

function first(...entries: readonly (Entry | undefined)[]): Entry | undefined {
  return entries.find((entry) => entry !== undefined);
}

/** Name, then how to reach them. */
function partyEntries(value: unknown, pointer: string, source: Source): Entry[] {
  const party = objectIn(value);
  const urls = listIn(party['url']).map((url, at) => source.entryAt(url, `${pointer}/url/${at}`));
  const contacts = listIn(party['contact']).map((contact, at) =>
    source.entry(objectIn(contact), 'email', `${pointer}/contact/${at}`),
  );
  const own = ['name', 'email'].map((key) => source.entry(party, key, pointer));
  return [...own, ...urls, ...contacts].filter((entry) => entry !== undefined);
}

/** Since version 1.6 `manufacturer` is who made the BOM. */
export function authorsIn(metadata: unknown, source: Source): Entry[] {
  const { authors, manufacturer } = objectIn(metadata);
  const named = listIn(authors)
    .slice(0, most)
    .flatMap((author, at) => partyEntries(author, `/metadata/authors/${at}`, source));
  return [...named, ...partyEntries(manufacturer, '/metadata/manufacturer', source)];
}

/** Up to version 1.4 a list of tools, since 1.5 components and services. */
export function toolsIn(metadata: unknown, source: Source): Entry[] {
  const { tools } = objectIn(metadata);
  const lists = isObject(tools)
    ? (['components', 'services'] as const).map((key) => [`/metadata/tools/${key}`, tools[key]])
    : [['/metadata/tools', tools]];
  return lists.flatMap(([pointer, list]) =>
    listIn(list)
      .slice(0, most)
      .flatMap((tool, at) => source.entry(objectIn(tool), 'name', `${pointer}/${at}`) ?? []),
  );
}

export function lifecyclesIn(metadata: unknown, source: Source): Entry[] {
  return listIn(objectIn(metadata)['lifecycles'])
    .slice(0, most)
    .flatMap((lifecycle, at) => {
      const pointer = `/metadata/lifecycles/${at}`;
      const said = objectIn(lifecycle);
      return source.entry(said, 'phase', pointer) ?? source.entry(said, 'name', pointer) ?? [];
    });
}

/** Maker of the subject; what only supplies it comes second. */
export function producerIn(metadata: unknown, source: Source): Entry | undefined {
  const { component, supplier, manufacture } = objectIn(metadata);
  const subject = objectIn(component);
  const name = (value: unknown, pointer: string) => source.entry(objectIn(value), 'name', pointer);
  return first(
    name(subject['manufacturer'], '/metadata/component/manufacturer'),
    name(manufacture, '/metadata/manufacture'),
    name(subject['supplier'], '/metadata/component/supplier'),
    name(supplier, '/metadata/supplier'),
    source.entry(subject, 'publisher', '/metadata/component'),
  );
}
