import type { Component } from '../../../sbom/component.ts';
import { sbomLimits } from '../../sandbox/reader-limits.ts';

/** A component while its file is read: relations come later. */
export type ComponentDraft = { -readonly [Key in keyof Component]: Component[Key] };

/** What repeats have in common at least; few others do. */
function nameKey({ group, name, version, purl }: Component): string {
  return purl?.value ?? `${group}\0${name}\0${version}`;
}

/** Everything that is printed about a component, but where it stands and what it is called by. */
function wholeKey(component: Component): string {
  const { pointer, ref, purl, cpe, direct, ...rest } = component;
  return JSON.stringify([purl?.value, cpe?.value, rest]);
}

/** The components of one file: exact repeats are counted, not listed. */
export class ComponentList {
  readonly components: ComponentDraft[] = [];
  duplicates = 0;
  /** How many came after the limit. */
  leftOut = 0;
  readonly #firstOfName = new Map<string, ComponentDraft>();
  readonly #compared = new Set<ComponentDraft>();
  readonly #whole = new Map<string, ComponentDraft>();
  readonly #kept = new Map<string, string>();

  add(component: ComponentDraft): void {
    const known = this.#repeated(component);
    if (known) {
      this.duplicates += 1;
      this.#rename(component, known);
    } else if (this.components.length < sbomLimits.components) this.components.push(component);
    else this.leftOut += 1;
  }

  /** What relations have to call the component that was listed under this reference. */
  refOf(ref: string): string {
    return this.#kept.size === 0 ? ref : (this.#kept.get(ref) ?? ref);
  }

  #repeated(component: ComponentDraft): ComponentDraft | undefined {
    const name = nameKey(component);
    const first = this.#firstOfName.get(name);
    if (!first) {
      this.#firstOfName.set(name, component);
      return undefined;
    }
    if (!this.#compared.has(first)) {
      this.#compared.add(first);
      this.#whole.set(wholeKey(first), first);
    }
    const whole = wholeKey(component);
    const known = this.#whole.get(whole);
    if (!known) this.#whole.set(whole, component);
    return known;
  }

  #rename(repeat: ComponentDraft, kept: ComponentDraft): void {
    if (repeat.ref === undefined) return;
    kept.ref ??= repeat.ref;
    if (repeat.ref !== kept.ref) this.#kept.set(repeat.ref, kept.ref);
  }
}
