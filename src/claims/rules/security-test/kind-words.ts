import type { Span } from '../../../evidence/document.ts';
import type { Attributes } from '../../claim-types.ts';
import vocabulary from '../../gazetteer/test-kinds.json' with { type: 'json' };

export type TestKind = NonNullable<Attributes<'security-test'>['testKind']>;
export type FoundKind = Span & Readonly<{ kind: TestKind }>;

export const genericKind = vocabulary.generic as TestKind;

const kindOfWords = new Map<string, TestKind>();
for (const [kind, phrases] of Object.entries(vocabulary.kinds))
  for (const phrase of phrases) kindOfWords.set(phrase.replaceAll(' ', ''), kind as TestKind);

const phrases = Object.values(vocabulary.kinds)
  .flat()
  .sort((a, b) => b.length - a.length)
  .map((phrase) => phrase.replaceAll(' ', '[ -]?').replaceAll(/['’]/gu, "['’]"));
const anyKind = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

const plain = (words: string): string =>
  words.toLowerCase().replaceAll(/[ -]/gu, '').replaceAll('’', "'");
const weak = new Set(vocabulary.weak.map(plain));

function kindsIn(text: string, accepts: (words: string) => boolean): FoundKind[] {
  return [...text.matchAll(anyKind)].flatMap(({ index, 0: words }) => {
    const kind = kindOfWords.get(plain(words));
    if (!kind || !accepts(plain(words))) return [];
    return [{ start: index, end: index + words.length, kind }];
  });
}

/** Every word for a kind of test, left to right; "source code audit" is found whole. */
export function findKinds(text: string): FoundKind[] {
  return kindsIn(text, (words) => !weak.has(words));
}

/** Words that may stand for a test but often mean something else: "audit", "review". */
export function findWeakKinds(text: string): FoundKind[] {
  return kindsIn(text, (words) => weak.has(words));
}
