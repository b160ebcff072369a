import { describe, expect, test } from 'vitest';
import { actionOfData, inputId } from '../../../../adapters/chat/cards/action-of-data.ts';

describe('adapters/chat/cards/action-of-data', () => {
  test('reads the action of a button', () => {
    const action = { do: 'again', said: 'said-1' };
    expect(actionOfData({ ...action, msteams: {} })).toEqual(action);
  });

  test('gathers the inputs of a form, and keeps them apart from what the form is about', () => {
    const data = {
      do: 'submit',
      form: 'override',
      supplier: 'Kestrel Controls s.r.o.',
      criterion: 'SCD-02',
      [inputId('reason')]: 'Seen on site.',
      [inputId('supplier')]: 'Somebody else',
      [inputId('number')]: 5,
    };
    expect(actionOfData(data)).toEqual({
      do: 'submit',
      form: 'override',
      supplier: 'Kestrel Controls s.r.o.',
      criterion: 'SCD-02',
      values: { reason: 'Seen on site.', supplier: 'Somebody else' },
    });
  });

  test.each([
    undefined,
    null,
    'again',
    [],
    {},
    { do: 'delete-everything' },
    { do: 'again' },
    { do: 'submit', form: 'unknown' },
    { do: 'submit', form: 'upload', [inputId('supplier')]: 'x'.repeat(4_000) },
  ])('takes %j for no action', (data) => {
    expect(actionOfData(data)).toBeUndefined();
  });
});
