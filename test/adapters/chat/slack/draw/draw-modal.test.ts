import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawModal, loadingModal } from '../../../../../adapters/chat/slack/draw/draw-modal.ts';
import { blockIdOf } from '../../../../../adapters/chat/slack/draw/view-ids.ts';
import type { Form, FormField } from '../../../../../src/conversation/form.ts';
import { viewProblems } from '../../../../support/block-limits.ts';
import { hostileText } from '../../../../support/hostile-replies.ts';
import { textsIn } from '../../../../support/texts-in.ts';

const form = (fields: readonly FormField[], text?: string): Form => ({
  title: 'Supplier settings',
  submit: 'Save',
  ...(text !== undefined && { text }),
  fields,
  does: { do: 'submit', form: 'supplier', supplier: 'Kestrel' },
});
const draw = (...fields: FormField[]) => drawModal(form(fields), '{}');

const field: fc.Arbitrary<FormField> = fc
  .record({
    label: hostileText,
    kind: fc.constantFrom('line', 'text', 'choice', 'supplier', 'person'),
    value: hostileText,
    hint: hostileText,
    options: fc.uniqueArray(fc.record({ label: hostileText, value: hostileText }), {
      selector: ({ value }) => value,
      maxLength: 120,
    }),
    required: fc.boolean(),
  })
  .map((parts) => ({ ...parts, name: 'x' }));

describe('adapters/chat/slack/draw/draw-modal.ts', () => {
  test('every kind of field has the element that fits it, filled in with what is set', () => {
    const options = [
      { label: 'E2: documented', value: 'E2' },
      { label: 'E3: evidenced in practice', value: 'E3' },
    ];
    const common = { label: 'A field', required: true };
    const view = draw(
      { ...common, name: 'country', kind: 'line', value: 'CZ' },
      { ...common, name: 'reason', kind: 'text', hint: 'What you saw.' },
      { ...common, name: 'level', kind: 'choice', options, value: 'E3' },
      { ...common, name: 'supplier', kind: 'supplier', value: 'Kestrel' },
      { ...common, name: 'ownerId', kind: 'person', value: 'U0123ABCD' },
    );
    expect(viewProblems(view)).toEqual([]);
    expect(view.blocks).toMatchObject([
      { block_id: blockIdOf('country'), element: { multiline: false, initial_value: 'CZ' } },
      { element: { type: 'plain_text_input', multiline: true }, hint: { text: 'What you saw.' } },
      { element: { type: 'static_select', initial_option: { value: 'E3' } } },
      { element: { type: 'external_select', initial_option: { value: 'Kestrel' } } },
      { element: { type: 'users_select', initial_user: 'U0123ABCD' } },
    ]);
  });

  test('an owner whom Slack does not know is told, not set', () => {
    const common = { name: 'owner', label: 'Owner', kind: 'person', required: false } as const;
    const { blocks } = draw({ ...common, value: 'Dana Novak' });
    expect(JSON.stringify(blocks)).not.toContain('initial_user');
    expect(textsIn(blocks)).toEqual(['Owner', 'Now: Dana Novak.']);
  });

  test('a value that Slack cannot hold is not offered, so that saving does not cut it', () => {
    const orders = {
      name: 'orders',
      label: 'What we order',
      kind: 'text',
      required: false,
    } as const;
    const view = draw({ ...orders, value: 'X200\n'.repeat(700) });
    expect(viewProblems(view)).toEqual([]);
    expect(JSON.stringify(view.blocks)).toContain('What we order: too long to be changed here');
    expect(JSON.stringify(view.blocks)).not.toContain('input');
  });

  test('the loading modal, and a form without anything, are views that Slack takes', () => {
    expect(viewProblems(loadingModal('Supplier settings of a very long title'))).toEqual([]);
    expect(viewProblems(drawModal(form([]), ''))).toEqual([]);
  });

  test('Slack takes whatever a form holds', () => {
    const fields = fc.array(field, { maxLength: 8 });
    fc.assert(
      fc.property(fields, hostileText, hostileText, (some, title, text) => {
        const named = some.map((one, at) => ({ ...one, name: `field${at}` }));
        expect(viewProblems(drawModal({ ...form(named, text), title, submit: title }, ''))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });
});
