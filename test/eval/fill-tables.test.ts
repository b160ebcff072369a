import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from './evaluation.ts';
import { fillTables } from './fill-tables.ts';
import { baselines, measured } from './published.ts';
import { docsFile } from './write-docs.ts';

const page = '<!-- table: all of samples -->\n<!-- end -->';
const [rules] = baselines();
if (rules === undefined) throw new Error('There is no baseline.');

const byModel = (model: Partial<NonNullable<Evaluation['model']>>): Evaluation => ({
  ...rules,
  extractor: 'both',
  tokensPerPage: 900,
  model: {
    name: 'gpt-9',
    requests: 12,
    tokensPerDocument: 2_000,
    usdPerDocument: null,
    unread: 0,
    f1OfRuns: [1],
    ...model,
  },
});

describe('test/eval/fill-tables.ts', () => {
  test('docs/evaluation.md holds the numbers that are written down; `--write-docs` writes it', () => {
    const written = readFileSync(docsFile, 'utf8');
    expect(fillTables(written, [...baselines(), ...measured()])).toBe(written);
  });

  test('what nobody measured says so', () => {
    expect(fillTables(page, [rules])).toMatch(
      /\| F1 \| 100\.0 % \| not measured \| not measured \|/,
    );
  });

  test('a model that was measured stands in its column', () => {
    const filled = fillTables(page, [rules, byModel({})]);
    expect(filled).toContain('rules and model (gpt-9)');
    expect(filled).toContain('| tokens per page | 0 | not measured | 900 |');
  });

  test.each(['simulated: careless', "written by hand, no model's answer"])(
    'what is %s never stands in the column of a model',
    (origin) => {
      const filled = fillTables(page, [rules, byModel({ origin })]);
      expect(filled).not.toContain('gpt-9');
      expect(filled).not.toContain('900');
    },
  );

  test('a table nobody knows is an error', () => {
    expect(() => fillTables('<!-- table: of wishes -->\n<!-- end -->', [rules])).toThrow('wishes');
  });
});
