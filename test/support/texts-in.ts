/** The strings that stand under a key anywhere in JSON, in order. */
export function stringsIn(node: unknown, key: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([at, value]) =>
    at === key && typeof value === 'string' ? [value] : stringsIn(value, key),
  );
}

/** Every text that blocks show. */
export const textsIn = (node: unknown): string[] => stringsIn(node, 'text');
