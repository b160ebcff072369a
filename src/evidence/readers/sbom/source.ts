import type { Entry } from '../../../sbom/entry.ts';
import { isPlaceholder } from '../../../sbom/placeholder.ts';
import { sbomLimits } from '../../sandbox/reader-limits.ts';
import type { JsonObject } from './json-value.ts';

/** From the JSON pointer into a tree to the place in the file that the tree was made of. */
export type PointerOf = (jsonPointer: string) => string;

/** Nothing as long as this is a placeholder. */
const longestPlaceholder = 20;

/** Takes values out of the tree of one file as they are printed. */
export class Source {
  readonly pointerOf: PointerOf;
  /** How many values were too long to be a name, a version or a reference. */
  longValues = 0;

  constructor(pointerOf: PointerOf = (pointer) => pointer) {
    this.pointerOf = pointerOf;
  }

  /** A string, or a number where one was expected; undefined for any other and for an empty one. */
  anyText(value: unknown): string | undefined {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return undefined;
    if (value.length <= sbomLimits.valueLength) return value;
    this.longValues += 1;
    return undefined;
  }

  /** As `anyText`, but what means "not said" is absent. */
  text(value: unknown): string | undefined {
    const text = this.anyText(value);
    const isLong = text !== undefined && text.length >= longestPlaceholder;
    return isLong || !isPlaceholder(text) ? text : undefined;
  }

  /** The value of a key with its place. */
  entry(object: JsonObject, key: string, pointer: string): Entry | undefined {
    return this.entryAt(object[key], `${pointer}/${key}`);
  }

  entryAt(value: unknown, pointer: string): Entry | undefined {
    const text = this.text(value);
    return text === undefined ? undefined : { pointer: this.pointerOf(pointer), value: text };
  }

  /** Texts of a list, the missing ones left out. */
  texts(values: readonly unknown[]): string[] {
    return values.flatMap((value) => this.text(value) ?? []);
  }
}
