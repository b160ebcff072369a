/** An entry of `dependencies` that JSON has and the file does not. */
type Entry = { readonly ref: unknown; readonly dependsOn: unknown[] };

/** A `dependency` within one: what it refers to, and where it stands below `dependencies`. */
export type NestedDependency = Readonly<{ ref: unknown; xpath: string }>;

/**
 * In XML a dependency may hold those of its own, and so on; JSON knows one level. Each deeper one
 * becomes an entry of its own.
 */
export class NestedDependencies {
  readonly #entries = new Map<NestedDependency, Entry>();

  /** Notes that `outer` depends on what is within it; gives the place of that. */
  add(outer: NestedDependency, ref: unknown): NestedDependency {
    const entry = this.#entries.get(outer) ?? { ref: outer.ref, dependsOn: [] };
    this.#entries.set(outer, entry);
    entry.dependsOn.push(ref);
    return { ref, xpath: `${outer.xpath}/dependency[${entry.dependsOn.length}]` };
  }

  /** The entries to add, in the order of the file, with their places. */
  get all(): ReadonlyMap<NestedDependency, Entry> {
    return this.#entries;
  }
}
