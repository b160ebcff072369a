import { z } from 'zod';
import { block, id, plain, words } from './block-texts.ts';

const confirm = z.strictObject({
  title: plain(100),
  text: plain(300),
  confirm: plain(30),
  deny: plain(30),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: words(2_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: words(75).optional(),
  confirm: confirm.optional(),
});

const option = z.strictObject({ text: plain(75), value: words(75) });

const rating = z.strictObject({
  text: plain(75),
  value: words(2_000),
  accessibility_label: words(75).optional(),
});

const options = z
  .array(option)
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'equal options');

const field = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      action_id: id,
      multiline: z.boolean().optional(),
      max_length: z.number().int().min(1).max(3_000).optional(),
      initial_value: words(3_000).optional(),
    })
    .refine((it) => (it.initial_value?.length ?? 0) <= (it.max_length ?? 3_000), 'too much text'),
  z
    .strictObject({
      type: z.literal('static_select'),
      action_id: id,
      options,
      initial_option: option.optional(),
    })
    .refine(
      ({ options: all, initial_option: one }) =>
        !one || all.some((it) => JSON.stringify(it) === JSON.stringify(one)),
      'an initial option that is none of the options',
    ),
  z.strictObject({
    type: z.literal('external_select'),
    action_id: id,
    min_query_length: z.number().int().min(0).optional(),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    action_id: id,
    initial_user: z
      .string()
      .regex(/^[UW][A-Z0-9]{2,}$/u)
      .optional(),
  }),
]);

export const inputBlock = block('input', {
  block_id: id,
  label: plain(2_000),
  hint: plain(2_000).optional(),
  optional: z.boolean().optional(),
  element: field,
});
export const sectionBlock = block('section', { text: plain(3_000), accessory: button.optional() });
export const actionsBlock = block('actions', { elements: z.array(button).min(1).max(25) });
export const contextActionsBlock = block('context_actions', {
  elements: z
    .array(
      z.strictObject({
        type: z.literal('feedback_buttons'),
        action_id: id,
        positive_button: rating,
        negative_button: rating,
      }),
    )
    .min(1)
    .max(5),
});

/** What the answer to a block_suggestion may be. */
export const suggestionsSchema = z.strictObject({ options: z.array(option).max(100) });
