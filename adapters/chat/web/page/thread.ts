const key = 'assay-thread';

/** The name of the conversation of this browser. */
export function currentThread(): string {
  return localStorage.getItem(key) ?? newThread();
}

export function newThread(): string {
  const name = crypto.randomUUID();
  localStorage.setItem(key, name);
  return name;
}
