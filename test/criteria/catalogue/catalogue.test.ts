import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, findCriterion } from '../../../src/criteria/catalogue/catalogue.ts';
import known from '../../../src/criteria/catalogue/known-ids.json' with { type: 'json' };
import { mappings } from '../../../src/criteria/catalogue/mappings.ts';
import { areas } from '../../../src/criteria/criterion.ts';

const shared = path.resolve(import.meta.dirname, '../../../../shared/criteria/criteria.json');

type SharedCriterion = {
  id: string;
  mustHave: boolean;
  mapping: { iec: string[]; ssdf: string[]; nis2: string[]; cra: string[]; iso: string[] };
};

const used = (column: 'iec62443' | 'ssdf' | 'nis2' | 'cra' | 'iso27001') =>
  new Set(catalogue.flatMap(({ mapping }) => mapping[column]));

describe('the catalogue', () => {
  test('has 46 criteria in six areas, each id once', () => {
    const perArea = areas.map((area) => catalogue.filter((one) => one.area === area).length);
    expect(perArea).toEqual([10, 6, 7, 8, 7, 8]);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(46);
    expect(mappings.size).toBe(46);
  });

  test('has 17 must-haves', () => {
    expect(catalogue.filter(({ mustHave }) => mustHave).map(({ id }) => id)).toEqual([
      'GOV-01',
      'GOV-02',
      'GOV-07',
      'SBD-02',
      'SBD-06',
      'SCD-02',
      'SCD-06',
      'DEP-01',
      'DEP-06',
      'REL-01',
      'REL-02',
      'REL-03',
      'VUL-01',
      'VUL-03',
      'VUL-04',
      'VUL-06',
      'VUL-07',
    ]);
  });

  test('uses all 47 requirements of IEC 62443-4-1 and no other', () => {
    expect(Object.keys(known.iec62443)).toHaveLength(47);
    expect([...used('iec62443')].sort()).toEqual(Object.keys(known.iec62443).sort());
  });

  test('uses all 42 tasks of SSDF 1.1, and marks the seven of the 1.2 draft with a star', () => {
    const tasks = [...used('ssdf')];
    expect(known.ssdf11).toHaveLength(42);
    expect(tasks.filter((id) => !id.endsWith('*')).sort()).toEqual([...known.ssdf11].sort());
    expect(tasks.filter((id) => id.endsWith('*')).sort()).toEqual(
      known.ssdf12draft.map((id) => `${id}*`).sort(),
    );
  });

  test('names no id of NIS 2, the CRA or ISO/IEC 27001 that is not known', () => {
    for (const column of ['nis2', 'cra', 'iso27001'] as const) {
      const ids = Object.keys(known[column]);
      expect([...used(column)].filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('applies GOV-04 and GOV-05 to hosted services, everything else to products', () => {
    const hosted = catalogue.filter(({ appliesTo }) => appliesTo === 'hosted service');
    expect(hosted.map(({ id }) => id)).toEqual(['GOV-04', 'GOV-05']);
  });

  test('has a title of at most three words and a question for every criterion', () => {
    for (const { title, question, proof, strongEvidence, weakEvidence } of catalogue) {
      expect(title.split(' ').length).toBeLessThanOrEqual(3);
      expect(question.endsWith('?')).toBe(true);
      expect([proof, ...strongEvidence, ...weakEvidence].every((text) => text.length > 2)).toBe(
        true,
      );
    }
  });

  test('finds a criterion by its id', () => {
    expect(findCriterion('VUL-08')?.title).toBe('Root causes');
    expect(findCriterion('VUL-09')).toBeUndefined();
  });

  test.skipIf(!existsSync(shared))('maps exactly as the shared criteria do', () => {
    const { criteria } = JSON.parse(readFileSync(shared, 'utf8')) as {
      criteria: SharedCriterion[];
    };
    for (const { id, mustHave, mapping } of criteria) {
      const own = findCriterion(id);
      expect(own?.mustHave, id).toBe(mustHave);
      expect(own?.mapping, id).toEqual({
        iec62443: mapping.iec,
        ssdf: mapping.ssdf,
        nis2: mapping.nis2,
        cra: mapping.cra,
        iso27001: mapping.iso,
      });
    }
  });
});
