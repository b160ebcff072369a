import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import { chartSince, chartWords, levelChart } from '../../src/digest/level-chart.ts';
import { type SupplierSummary, summarise } from '../../src/posture/summarise.ts';
import { portfolio } from '../support/portfolio.ts';

const facts = portfolio();
const [summary] = [...facts.bySupplier.values()].map(({ input, posture }) =>
  summarise(input, posture),
);
const asOf = '2026-11-23';
const scd = catalogue.filter(({ area }) => area === 'SCD').map(({ id }) => id);
/** Every criterion at E3. */
const all3 = { ...summary, supplier: 'Kestrel', levels: '3'.repeat(catalogue.length) };

const rise = (criterion: string, on: string, from: 'E1' | 'E2' = 'E1') => ({
  supplier: 'Kestrel',
  on,
  change: {
    criterion,
    from,
    to: 'E3' as const,
    status: { from: 'gap', to: 'met' } as const,
    because: 'New evidence.',
  },
});

function sharesOf(changes: Parameters<typeof levelChart>[0]['changes']) {
  const chart = levelChart({ asOf, summaries: [all3 as SupplierSummary], changes });
  return chart.areas.find(({ area }) => area === 'SCD')?.shares ?? [];
}

describe('src/digest/level-chart.ts', () => {
  test('without a change the past is like today', () => {
    expect(sharesOf([])).toEqual(Array.from({ length: 8 }, () => 1));
  });

  test('a rise is undone for the days before it, and counts from its day on', () => {
    const changes = scd.map((id) => rise(id, '2026-11-09'));
    expect(sharesOf(changes)).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
    expect(sharesOf(scd.map((id) => rise(id, '2026-11-10')))).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  test('of several changes each day has what was before the first that follows it', () => {
    const [id = ''] = scd;
    const shares = sharesOf([rise(id, '2026-10-20', 'E1'), rise(id, '2026-11-10', 'E2')]);
    const others = (scd.length - 1) / scd.length;
    expect(shares).toEqual([others, others, others, 1, 1, 1, 1, 1]);
  });

  test('says its numbers in words', () => {
    const changes = scd.map((id) => rise(id, '2026-11-09'));
    const words = chartWords(levelChart({ asOf, summaries: [all3 as SupplierSummary], changes }));
    expect(words).toContain(`${chartSince(asOf)} to ${asOf}`);
    expect(words).toContain('secure coding and verification 0 % to 100 %');
    expect(words).toContain('vulnerability management 100 % to 100 %');
  });

  test('nothing on file is nothing proven', () => {
    const { areas } = levelChart({ asOf, summaries: [], changes: [] });
    expect(areas.every(({ shares }) => shares.every((share) => share === 0))).toBe(true);
  });
});
