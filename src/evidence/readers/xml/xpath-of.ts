import { bom } from './bom-kinds.ts';
import type { Kind, ListKind, ObjectKind } from './kind.ts';
import type { Stray } from './tree-builder.ts';

/** A place in the tree, and where it stands in the file. */
type Place = Readonly<{ kind: Kind | undefined; value: unknown; xpath: string }>;

type Strays = ReadonlyMap<object, Stray>;

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

function intoObject(kind: ObjectKind, { value, xpath }: Place, key: string): Place {
  const step = kind.steps.get(key);
  return { kind: step?.kind?.(), value: inside(value, key), xpath: xpath + (step?.xpath ?? '') };
}

function intoList(kind: ListKind, { value, xpath }: Place, key: string, strays: Strays): Place {
  const entry = inside(value, key);
  const stray = typeof entry === 'object' && entry !== null ? strays.get(entry) : undefined;
  return {
    kind: kind.items.get(stray?.name ?? kind.usual)?.entry(),
    value: entry,
    xpath: xpath + (stray?.xpath ?? `/${kind.usual}[${Number(key) + 1}]`),
  };
}

function into(place: Place, key: string, strays: Strays): Place {
  const { kind, value } = place;
  if (kind?.is === 'list') return intoList(kind, place, key, strays);
  if (kind?.is !== 'object') return { kind: undefined, value: undefined, xpath: place.xpath };
  const { unwrap } = kind;
  const whole = unwrap !== undefined && Array.isArray(value) ? kind.steps.get(unwrap) : undefined;
  const list = whole?.kind?.();
  return list?.is === 'list' ? intoList(list, place, key, strays) : intoObject(kind, place, key);
}

/** The XPath, positions included, of what a JSON pointer (RFC 6901) into the tree leads to. */
export function xpathOf(tree: unknown, strays: Strays, pointer: string): string {
  // The namespace of the outermost element says it.
  if (pointer === '/specVersion') return '/bom/@xmlns';
  let place: Place = { kind: bom, value: tree, xpath: '/bom' };
  for (const key of pointer.split('/').slice(1)) place = into(place, key, strays);
  return place.kind?.is === 'reference' ? `${place.xpath}/@ref` : place.xpath;
}
