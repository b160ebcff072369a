import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../../../../adapters/chat/slack/install/seal.ts';

const key = 'a long random text of an operator';

describe('adapters/chat/slack/install/seal', () => {
  test('what was sealed comes back, and no two seals are alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal(key, 'T1', text);
        expect(unseal(key, 'T1', sealed)).toBe(text);
        expect(seal(key, 'T1', text)).not.toBe(sealed);
      }),
      { numRuns: 30 },
    );
  });

  test('neither another key nor another owner can read it', () => {
    const sealed = seal(key, 'T1', 'xoxb-1');
    expect(sealed).not.toContain('xoxb');
    expect(() => unseal(`${key}.`, 'T1', sealed)).toThrow(/ASSAY_SECRET_KEY/);
    expect(() => unseal(key, 'T2', sealed)).toThrow(/ASSAY_SECRET_KEY/);
  });

  test('a change of any byte is noticed', () => {
    const sealed = Buffer.from(seal(key, 'T1', 'xoxb-1'), 'base64url');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, 'T1', changed.toString('base64url'))).toThrow();
    }
    expect(() => unseal(key, 'T1', '')).toThrow(/ASSAY_SECRET_KEY/);
  });
});
