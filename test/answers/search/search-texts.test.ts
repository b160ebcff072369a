import { describe, expect, test } from 'vitest';
import type { PageText } from '../../../src/answers/facts.ts';
import { searchTexts } from '../../../src/answers/search/search-texts.ts';
import { onFile } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';

const paper = onFile({ kind: 'policy', file: 'policy.pdf' });

function page(text: string, hidden: PageText['hidden'] = []): PageText {
  const passages = [{ kind: 'paragraph' as const, start: 0, end: text.length, visible: true }];
  return { number: 3, text, passages, hidden };
}

function search(question: string, one: PageText): string[] {
  const facts = { ...factsOf([paper]), texts: new Map([[paper.evidence.id, [one]]]) };
  return searchTexts(facts, question, 3).map(({ citation }) => {
    const { start = 0, end = 0, quote } = citation;
    expect(one.text.slice(start, end)).toBe(quote);
    return quote;
  });
}

const text =
  'Backups of the source code are kept offline in Brno. They are tested twice a year by the platform team. Visitors wear a badge at all times.';

describe('src/answers/search/search-texts.ts', () => {
  test('the sentence that speaks of it comes first', () => {
    expect(search('Where are the backups of source code kept?', page(text))[0]).toBe(
      'Backups of the source code are kept offline in Brno.',
    );
  });

  test('endings and accents do not matter', () => {
    expect(search('backup testing by teams', page(text))).toContain(
      'They are tested twice a year by the platform team.',
    );
    expect(
      search('Schlüssel prüfen', page('Die Schlüssel werden jährlich geprüft und erneuert.')),
    ).toHaveLength(1);
  });

  test('a sentence that shares one word of many is no answer', () => {
    expect(search('Do penguins in Antarctica wear tuxedos at the South Pole?', page(text))).toEqual(
      [],
    );
  });

  test('text that nobody sees is never quoted', () => {
    const hidden = [{ start: 0, end: 52 }];
    expect(search('backups source code offline', page(text, hidden))).toEqual([]);
  });

  test('a question without a topic finds nothing', () => {
    expect(search('What is it?', page(text))).toEqual([]);
  });

  test('a standard is found in any spelling of its number', () => {
    const own = page('The process follows IEC 62443-4-1 in all development teams.');
    expect(search('process 62443-4-1', own)).toHaveLength(1);
  });
});
