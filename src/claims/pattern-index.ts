import type { Span } from '../evidence/document.ts';
import type { Token } from './text-words.ts';
import { matchAt, openings, type WordPattern } from './word-patterns.ts';

type Entry<T> = Readonly<{ pattern: WordPattern; value: T }>;

/** Letters of an open word ("review*") that are looked up. */
const stemLength = 4;

/** Many patterns, looked up by the words they may begin with. */
export class PatternIndex<T> {
  readonly #byWord = new Map<string, Entry<T>[]>();
  readonly #byStem = new Map<string, Entry<T>[]>();
  readonly #byAnything: Entry<T>[] = [];

  add(pattern: WordPattern, value: T): void {
    const entry = { pattern, value };
    for (const opening of openings(pattern)) {
      if (opening === undefined) this.#push(this.#byAnything, entry);
      else if (opening.isStem) {
        this.#push(this.#list(this.#byStem, opening.text.slice(0, stemLength)), entry);
      } else this.#push(this.#list(this.#byWord, opening.text), entry);
    }
  }

  /** Every match in a text, with the value of its pattern. */
  hits(tokens: readonly Token[]): (Span & Readonly<{ value: T }>)[] {
    return tokens.flatMap((token, at) =>
      this.#entriesFor(token).flatMap(({ pattern, value }) => {
        const range = matchAt(tokens, at, pattern);
        if (range === undefined) return [];
        const start = tokens[range[0]]?.start ?? token.start;
        const end = tokens[range[1]]?.end ?? token.end;
        return [{ value, start, end }];
      }),
    );
  }

  #entriesFor({ low }: Token): readonly Entry<T>[] {
    const found = [this.#byWord.get(low) ?? [], this.#byAnything];
    for (let length = 1; length <= Math.min(stemLength, low.length); length++) {
      found.push(this.#byStem.get(low.slice(0, length)) ?? []);
    }
    return found.flat();
  }

  #list(map: Map<string, Entry<T>[]>, key: string): Entry<T>[] {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
  }

  /** A pattern that may begin in several ways is tried once. */
  #push(list: Entry<T>[], entry: Entry<T>): void {
    if (list.at(-1) !== entry) list.push(entry);
  }
}
