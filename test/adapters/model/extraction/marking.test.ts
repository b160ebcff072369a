import { describe, expect, test } from 'vitest';
import { marking } from '../../../../adapters/model/extraction/marking.ts';

describe('adapters/model/extraction/marking', () => {
  test('no two requests are marked alike', () => {
    const marks = Array.from({ length: 50 }, () => marking().open);
    expect(new Set(marks).size).toBe(50);
  });

  test('the same chance gives the same marks', () => {
    const last = () => 0.999;
    expect(marking(last)).toEqual(marking(last));
    expect(marking(last)).not.toEqual(marking(() => 0));
  });

  test('a letter stands at the end of a prefix, so that the number after it is a whole', () => {
    for (let time = 0; time < 200; time += 1)
      expect(marking().prefix).toMatch(/^[a-z][a-z2-9][a-z]$/u);
  });
});
