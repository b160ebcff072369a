import type { ModelRequest } from './connection.ts';

/** Instructions as the system's message, data as the user's: never mixed. */
export function messagesOf({ prompt, input }: ModelRequest): [string, string][] {
  return [
    ['system', prompt.text],
    ['human', input],
  ];
}
