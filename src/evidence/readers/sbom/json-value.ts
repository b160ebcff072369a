/** An object of a parsed file; nothing about it is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

const nothing: JsonObject = Object.freeze({});

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one in place of anything else. */
export function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : nothing;
}

/** The text, or an empty one in place of anything else; an object may be none. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The list, or an empty one in place of anything else. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
