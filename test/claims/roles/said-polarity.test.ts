import { describe, expect, test } from 'vitest';
import { verifyCandidates } from '../../../src/claims/verify-candidates.ts';
import { candidate, spanOf } from '../../support/candidates.ts';
import { typedPages } from '../../support/typed-pages.ts';

const questions = [
  'Do you provide an SBOM with each release? | Yes | CycloneDX, on request.',
  'Do you perform fuzz testing? | No | -',
  'Do you perform threat modelling? | Yes | Planned for 2027.',
  'Do you perform code reviews? | N/A | -',
  'Do you train your staff? | Yes | Topics: static code analysis.',
];
const paper = typedPages(['Question | Answer | Comment', ...questions].join('\n'));

function said(words: string, criterion: string): string | undefined {
  const span = spanOf(paper, words, ['criterion'], { view: 'layout' });
  const proposed = candidate('practice', { criterion }, [span], { proposedBy: 'langchain:m' });
  return verifyCandidates(paper, 'e1', [proposed]).claims[0]?.polarity;
}

describe('claims/roles/said-polarity: a row of a questionnaire that a model proposes', () => {
  test.for([
    ['says what a plain yes says', 'Do you provide an SBOM', 'DEP-01', 'asserted'],
    ['says no', 'Do you perform fuzz testing', 'SCD-05', 'negated'],
    ['says what its comment leaves of a yes', 'Do you perform threat', 'SBD-02', 'planned'],
    ['says that a thing is not applicable', 'Do you perform code reviews', 'SCD-02', 'negated'],
    ['says yes to its question alone', 'Do you train your staff', 'SCD-03', 'hedged'],
  ] as const)('%s', ([, words, criterion, polarity]) => {
    expect(said(words, criterion)).toBe(polarity);
  });
});
