import { describe, expect, test } from 'vitest';
import { drawComponents } from '../../../../adapters/chat/terminal/draw-components.ts';
import type { ComponentHit, ComponentSearch } from '../../../../src/answers/component-search.ts';

const hit: ComponentHit = {
  supplier: 'Nordwerk Automation',
  evidenceId: 'ev-1',
  file: 'nordwerk-eg20-1.3.0.spdx.json',
  key: 'maven/org.apache.logging.log4j/log4j-core',
  name: 'log4j-core',
  version: '2.14.1',
  direct: null,
  pointer: '/packages/3',
};

function search(hits: readonly ComponentHit[]): ComponentSearch {
  return {
    query: 'log4j-core < 2.17.0',
    packages: [],
    similar: [],
    hits,
    outside: [],
    incomparable: [],
    possible: [],
    cannotTell: [{ supplier: 'Helio Grid Systems', reason: 'no SBOM is on file' }],
    sboms: [],
    lists: [],
    products: [],
    advisories: { snapshots: [], stale: true },
  };
}

describe('adapters/chat/terminal/draw-components.ts', () => {
  test('tables fit 80 columns, and long keys break behind a sign', () => {
    const lines = drawComponents(search([hit]), 80).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).toMatch(/log4j-core/u);
    expect(lines.join('\n')).toContain('1 component of 1 supplier lists log4j-core < 2.17.0');
  });

  test('nothing found still says for whom it cannot tell, and that no feed is loaded', () => {
    const text = drawComponents(search([]), 80);
    expect(text).toContain('No SBOM on file lists log4j-core < 2.17.0.');
    expect(text).toContain('Helio Grid Systems');
    expect(text).toContain('No advisory feed is loaded');
  });

  test('ten thousand hits are one table of fifty rows', () => {
    const many = Array.from({ length: 10_000 }, () => hit);
    expect(drawComponents(search(many), 80)).toContain('and 9950 more; --json prints all of them');
  });
});
