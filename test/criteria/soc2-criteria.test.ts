import { describe, expect, test } from 'vitest';
import { criteriaOfControls, criteriaOfQualification } from '../../src/criteria/soc2-criteria.ts';

describe('a SOC 2 criterion touches ours', () => {
  test.each([
    ['CC1.4', ['GOV-08']],
    ['CC6.1', ['REL-01']],
    ['CC6.2-01', ['REL-01']],
    ['CC 6.3', ['REL-01']],
    ['CC7.1', ['SCD-05', 'DEP-06']],
    ['CC7.2', ['VUL-02', 'VUL-07']],
    ['CC7.5', ['VUL-02', 'VUL-07']],
    ['CC8.1', ['SCD-02', 'SCD-04', 'SCD-07']],
    ['CC9.2', ['DEP-04', 'DEP-05']],
    ['CC6.1–CC6.3', ['REL-01']],
    ['CC7.1 to CC7.3', ['SCD-05', 'DEP-06', 'VUL-02', 'VUL-07']],
  ])('%s: %j', (control, criteria) => {
    expect([...criteriaOfControls(control)]).toEqual(criteria);
  });

  test.each(['CC1.1', 'CC6.4', 'CC6.8', 'CC7.6', 'CC9.1', 'A1.2', 'C1.1', ''])(
    '%s touches none',
    (control) => {
      expect([...criteriaOfControls(control)]).toEqual([]);
    },
  );

  test('by the words of a qualification as well as by its controls', () => {
    const text = 'except that changes were deployed without code review (CC6.1)';
    const named = criteriaOfQualification({}, text);
    expect(named).toContain('REL-01');
    expect(named).toContain('SCD-02');
  });
});
