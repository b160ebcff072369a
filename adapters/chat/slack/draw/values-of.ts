import { z } from 'zod';
import { fieldOf } from './view-ids.ts';

/** The part of `view.state.values` that the elements of a form fill: block_id, action_id, element. */
const stateSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.looseObject({
      value: z.string().nullish(),
      selected_option: z.looseObject({ value: z.string() }).nullish(),
      selected_user: z.string().nullish(),
    }),
  ),
);

/** What was filled in, by the names of the fields; a field left empty is the empty string. */
export function valuesOf(state: unknown): Record<string, string> {
  const blocks = Object.entries(stateSchema.safeParse(state).data ?? {});
  return Object.fromEntries(
    blocks.flatMap(([blockId, elements]) => {
      const field = fieldOf(blockId);
      const [element] = Object.values(elements);
      if (field === undefined || element === undefined) return [];
      const { value, selected_option: option, selected_user: user } = element;
      return [[field, value ?? option?.value ?? user ?? '']];
    }),
  );
}
