import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOfData } from '../../../../adapters/chat/cards/action-of-data.ts';
import { drawCard } from '../../../../adapters/chat/cards/draw-card.ts';
import { drawFormCard } from '../../../../adapters/chat/cards/draw-form-card.ts';
import type { Form, FormField } from '../../../../src/conversation/form.ts';
import { problemsReply } from '../../../../src/conversation/forms/check-values.ts';
import { checkCard, checkShape } from '../../../support/check-card.ts';
import { hostileText } from '../../../support/hostile-replies.ts';

const override: Form = {
  title: 'See a finding otherwise',
  submit: 'Record',
  text: 'SCD-02 of Kestrel Controls s.r.o. is E1.',
  fields: [
    {
      name: 'level',
      label: 'Level as you see it',
      kind: 'choice',
      options: [
        { label: 'E1: claimed only', value: 'E1' },
        { label: 'E2: documented', value: 'E2' },
      ],
      required: true,
    },
    { name: 'reason', label: 'Reason', kind: 'text', hint: 'What you saw.', required: true },
  ],
  does: { do: 'submit', form: 'override', supplier: 'Kestrel Controls s.r.o.' },
};

const formOf = (field: Partial<FormField>): Form => ({
  ...override,
  fields: [{ name: 'supplier', label: 'Supplier', kind: 'supplier', required: true, ...field }],
});

const elements = (form: Form, help = {}) => drawFormCard(form, help).body;
const input = (form: Form, help = {}) =>
  elements(form, help).find(({ type }) => type.startsWith('Input.'));

describe('adapters/chat/cards/draw-form-card', () => {
  test('draws labels, what is required, and what to say when it is missing', () => {
    checkCard(drawFormCard(override));
    expect(input(override)).toMatchObject({
      type: 'Input.ChoiceSet',
      id: 'field-level',
      label: 'Level as you see it',
      isRequired: true,
      errorMessage: 'Fill in: Level as you see it',
      style: 'compact',
    });
  });

  test('comes back as the action of the form, with what was filled in', () => {
    const button = elements(override).at(-1);
    const [action] = button?.type === 'ActionSet' ? button.actions : [];
    const data = action?.type === 'Action.Execute' ? action.data : {};
    expect(actionOfData({ ...data, 'field-level': 'E2', 'field-reason': 'Seen.' })).toEqual({
      ...override.does,
      values: { level: 'E2', reason: 'Seen.' },
    });
  });

  test('waits for its fields; a button beside it does not', () => {
    const reply = problemsReply(override, {}, { reason: 'Say why.' });
    const [card] = drawCard({ id: 'x', reply: { ...reply, actions: [stop] } });
    const sets = card?.body.filter((element) => element.type === 'ActionSet') ?? [];
    expect(sets[0]?.actions[0]).not.toHaveProperty('associatedInputs');
    expect(sets[1]?.actions[0]).toMatchObject({ associatedInputs: 'none' });
  });

  test('offers whoever fills it in as the person, who it is already, or nobody', () => {
    const values = (value?: string) => {
      const drawn = input(formOf({ kind: 'person', ...(value !== undefined && { value }) }));
      return drawn?.type === 'Input.ChoiceSet' && drawn.choices.map((choice) => choice.value);
    };
    expect(values()).toEqual(['me']);
    expect(values('29:ann')).toEqual(['29:ann', 'me', 'nobody']);
    expect(values('nobody')).toEqual(['me', 'nobody']);
    checkCard(drawFormCard(formOf({ kind: 'person', value: '29:ann' })));
  });

  test.each(['line', 'text'] as const)(
    'offers no %s that is too long to come back whole',
    (kind) => {
      const form = formOf({ kind, value: 'x'.repeat(3_001) });
      expect(input(form)).toBeUndefined();
      expect(JSON.stringify(elements(form))).toContain('too long to be changed here');
    },
  );

  test('says a problem right above its field and keeps what was typed', () => {
    const reply = problemsReply(override, { level: 'E2', reason: 'x' }, { reason: 'Say why.' });
    const [card] = drawCard({ id: 'x', reply });
    checkCard(card ?? {});
    const body = card?.body ?? [];
    const at = body.findIndex((element) => 'id' in element && element.id === 'field-reason');
    expect(body[at]).toMatchObject({ value: 'x', isMultiline: true });
    expect(body[at - 1]).toMatchObject({ text: 'Say why.', color: 'attention' });
  });

  test('offers the names it is given while one types, and the one that is set', () => {
    const form = formOf({ value: 'Helio Systems Oy' });
    expect(input(form, { suppliers: ['Kestrel Controls s.r.o.'] })).toMatchObject({
      type: 'Input.ChoiceSet',
      style: 'filtered',
      value: 'Helio Systems Oy',
      choices: [{ value: 'Helio Systems Oy' }, { value: 'Kestrel Controls s.r.o.' }],
    });
  });

  test('lets a name be typed where there is nothing to choose from', () => {
    expect(input(formOf({}))).toMatchObject({ type: 'Input.Text', maxLength: 200 });
  });

  test('says so when it would be more than a card can hold', () => {
    const fields = Array.from({ length: 9 }, (_, at) => ({
      ...{ name: `f${at}`, label: 'Names', kind: 'text', required: false },
      value: '名'.repeat(3_000),
    })) as FormField[];
    expect(checkCard(drawFormCard({ ...override, fields }))).toContain('more than a card can show');
  });

  test('stays within the schema and 25 KB, whatever a form holds', () => {
    const field = fc.record({
      label: hostileText,
      hint: hostileText,
      value: hostileText,
      kind: fc.constantFrom('line', 'text', 'choice', 'supplier', 'person'),
      required: fc.boolean(),
      options: fc.array(fc.record({ label: hostileText, value: hostileText }), { maxLength: 100 }),
    });
    fc.assert(
      fc.property(hostileText, fc.array(field, { minLength: 1, maxLength: 10 }), (text, some) => {
        const fields = some.map((one, at) => ({ ...one, name: `f${at}` }) as FormField);
        checkShape(drawFormCard({ ...override, text, fields }));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

const stop = { label: 'Stop', does: { do: 'stop' } } as const;
