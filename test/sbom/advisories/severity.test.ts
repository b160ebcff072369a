import { describe, expect, test } from 'vitest';
import { severityOf } from '../../../src/sbom/advisories/severity.ts';

describe('src/sbom/advisories/severity', () => {
  test.each([
    [{ vectors: ['9.0'] }, 'critical'],
    [{ vectors: ['8.9', '3.1'] }, 'high'],
    [{ vectors: ['4.0'], word: 'CRITICAL' }, 'medium'],
    [{ vectors: ['0.1'] }, 'low'],
    [{ vectors: ['0.0'], word: 'high' }, 'unknown'],
    [{ vectors: ['99'], word: 'Important' }, 'high'],
    [{ word: 'negligible' }, 'low'],
    [{ word: 'terrible' }, 'unknown'],
    [{}, 'unknown'],
  ])('%j is %s', (given, severity) => {
    expect(severityOf(given)).toBe(severity);
  });
});
