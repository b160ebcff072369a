import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../../../adapters/chat/slack/draw/values-of.ts';
import { blockIdOf } from '../../../../../adapters/chat/slack/draw/view-ids.ts';

describe('adapters/chat/slack/draw/values-of.ts', () => {
  test('every kind of field gives its value, an empty one the empty string', () => {
    const state = {
      [blockIdOf('reason')]: { 'assay:value': { type: 'plain_text_input', value: 'Seen it.' } },
      [blockIdOf('country')]: { 'assay:value': { type: 'plain_text_input', value: null } },
      [blockIdOf('level')]: {
        'assay:value': {
          type: 'static_select',
          selected_option: { text: { type: 'plain_text', text: 'E3' }, value: 'E3' },
        },
      },
      [blockIdOf('supplier')]: {
        'assay:supplier': { type: 'external_select', selected_option: null },
      },
      [blockIdOf('ownerId')]: { 'assay:value': { type: 'users_select', selected_user: 'U01' } },
    };
    expect(valuesOf(state)).toEqual({
      reason: 'Seen it.',
      country: '',
      level: 'E3',
      supplier: '',
      ownerId: 'U01',
    });
  });

  test('blocks that are no field of ours, and other shapes, give nothing', () => {
    expect(valuesOf({ other: { x: { value: 'y' } } })).toEqual({});
    expect(valuesOf({ [blockIdOf('reason')]: {} })).toEqual({});
    expect(valuesOf(undefined)).toEqual({});
    expect(valuesOf({ [blockIdOf('reason')]: 'text' })).toEqual({});
  });
});
