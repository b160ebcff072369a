const key = 'assay-thread';
const talkedKey = 'assay-talked';

/** The name of the conversation of this browser. */
export function currentThread(): string {
  return localStorage.getItem(key) ?? newThread();
}

export function newThread(): string {
  const name = crypto.randomUUID();
  localStorage.setItem(key, name);
  return name;
}

/** Whether something was said in the conversation, also before Assay was started again. */
export const hasTalked = (thread: string) => localStorage.getItem(talkedKey) === thread;

export function rememberTalk(thread: string): void {
  localStorage.setItem(talkedKey, thread);
}
