import type { Span } from '../../evidence/document.ts';
import { canonical, originalSpan } from '../canonical.ts';
import severityWords from '../gazetteer/severity-words.json' with { type: 'json' };
import testKinds from '../gazetteer/test-kinds.json' with { type: 'json' };
import valueWords from '../gazetteer/value-words.json' with { type: 'json' };
import { compilePatterns, type PatternSet } from '../polarity-patterns.ts';

/** Words for the values of one attribute; `exclusive` ones contradict each other. */
type Vocabulary = Readonly<{ words: PatternSet<string>; values: readonly string[] }>;

function vocabularyOf(words: Readonly<Record<string, readonly string[]>>): Vocabulary {
  const groups = Object.entries(words).map(([value, patterns]) => ({ patterns, value }));
  return { words: compilePatterns(groups), values: Object.keys(words) };
}

const vocabularies = new Map<string, Vocabulary>();
for (const [type, attributes] of Object.entries(valueWords)) {
  if (typeof attributes === 'string') continue;
  for (const [name, words] of Object.entries(attributes)) {
    vocabularies.set(`${type}.${name}`, vocabularyOf(words));
  }
}
vocabularies.set('commitment.severity', vocabularyOf(severityWords.words));
vocabularies.set('security-test.testKind', vocabularyOf(testKinds.kinds));

/** Lists in which one value printed makes the others wrong. */
const exclusive = new Set(['assurance-report.opinion']);

export function isListed(type: string, attribute: string): boolean {
  return vocabularies.has(`${type}.${attribute}`);
}

/** Every value of a closed list that a statement prints a word for. */
export function listedIn(type: string, attribute: string, quote: string): ReadonlySet<string> {
  const words = vocabularies.get(`${type}.${attribute}`)?.words;
  const found = words?.find(canonical(quote, { fold: true }).text) ?? [];
  return new Set(found.map(({ value }) => value));
}

/** Where a statement prints a value of a closed list in one of its usual words. */
export function findListed(
  type: string,
  attribute: string,
  value: string,
  quote: string,
): Span | undefined {
  const vocabulary = vocabularies.get(`${type}.${attribute}`);
  if (!vocabulary) return undefined;
  const form = canonical(quote, { fold: true });
  const found = vocabulary.words.find(form.text);
  if (exclusive.has(`${type}.${attribute}`)) {
    const first = vocabulary.values.find((known) => found.some((hit) => hit.value === known));
    if (first !== value) return undefined;
  }
  const hit = found.find((one) => one.value === value);
  return hit && originalSpan(form, hit);
}
