import type { types } from '@slack/bolt';
import type { Form, FormField } from '../../../../src/conversation/form.ts';
import { type Block, type ModalView, plain } from './block.ts';
import { drawOption } from './draw-options.ts';
import { fitText } from './fit-text.ts';
import { limits } from './limits.ts';
import { textPieces } from './text-pieces.ts';
import { blockIdOf, formCallbackId, supplierSelectId } from './view-ids.ts';

type Element = types.InputBlock['element'];

/** The element has one name in every field but where Slack asks for suggestions by it. */
const valueId = 'assay:value';

/** A form as a modal. `privateMetadata`: what comes back with it, at most 3,000 characters. */
export function drawModal(form: Form, privateMetadata: string): ModalView {
  return {
    ...modal(form.title),
    callback_id: formCallbackId,
    private_metadata: privateMetadata,
    submit: plain(fitText(form.submit, limits.viewTitle) || 'Send'),
    blocks: [
      ...textPieces(form.text ?? '').map(({ block }) => block),
      ...form.fields.map(inputBlock),
    ].slice(0, limits.viewBlocks),
  };
}

/** Shown at once, because what opens a modal is good for three seconds only. */
export function loadingModal(title: string): ModalView {
  return {
    ...modal(title),
    blocks: [{ type: 'section', text: plain('One moment, the form is being filled in.') }],
  };
}

const modal = (title: string) => ({
  type: 'modal' as const,
  title: plain(fitText(title, limits.viewTitle) || 'Assay'),
  close: plain('Cancel'),
});

function inputBlock(field: FormField): Block {
  const { name, label, required } = field;
  const hint = hintOf(field);
  return {
    type: 'input',
    block_id: blockIdOf(name),
    label: plain(fitText(label, limits.inputLabel) || name),
    optional: !required,
    element: elementOf(field),
    ...(hint && { hint: plain(hint) }),
  };
}

function elementOf(field: FormField): Element {
  const value = field.value?.slice(0, limits.inputText) ?? '';
  switch (field.kind) {
    case 'supplier':
      return {
        type: 'external_select',
        action_id: supplierSelectId,
        min_query_length: 0,
        ...(value !== '' && { initial_option: drawOption(value) }),
      };
    case 'person':
      return {
        type: 'users_select',
        action_id: valueId,
        ...(isUser(value) && { initial_user: value }),
      };
    case 'choice':
      return choice(field, value);
    default:
      return {
        type: 'plain_text_input',
        action_id: valueId,
        multiline: field.kind === 'text',
        max_length: limits.inputText,
        ...(value !== '' && { initial_value: value }),
      };
  }
}

function choice({ options = [] }: FormField, value: string): Element {
  const drawn = options.slice(0, limits.options).map((one) => drawOption(one.label, one.value));
  const initial = drawn.find((option) => option.value === value);
  return {
    type: 'static_select',
    action_id: valueId,
    options: drawn,
    ...(initial && { initial_option: initial }),
  };
}

/** Slack refuses a view that names somebody it does not know. */
const isUser = (value: string) => /^[UW][A-Z0-9]{2,}$/u.test(value);

/** The hint, and who is set already where Slack cannot show it. */
function hintOf({ kind, value = '', hint = '' }: FormField): string {
  const now = kind === 'person' && value !== '' && !isUser(value) ? `Now: ${value}.` : '';
  return fitText(`${now} ${hint}`, limits.inputLabel);
}
