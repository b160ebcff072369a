import { z } from 'zod';
import { elementsOf } from './block-words.ts';

const optionSchema = z.looseObject({
  text: z.looseObject({ text: z.string() }),
  value: z.string(),
});

const inputSchema = z.looseObject({
  type: z.literal('input'),
  block_id: z.string(),
  label: z.looseObject({ text: z.string() }),
  element: z.looseObject({
    type: z.string(),
    action_id: z.string(),
    options: z.array(optionSchema).optional(),
    initial_option: optionSchema.optional(),
    initial_value: z.string().optional(),
    initial_user: z.string().optional(),
  }),
});
type Input = z.infer<typeof inputSchema>;

const modalSchema = z.looseObject({
  type: z.literal('modal'),
  submit: z.looseObject({ text: z.string() }),
  blocks: z.array(z.unknown()),
});

/**
 * A modal as Slack sends it when somebody has filled it in and pressed what submits it: fields by
 * their labels, everything else as it was given.
 */
export function sentForm(view: unknown, submit: string, fields: Readonly<Record<string, string>>) {
  const modal = modalSchema.parse(view);
  if (modal.submit.text !== submit) throw new Error(`The form is sent by "${modal.submit.text}".`);
  const inputs = elementsOf(modal.blocks).flatMap(
    (block) => inputSchema.safeParse(block).data ?? [],
  );
  const values = inputs.map((input) => {
    const { block_id: id, element, label } = input;
    return [id, { [element.action_id]: stateOf(input, fields[label.text]) }];
  });
  return { ...modal, state: { values: Object.fromEntries(values) } };
}

function stateOf({ element }: Input, filled: string | undefined) {
  const { type, options = [], initial_option: option = null } = element;
  if (type === 'plain_text_input') return { type, value: filled ?? element.initial_value ?? null };
  if (type === 'users_select')
    return { type, selected_user: filled ?? element.initial_user ?? null };
  const chosen = options.find(({ text, value }) => filled === value || filled === text.text);
  const typed = filled === undefined ? option : { text: { text: filled }, value: filled };
  return { type, selected_option: chosen ?? typed };
}
