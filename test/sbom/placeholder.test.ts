import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../src/sbom/placeholder.ts';

describe('src/sbom/placeholder', () => {
  test.each([
    undefined,
    '',
    '  ',
    'NOASSERTION',
    'NONE',
    'Unknown',
    'n/a',
    'N.A.',
    '-',
    '??',
    'TBD',
  ])('%j says nothing', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  test.each(['Kestrel Controls s.r.o.', 'Unknown Worlds', 'None Ltd', '株式会社', '7', 'x'])(
    '%j says something',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});
