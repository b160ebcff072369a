import type { ChatAction } from './action.ts';

/** In a field of a person, for chats that cannot offer their people; no chat has such ids. */
export const somebody = { me: 'me', nobody: 'nobody' } as const;

/**
 * One field. `supplier` is a name of the register, with suggestions while it is typed; `person` is
 * somebody of the chat, by id, or one of `somebody`. A value that is not there is the empty string.
 */
export type FormField = Readonly<{
  name: string;
  label: string;
  kind: 'line' | 'text' | 'choice' | 'supplier' | 'person';
  /** Of a choice. */
  options?: readonly Readonly<{ label: string; value: string }>[];
  value?: string;
  hint?: string;
  required: boolean;
}>;

/** What a person is asked to fill in. */
export type Form = Readonly<{
  /** At most 24 characters: Slack's limit for the title of a modal. */
  title: string;
  /** At most 24 characters. */
  submit: string;
  /** Above the fields. */
  text?: string;
  fields: readonly FormField[];
  /** How to say the same in a message, for chats without fields. */
  typed?: string;
  /** What is sent back, with the values of the fields by name. */
  does: Omit<Extract<ChatAction, { do: 'submit' }>, 'values'>;
}>;
