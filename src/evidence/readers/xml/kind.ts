/** How the text of an element or attribute reads in JSON. */
export type Scalar = 'text' | 'number' | 'boolean';

/** A child element and the member it becomes; `many` stand one after another without a frame. */
export type Member = Readonly<{ key: string; kind: () => Kind; many: boolean }>;

/** From a member of JSON to its place in XML: what to add to the path, and what stands there. */
type Step = Readonly<{ xpath: string; kind?: () => Kind }>;

export type ObjectKind = Readonly<{
  is: 'object';
  attributes: ReadonlyMap<string, Readonly<{ key: string; as: Scalar }>>;
  /** The member that the text of the element becomes. */
  content: string | undefined;
  children: ReadonlyMap<string, Member>;
  /** A member of this name stands for the whole object, as in JSON. */
  unwrap: string | undefined;
  /** By the key of the member. */
  steps: ReadonlyMap<string, Step>;
}>;

/** `under`: JSON wraps the entry in an object of this one key; `entry` is the whole entry. */
export type Item = Readonly<{ kind: () => Kind; under: string | undefined; entry: () => Kind }>;

/** An element that frames a list. */
export type ListKind = Readonly<{
  is: 'list';
  /** By the names of the elements. */
  items: ReadonlyMap<string, Item>;
  /** The name of the first of them. */
  usual: string;
}>;

/** What an element of CycloneDX XML becomes; a reference stands for its attribute `ref`. */
export type Kind = Readonly<{ is: Scalar }> | Readonly<{ is: 'reference' }> | ObjectKind | ListKind;

export const text: Kind = { is: 'text' };
export const number: Kind = { is: 'number' };
export const boolean: Kind = { is: 'boolean' };
export const reference: Kind = { is: 'reference' };

/** A function where a kind holds itself. */
type Child = Kind | (() => Kind);

/** A child of another name in JSON, or one that repeats without a frame. */
type Special = Readonly<{ child: Kind; key?: string; many: boolean }>;

export const many = (child: Kind, key?: string): Special =>
  key === undefined ? { child, many: true } : { child, key, many: true };
export const named = (key: string, child: Kind): Special => ({ child, key, many: false });

const late = (child: Child): (() => Kind) => (typeof child === 'function' ? child : () => child);

function memberOf(name: string, it: Child | Special): Member {
  if (typeof it === 'function' || 'is' in it) return { key: name, kind: late(it), many: false };
  return { key: it.key ?? name, kind: () => it.child, many: it.many };
}

/** JSON spells attributes as XML does, but for this one. */
const keyOf = (attribute: string): string =>
  attribute === 'content-type' ? 'contentType' : attribute;

const words = (names: string): readonly string[] => names.split(' ').filter((name) => name !== '');

type Traits = Readonly<{ content?: string; unwrap?: string; numbers?: string; flags?: string }>;

/** Entries without a frame stand in their parent, one after another. */
const stepTo = (name: string, { key, kind, many: unframed }: Member): [string, Step] => [
  key,
  unframed ? { xpath: '', kind: () => list({ [name]: kind }) } : { xpath: `/${name}`, kind },
];

/** `attributes`, and `numbers` and `flags` among the traits, are names of attributes. */
export function object(
  names: string,
  parts: Readonly<Record<string, Child | Special>>,
  { content, unwrap, numbers, flags }: Traits = {},
): ObjectKind {
  const read = (as: Scalar, some = '') =>
    words(some).map((name) => [name, { key: keyOf(name), as }] as const);
  const attributes = [
    ...read('text', names),
    ...read('number', numbers),
    ...read('boolean', flags),
  ];
  const children = Object.entries(parts).map(([name, it]) => [name, memberOf(name, it)] as const);
  const steps = new Map<string, Step>(children.map(([name, it]) => stepTo(name, it)));
  for (const [name, { key }] of attributes) steps.set(key, { xpath: `/@${name}` });
  if (content !== undefined) steps.set(content, { xpath: '' });
  return {
    is: 'object',
    attributes: new Map(attributes),
    content,
    children: new Map(children),
    unwrap,
    steps,
  };
}

function itemOf(name: string, kind: () => Kind, wrapped: boolean): Item {
  if (!wrapped) return { kind, under: undefined, entry: kind };
  const entry = { ...object('', {}), steps: new Map([[name, { xpath: '', kind }]]) };
  return { kind, under: name, entry: () => entry };
}

/** The entries by the names of their elements, the usual one first; `under` lists the wrapped. */
export function list(children: Readonly<Record<string, Child>>, under = ''): ListKind {
  const names = Object.keys(children);
  const items = Object.entries(children).map(
    ([name, child]) => [name, itemOf(name, late(child), words(under).includes(name))] as const,
  );
  return { is: 'list', items: new Map(items), usual: names[0] ?? '' };
}

/** What a child element of this name becomes, and whether it is one of many. */
export function kindOfChild(
  parent: Kind,
  name: string,
): Readonly<{ kind: Kind; entry: boolean }> | undefined {
  const member = parent.is === 'object' ? parent.children.get(name) : undefined;
  const item = parent.is === 'list' ? parent.items.get(name) : undefined;
  const child = member ?? item;
  return child && { kind: child.kind(), entry: item !== undefined || member?.many === true };
}
