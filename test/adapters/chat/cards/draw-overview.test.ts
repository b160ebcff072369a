import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOverview } from '../../../../adapters/chat/cards/draw-overview.ts';
import { supplierCard } from '../../../../adapters/chat/cards/supplier-card.ts';
import { areaNames } from '../../../../src/answers/words.ts';
import type { Overview } from '../../../../src/conversation/overview.ts';
import { areas, levels } from '../../../../src/criteria/criterion.ts';
import { checkCard, checkShape } from '../../../support/check-card.ts';
import { hostileText } from '../../../support/hostile-replies.ts';

const shown = [...levels, 'unknown'] as const;

const supplier = (name: string): Overview['suppliers'][number] => ({
  name,
  tier: 'critical',
  owner: 'Dana Novak',
  areas: areas.map((area, at) => ({
    area,
    label: areaNames[area],
    level: shown[at] ?? 'unknown',
  })),
  open: 3,
  disputes: 1,
  evidence: 12,
});

const portfolio = (names: readonly string[], registered = names.length): Overview => ({
  asOf: '2026-11-24',
  registered,
  suppliers: names.map(supplier),
  expiries: names.map((name, at) => ({
    on: '2027-01-15',
    days: at,
    what: 'ISO/IEC 27001 certificate',
    supplier: name,
  })),
  askNext: names.slice(0, 10).map((name) => ({
    supplier: name,
    what: 'SOC 2 report',
    question: `Write the e-mail asking ${name} for the missing documents.`,
  })),
});

describe('adapters/chat/cards/draw-overview', () => {
  test('shows suppliers by area, what ends next and what to ask for', () => {
    const [card, ...more] = drawOverview(portfolio(['Kestrel Controls s.r.o.']));
    expect(more).toEqual([]);
    const text = checkCard(card ?? {});
    expect(text).toContain('1 supplier as of 2026-11-24');
    expect(text).toContain('Kestrel Controls s.r.o. (critical)E0E1E2E3E4?3');
    expect(text).toContain('VUL: vulnerability management');
    expect(text).toContain('2027-01-150ISO/IEC 27001 certificate');
    expect(JSON.stringify(card)).toContain('Kestrel Controls s.r.o.: SOC 2 report');
  });

  test('colours a level, and an unknown one not', () => {
    const json = JSON.stringify(drawOverview(portfolio(['Kestrel'])));
    expect(json).toMatch(/"text":"E0","wrap":true\}\],"style":"attention"/u);
    expect(json).toMatch(/"text":"\?","wrap":true\}\]\}/u);
  });

  test('shows of 700 suppliers the first 50, and says how many are left', () => {
    const names = Array.from({ length: 500 }, (_, at) => `Supplier ${at + 1}`);
    const text = drawOverview(portfolio(names, 700)).map(checkCard).join('\n');
    expect(text).toContain('Supplier 50 (critical)');
    expect(text).not.toContain('Supplier 51 (critical)');
    expect(text).toContain('… and 650 more rows');
    expect(text).toContain('… and 480 more rows');
  });

  test('says how to begin when nothing is on file', () => {
    const [card] = drawOverview({ ...portfolio([]), registered: 0 });
    expect(checkCard(card ?? {})).toContain('Send a certificate or report to begin.');
  });

  test('stays within the schema and 25 KB, whatever suppliers are called', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 12 }), (names) => {
        drawOverview(portfolio(names)).map(checkShape);
        for (const name of names) checkShape(supplierCard(supplier(name), '2026-11-24').card);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('adapters/chat/cards/supplier-card', () => {
  test('shows one supplier with its levels, and what to ask about it', () => {
    const { card, preview } = supplierCard(supplier('Kestrel Controls s.r.o.'), '2026-11-24');
    const text = checkCard(card);
    expect(text).toContain('governance and certification█░░░░E0, refuted or lapsed');
    expect(text).toContain('vulnerability management?????unknown');
    expect(text).toContain('Must-haves without proof3');
    expect(JSON.stringify(card)).toContain('What is missing for Kestrel Controls s.r.o.?');
    expect(preview).toEqual({
      title: 'Kestrel Controls s.r.o.',
      text: 'critical · 3 must-haves without proof · 12 papers',
    });
  });

  test('gives the list of results no tag, which it may read as HTML', () => {
    const { preview } = supplierCard(supplier('<b>Kestrel</b>\u202e'), '2026-11-24');
    expect(preview.title).toBe('‹b›Kestrel‹/b›');
  });
});
