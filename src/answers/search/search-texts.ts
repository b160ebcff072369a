import MiniSearch from 'minisearch';
import type { SupplierFacts } from '../facts.ts';
import { papersOf } from '../papers.ts';
import { type Passage, passagesOf } from './passages.ts';
import { searchTerm, searchWords } from './search-terms.ts';

/** Sentences looked at per question; what goes beyond is left out, from the oldest paper on. */
const maxPassages = 4000;

/**
 * The sentences of a supplier's documents that speak of a question, best first. A sentence counts
 * when it holds at least half of the words the question is about.
 */
export function searchTexts(facts: SupplierFacts, question: string, limit: number): Passage[] {
  const terms = [...new Set(searchWords(question).flatMap((word) => searchTerm(word) ?? []))];
  if (terms.length === 0) return [];
  const passages = collect(facts, anyOf(terms));
  if (passages.size === 0) return [];
  const index = new MiniSearch<Passage>({
    fields: ['text'],
    tokenize: searchWords,
    processTerm: (word) => searchTerm(word) ?? null,
  });
  index.addAll([...passages.values()]);
  const enough = Math.max(1, Math.ceil(Math.min(terms.length, 6) / 2));
  return index
    .search(terms.join(' '), { prefix: (term) => term.length > 3, processTerm: (term) => term })
    .filter(({ queryTerms }) => queryTerms.length >= enough)
    .slice(0, limit)
    .flatMap(({ id }) => passages.get(id) ?? []);
}

/** Terms are folded and joined ("6244341"), documents are not. */
function anyOf(terms: readonly string[]): RegExp {
  const parts = terms.map((term) => {
    const letters = [...term].map((letter) => accented[letter] ?? letter);
    return letters.join(/\d/u.test(term) ? '[-._/]?' : '');
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})`, 'iu');
}

const accented: Readonly<Record<string, string>> = {
  a: '[aäáàâå]',
  e: '[eéèê]',
  i: '[iíìî]',
  o: '[oöóòôø]',
  u: '[uüúùû]',
};

function collect(facts: SupplierFacts, words: RegExp): Map<string, Passage> {
  const found = new Map<string, Passage>();
  for (const paper of papersOf(facts)) {
    for (const page of facts.texts?.get(paper.id) ?? []) {
      for (const passage of passagesOf(paper.id, page, words)) found.set(passage.id, passage);
      if (found.size >= maxPassages) return found;
    }
  }
  return found;
}
