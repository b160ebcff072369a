import type { Component } from './component.ts';
import known from './known-components.json' with { type: 'json' };
import { parsePurl } from './parse-purl.ts';

/** A component named in a text: what it is called everywhere, and where. */
export type NamedComponent = Readonly<{ component: string; start: number; end: number }>;

type Known = Readonly<{
  words: readonly string[];
  packages: readonly string[];
  in: readonly string[];
}>;

const components: Readonly<Record<string, Known>> = known.components;

/** Words of licences and of code that anybody may use, beside single components. */
const kinds = {
  GPL: ['gpl', 'gplv2', 'gplv3', 'agpl', 'gpl-licensed', 'copyleft'],
  'open source': ['open source', 'open-source', 'opensource', 'foss', 'oss'],
} as const;

const nameOfWord: ReadonlyMap<string, string> = new Map([
  ...Object.entries(components).flatMap(([name, { words }]) =>
    words.map((word) => [word, name] as const),
  ),
  ...Object.entries(kinds).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
]);

/** Longest words first, so that "Spring Boot" is not only "Spring". */
const words = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/._-])(?:${[...nameOfWord.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word))
    .join('|')})(?![\p{L}\p{N}])`,
  'giu',
);

/** Every well-known component, licence or kind of code that a text names. */
export function findKnownComponents(text: string): readonly NamedComponent[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    const component = knownComponent(word);
    return component ? [{ component, start: index, end: index + word.length }] : [];
  });
}

/** What a word names: "log4j2" is Log4j. */
export function knownComponent(word: string): string | undefined {
  return nameOfWord.get(word.toLowerCase());
}

const packages: ReadonlyMap<string, readonly [name: string, ecosystems: readonly string[]]> =
  new Map(
    Object.entries(components).flatMap(([name, one]) =>
      one.packages.map((item) => [item, [name, one.in]] as const),
    ),
  );

/** Purl types in which a package name is one of its ecosystem; all others are native code. */
const managed = new Set(['maven', 'npm', 'pypi', 'nuget', 'gem', 'cargo', 'golang', 'composer']);

/** Which well-known component this is; a name without an identifier is never enough. */
export function knownPackage({ group, name, purl, cpe }: Component): string | undefined {
  const full = group === undefined ? name : `${group}/${name}`;
  const isCandidate = packages.has(name.toLowerCase()) || packages.has(full.toLowerCase());
  const parsed = isCandidate && purl ? parsePurl(purl.value) : undefined;
  if (!isCandidate || !(parsed || cpe)) return undefined;
  const own = parsed ? fullName(parsed.type, parsed.namespace, parsed.name) : name;
  const [component, ecosystems] = packages.get(own.toLowerCase()) ?? [];
  const type = parsed && managed.has(parsed.type) ? parsed.type : 'native';
  return ecosystems?.includes(type) ? component : undefined;
}

/** Only in npm the namespace is a part of the name. */
function fullName(type: string, namespace: string | undefined, name: string): string {
  return type === 'npm' && namespace ? `${namespace}/${name}` : name;
}
