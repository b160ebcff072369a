import { describe, expect, test } from 'vitest';
import { answerPortfolio } from '../../../src/answers/kinds/portfolio-answers.ts';
import type { PortfolioData } from '../../../src/answers/kinds/portfolio-data.ts';
import type { PortfolioFilter } from '../../../src/answers/portfolio-filter.ts';
import { certification, practice } from '../../support/claims.ts';
import { certificate, onFile, policyPaper, today } from '../../support/evidence.ts';
import { factsOf, workspaceOf } from '../../support/facts.ts';
import { kestrel } from '../../support/kestrel.ts';

const as = (name: string, more = {}) =>
  kestrel({ name, contractingEntity: `${name} s.r.o.`, ...more });
const held = (name: string) => certificate(certification({ holder: `${name} s.r.o.` }));
const patches = practice('VUL-01', 'A disclosure policy is published.');

const workspace = workspaceOf(
  factsOf([held('Arc'), policyPaper(patches)], as('Arc')),
  factsOf([certificate(certification({ holder: 'Other AG' }))], as('Bolt')),
  factsOf([], as('Coil', { tier: 'standard' })),
  factsOf([held('Dyno')], as('Dyno', { orders: [], developmentSites: [] })),
  factsOf([onFile({ kind: 'policy', receivedAt: '2024-01-05T00:00:00Z' })], as('Edge')),
);

function ask(filter: PortfolioFilter): PortfolioData {
  const { data } = answerPortfolio({ kind: 'portfolio', filter }, workspace, today);
  return data as PortfolioData;
}
const names = ({ suppliers }: PortfolioData) => suppliers.map(({ supplier }) => supplier);

describe('src/answers/kinds/portfolio-answers.ts', () => {
  test('valid means in date, current, and holder, site and product match', () => {
    const standard = 'IEC 62443-4-1';
    expect(names(ask({ by: 'certificate', standard, valid: true }))).toEqual(['Arc']);
    const without = ask({ by: 'certificate', standard, valid: false });
    expect(names(without)).toEqual(['Bolt', 'Coil', 'Edge']);
    expect(without.unknown).toEqual(['Dyno']);
  });

  test('a tier is looked at alone', () => {
    expect(ask({ by: 'all', tier: 'standard' })).toMatchObject({
      of: 1,
      suppliers: [{ supplier: 'Coil' }],
    });
  });

  test('unknown is neither below nor at a level', () => {
    const criterion = 'VUL-01';
    const below = ask({ by: 'level', comparison: 'below', level: 'E3', criterion });
    expect(names(below)).toEqual(['Arc']);
    expect(below.unknown).toEqual(['Bolt', 'Coil', 'Dyno', 'Edge']);
    expect(names(ask({ by: 'level', comparison: 'at least', level: 'E3', criterion }))).toEqual([]);
    const unknown = ask({ by: 'level', comparison: 'unknown', level: 'E2', criterion });
    expect(names(unknown)).toEqual(['Bolt', 'Coil', 'Dyno', 'Edge']);
  });

  test('who never sent anything comes before who sent something long ago', () => {
    expect(ask({ by: 'silent', months: 12 }).suppliers).toMatchObject([
      { supplier: 'Coil', value: 'nothing ever' },
      { supplier: 'Edge', value: '2024-01-05' },
    ]);
  });

  test('a ranking puts unknown nowhere', () => {
    const ranking = ask({ by: 'ranking', criterion: 'GOV-01' });
    expect(names(ranking)[0]).toBe('Arc');
    expect(ranking.unknown).toEqual(['Coil', 'Edge']);
  });

  test('top gaps count must-haves first', () => {
    const { gaps } = ask({ by: 'top gaps', limit: 3 });
    expect(gaps).toHaveLength(3);
    expect(gaps?.[0]?.suppliers).toBe(5);
  });

  test('traps and statuses select', () => {
    expect(names(ask({ by: 'red flags' }))).toContain('Bolt');
    expect(names(ask({ by: 'status', status: 'unknown', criterion: 'GOV-01' }))).toEqual([
      'Coil',
      'Edge',
    ]);
  });

  test('an empty workspace says so', () => {
    const { statements } = answerPortfolio(
      { kind: 'portfolio', filter: { by: 'all' } },
      workspaceOf(),
      today,
    );
    expect(statements[0]?.text).toBe('No supplier is registered yet.');
  });
});
