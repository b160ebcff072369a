const lastCodePoint = 0x10ffff;

/**
 * The smallest key that comes after every key with this prefix, in code point order (which is the
 * byte order of UTF-8). Undefined when there is none: an empty prefix, or U+10FFFF throughout.
 */
export function endOfPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}
