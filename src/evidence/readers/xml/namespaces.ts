import type { Tag } from './parse-xml.ts';

/** Follows which namespace each element belongs to (Namespaces in XML 1.0). */
export class Namespaces {
  /** Of the open elements that declare any, what they declare; the innermost last. */
  readonly #scopes: { depth: number; uris: Map<string, string> }[] = [];
  #depth = 0;

  /** Enters an element and gives its namespace; '' without one. */
  open({ name, attributes }: Tag): string {
    this.#depth += 1;
    for (const attribute in attributes)
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:'))
        this.#declare(attribute.slice(6), attributes[attribute] ?? '');
    return this.#uriOf(name.slice(0, Math.max(name.indexOf(':'), 0)));
  }

  close(): void {
    if (this.#scopes.at(-1)?.depth === this.#depth) this.#scopes.pop();
    this.#depth -= 1;
  }

  #declare(prefix: string, uri: string): void {
    if (this.#scopes.at(-1)?.depth !== this.#depth)
      this.#scopes.push({ depth: this.#depth, uris: new Map() });
    this.#scopes.at(-1)?.uris.set(prefix, uri);
  }

  #uriOf(prefix: string): string {
    for (let at = this.#scopes.length - 1; at >= 0; at -= 1) {
      const uri = this.#scopes[at]?.uris.get(prefix);
      if (uri !== undefined) return uri;
    }
    return '';
  }
}

/** The name of an element or attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const bomNamespace = /^http:\/\/cyclonedx\.org\/schema\/bom\/(\d{1,3}(?:\.\d{1,3})?)$/;

/** The version of the specification ("1.6") that the namespace of a BOM stands for. */
export function specVersionOf(namespace: string): string | undefined {
  return bomNamespace.exec(namespace)?.[1];
}

/** Namespaces of the specification and of its extensions. */
export function isCycloneDx(namespace: string): boolean {
  return namespace.startsWith('http://cyclonedx.org/schema/');
}
