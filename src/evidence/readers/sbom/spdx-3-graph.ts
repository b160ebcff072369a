import { isObject, type JsonObject } from './json-value.ts';

/** An element of an SPDX 3 document, with its JSON pointer. */
export type Element = Readonly<{ object: JsonObject; pointer: string; type: string; id?: string }>;

const texts = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

/** Names of classes and properties without their profile: "software_Package" is "Package". */
const bare = (name: string): string => name.replace(/^.*[/_:#]/, '');

/** The elements of SPDX 3 JSON-LD, by what they are and by what they are called. */
export class Spdx3Graph {
  readonly elements: readonly Element[];
  readonly #byId = new Map<string, Element>();

  constructor(tree: JsonObject) {
    const graph = tree['@graph'];
    const elements = Array.isArray(graph)
      ? graph.flatMap((item, index) => element(item, `/@graph/${index}`) ?? [])
      : [element(isObject(graph) ? graph : tree, isObject(graph) ? '/@graph' : '')];
    this.elements = elements.filter((one) => one !== undefined);
    for (const one of this.elements) if (one.id !== undefined) this.#byId.set(one.id, one);
  }

  ofType(...types: readonly string[]): Element[] {
    return this.elements.filter(({ type }) => types.includes(type));
  }

  /** What a property names: elements it refers to, and objects that stand right there. */
  named(from: Element, key: string): Element[] {
    const value = property(from.object, key);
    const at = `${from.pointer}/${keyOf(from.object, key)}`;
    if (!Array.isArray(value)) return this.#resolved(value, at);
    return value.flatMap((one, index) => this.#resolved(one, `${at}/${index}`));
  }

  #resolved(value: unknown, pointer: string): Element[] {
    const found = typeof value === 'string' ? this.#byId.get(value) : element(value, pointer);
    return found ? [found] : [];
  }

  /** Ids that a property of an element names. */
  static ids(from: Element, key: string): string[] {
    const value = property(from.object, key);
    return [value].flat().flatMap((one) => (isObject(one) ? texts(idOf(one)) : texts(one)));
  }
}

function idOf(object: JsonObject): unknown {
  return object['spdxId'] ?? object['@id'];
}

function element(item: unknown, pointer: string): Element | undefined {
  if (!isObject(item)) return undefined;
  const [type = ''] = texts(item['type'] ?? item['@type']);
  const [id] = texts(idOf(item));
  return { object: item, pointer, type: bare(type), ...(id !== undefined && { id }) };
}

/** Properties carry their profile in front of their name in the published context. */
export function keyOf(object: JsonObject, name: string): string {
  const forms = [name, `software_${name}`, `simplelicensing_${name}`, `expandedlicensing_${name}`];
  return forms.find((form) => object[form] !== undefined) ?? name;
}

export function property(object: JsonObject, name: string): unknown {
  return object[keyOf(object, name)];
}
