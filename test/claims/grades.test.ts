import { describe, expect, test } from 'vitest';
import { cvssSeverity, prioritySeverity } from '../../src/claims/grades.ts';

describe('src/claims/grades.ts', () => {
  test.each([
    ['CVSS 9.8', 'critical'],
    ['7.0', 'high'],
    ['6.9 (Medium)', 'medium'],
    ['0.1', 'low'],
    ['0.0', 'informational'],
    ['10.0', 'critical'],
  ])('%s is %s', (text, severity) => {
    expect(cvssSeverity(text)).toBe(severity);
  });

  test.each(['version 4.2.1', 'TLS', '9'])('"%s" is no score', (text) => {
    expect(cvssSeverity(text)).toBeUndefined();
  });

  test('priorities 1 to 5 are the severities in order', () => {
    const severities = ['P1', '2', 'p3', '4', 'P5'].map(prioritySeverity);
    expect(severities).toEqual(['critical', 'high', 'medium', 'low', 'informational']);
    expect(prioritySeverity('$6,000')).toBeUndefined();
  });
});
