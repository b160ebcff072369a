import type { IndexedComponent, IndexHit } from '../../../src/ports/component-index.ts';
import { nameOfKey } from '../../../src/sbom/package-key.ts';
import { foldText } from '../../../src/suppliers/fold-text.ts';

/**
 * What one document lists of one package: version, pointer, directness, name and purl. The last two
 * are left out where they follow from the key and the version, which is nearly always.
 */
type Listing = readonly [
  version: string,
  pointer: string,
  direct: 0 | 1 | null,
  name?: string | null,
  purl?: string | null,
];

/** "1:" before a key; "0:" before the folded name of a component that has none. */
export const tokenOf = ({ key, name }: Pick<IndexedComponent, 'key' | 'name'>) =>
  key === undefined ? `0:${foldText(name)}` : `1:${key}`;

export const keyOfToken = (token: string) => (token.startsWith('1:') ? token.slice(2) : undefined);

function expected(key: string | undefined, version: string) {
  if (key === undefined) return { name: undefined, purl: '' };
  return { name: nameOfKey(key), purl: `pkg:${key}${version === '' ? '' : `@${version}`}` };
}

function listingOf({ key, name, version = '', purl = '', direct, pointer }: IndexedComponent) {
  const usual = expected(key, version);
  const said: Listing = [version, pointer, direct === null ? null : direct ? 1 : 0];
  if (usual.purl !== purl) return [...said, usual.name === name ? null : name, purl];
  return usual.name === name ? said : [...said, name];
}

/** What a document lists, by token, as JSON; the same component twice is one. */
export function listingsOf(components: Iterable<IndexedComponent>): Map<string, string> {
  const byToken = new Map<string, Set<string>>();
  for (const component of components) {
    const listings = byToken.getOrInsertComputed(tokenOf(component), () => new Set());
    listings.add(JSON.stringify(listingOf(component)));
  }
  return new Map([...byToken].map(([token, listings]) => [token, `[${[...listings].join(',')}]`]));
}

/** One listing of one document. */
export type Listed = Readonly<{ document: string; listing: Listing }>;

/** `flat`: number of a document and what it lists by turns. Documents without a name are not seen. */
export function listedOf(
  flat: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly Listed[] {
  const documents: string[] = [];
  const texts: string[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const document = names.get(flat[at] ?? '');
    if (document === undefined) continue;
    documents.push(document);
    texts.push(flat[at + 1] ?? '');
  }
  // One text is parsed several times faster than thousands of small ones.
  const lists = JSON.parse(`[${texts.join(',')}]`) as Listing[][];
  return lists.flatMap((list, at) =>
    list.map((listing) => ({ document: documents[at] ?? '', listing })),
  );
}

export const versionOf = ({ listing: [version] }: Listed) => version;

/** The hits of a package, those in one of the versions; all without. */
export function hitsOf(
  token: string,
  listed: readonly Listed[],
  versions?: ReadonlySet<string>,
): IndexHit[] {
  const key = keyOfToken(token);
  const name = expected(key, '').name ?? '';
  const meant = versions ? listed.filter((one) => versions.has(versionOf(one))) : listed;
  return meant.map((one) => hitOf(key, name, one));
}

function hitOf(key: string | undefined, usualName: string, { document, listing }: Listed) {
  const [version, pointer, direct, name, purl] = listing;
  const written = purl ?? expected(key, version).purl;
  return {
    ...(key === undefined ? {} : { key }),
    name: name ?? usualName,
    ...(version === '' ? {} : { version }),
    ...(written === '' ? {} : { purl: written }),
    direct: direct === null ? null : direct === 1,
    pointer,
    document,
  };
}
