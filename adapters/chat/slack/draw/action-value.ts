import { type ChatAction, chatActionSchema } from '../../../../src/conversation/action.ts';

/** Longer than anything Slack sends back of ours. */
const maxValue = 3_000;

/** What a button carries. */
export const valueOfAction = (action: ChatAction): string => JSON.stringify(action);

/** What a pressed button does; undefined for anything that Assay did not write. */
export function actionOfValue(value: string): ChatAction | undefined {
  if (value.length > maxValue) return undefined;
  try {
    return chatActionSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
