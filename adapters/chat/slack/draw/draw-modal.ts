import type { types } from '@slack/bolt';
import type { Form, FormField } from '../../../../src/conversation/form.ts';
import { type Block, context, type ModalView, plain } from './block.ts';
import { drawOption, drawOptions, isOptionValue } from './draw-options.ts';
import { fitText } from './fit-text.ts';
import { limits } from './limits.ts';
import { textPieces } from './text-pieces.ts';
import { blockIdOf, formCallbackId, supplierSelectId } from './view-ids.ts';

type Element = types.InputBlock['element'];

/** The element has one name in every field but where Slack asks for suggestions by it. */
const valueId = 'assay:value';

/**
 * A form as a modal. `privateMetadata`: what comes back with it, at most 3,000 characters. A field
 * whose value Slack cannot hold is told of and not offered, so that nothing of it is lost.
 */
export function drawModal(form: Form, privateMetadata: string): ModalView {
  const text = textPieces(form.text ?? '').map(({ block }) => block);
  return {
    ...modal(form.title),
    callback_id: formCallbackId,
    private_metadata: privateMetadata,
    submit: plain(fitText(form.submit, limits.viewTitle) || 'Send'),
    blocks: filled([...text, ...form.fields.map(fieldBlock)]).slice(0, limits.viewBlocks),
  };
}

/** Slack takes no view without blocks. */
const filled = (blocks: Block[]) =>
  blocks.length === 0 ? [context('There is nothing to fill in.')] : blocks;

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

function fieldBlock(field: FormField): Block {
  const { name, label, required, value = '' } = field;
  const title = fitText(label, limits.inputLabel - 100) || name;
  if (value.length > limits.inputText) {
    return context(`${title}: too long to be changed here; use the command line.`);
  }
  const hint = hintOf(field);
  return {
    type: 'input',
    block_id: blockIdOf(name),
    label: plain(title),
    optional: !required,
    element: elementOf(field),
    ...(hint && { hint: plain(hint) }),
  };
}

function elementOf(field: FormField): Element {
  const { kind, value = '' } = field;
  if (kind === 'supplier') return supplierSelect(value);
  if (kind === 'person') {
    return {
      type: 'users_select',
      action_id: valueId,
      ...(isUser(value) && { initial_user: value }),
    };
  }
  return (kind === 'choice' ? choice(field) : undefined) ?? textInput(field);
}

function supplierSelect(value: string): Element {
  const [initial] = drawOptions([value]);
  return {
    type: 'external_select',
    action_id: supplierSelectId,
    min_query_length: 0,
    ...(initial && { initial_option: initial }),
  };
}

/** Undefined when there is nothing to choose from. */
function choice({ options = [], value }: FormField): Element | undefined {
  const drawn = options.filter(({ value: it }) => isOptionValue(it)).slice(0, limits.options);
  const all = drawn.map(({ label, value: it }) => drawOption(label, it));
  const initial = all.find((option) => option.value === value);
  if (all.length === 0) return undefined;
  return {
    type: 'static_select',
    action_id: valueId,
    options: all,
    ...(initial && { initial_option: initial }),
  };
}

function textInput({ kind, value = '' }: FormField): Element {
  return {
    type: 'plain_text_input',
    action_id: valueId,
    multiline: kind === 'text',
    max_length: limits.inputText,
    ...(value.trim() !== '' && { initial_value: value.toWellFormed() }),
  };
}

/** Slack refuses a view that names somebody it does not know. */
const isUser = (value: string) => /^[UW][A-Z0-9]{2,}$/u.test(value);

/** The hint, and who is set already where Slack cannot show it. */
function hintOf({ kind, value = '', hint = '' }: FormField): string {
  const now = kind === 'person' && value !== '' && !isUser(value) ? `Now: ${value}.` : '';
  return fitText(`${now} ${hint}`, limits.inputLabel);
}
