import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalStandard } from '../../src/claims/standards.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { candidate } from '../support/candidates.ts';
import { printedDocument } from '../support/printed-pages.ts';
import { standardStatements } from './tables/standard-statements.ts';
import { trueStatements } from './tables/true-statements.ts';

const verb = /\b(is|has|are|ist) /u;
const certified = / is certified| has certified| zertifiziert ist/u;

/** Ways to unsay a statement; each ends the assertion. */
const unsay: readonly ((text: string) => string)[] = [
  (text) => `It is not true that ${text}`,
  ...['not', 'not yet', 'no longer', 'neither planned nor', 'by no means not'].map(
    (words) => (text: string) => text.replace(verb, `$1 ${words} `),
  ),
  ...[
    'plans to be certified',
    'intends to be certified',
    'is in the process of being certified',
    'is preparing to be certified',
    'will be certified',
    'was certified until 2020',
    'was formerly certified',
    'is aligned with and compliant',
    'is not certified',
    'has never been certified',
    'expects to be certified',
  ].map((words) => (text: string) => text.replace(certified, ` ${words}`)),
  (text) => text.replace(/\.$/u, ' has been withdrawn.'),
  (text) => text.replace(/\.$/u, ' expired.'),
  (text) => text.replace(/\.$/u, ', certification is planned.'),
];

type Unsaid = Readonly<{ text: string; words: string; standard: string }>;

const unsaid: readonly Unsaid[] = trueStatements
  .filter(({ type, text }) => type === 'certification' && !text.startsWith('Hiermit'))
  .flatMap(({ text, words, attributes }) =>
    unsay
      .map((change) => change(text))
      .filter((changed) => changed !== text)
      .map((changed) => ({ text: changed, words, standard: String(attributes['standard']) })),
  );

/** Every way a proposer may cut the statement so that the standard is still in its span. */
function cuts({ text, words }: Unsaid): readonly (readonly [number, number])[] {
  const from = text.indexOf(words);
  const starts = Array.from({ length: Math.ceil((from + 1) / 12) }, (_, step) => step * 12);
  const ends = Array.from({ length: 5 }, (_, step) => from + words.length + step * 19);
  return [...starts, from].flatMap((start) =>
    ends.filter((end) => end <= text.length).map((end) => [start, end] as const),
  );
}

function polarities(text: string, standard: string, start: number, end: number) {
  const span = { page: 1, view: 'text' as const, start, end, attributes: ['standard'] };
  const proposed = candidate('certification', { standard }, [span]);
  return verifyCandidates(printedDocument(text), 'e1', [proposed]).claims.map(
    ({ polarity }) => polarity,
  );
}

describe('claims/verify-polarity', () => {
  test('no unsaid certificate stays asserted, wherever the proposer cuts the statement', () => {
    const tried = unsaid.flatMap((one) => cuts(one).map((cut) => ({ one, cut })));
    const asserted = tried.filter(({ one, cut: [start, end] }) =>
      polarities(one.text, one.standard, start, end).includes('asserted'),
    );
    expect([...new Set(asserted.map(({ one }) => one.text))]).toEqual([]);
    expect(tried.length).toBeGreaterThan(1000);
  });

  test.for(standardStatements)('%s: %s', ([polarity, marked]) => {
    const [before = '', name = ''] = marked.split(/[«»]/u);
    const standard = canonicalStandard(name) ?? name;
    const found = polarities(
      marked.replace(/[«»]/gu, ''),
      standard,
      before.length,
      before.length + name.length,
    );
    expect(found).toEqual([polarity]);
  });

  test('wherever a span points, what is accepted is quoted exactly and prints the standard', () => {
    const text = 'Our process is not certified to IEC 62443-4-1. We hope.\n\nMore text.';
    const document = printedDocument(text);
    const place = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 60 }), (start, size) => {
        const span = { page: 1, view: 'text' as const, start, end: start + size, attributes: [] };
        const proposed = candidate('certification', { standard: 'IEC 62443-4-1' }, [span]);
        for (const { citation, polarity } of verifyCandidates(document, 'e1', [proposed]).claims) {
          const printed = document.pages[0]?.text.slice(citation.start, citation.end);
          expect(printed).toBe(citation.quote);
          expect(citation.quote).toContain('IEC 62443-4-1');
          expect(polarity).toBe('negated');
        }
      }),
    );
  });
});
