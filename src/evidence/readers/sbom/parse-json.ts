import { sbomLimits } from '../../sandbox/reader-limits.ts';
import { Unreadable } from '../unreadable.ts';

const [quote, backslash, openList, closeList, openObject, closeObject] = Array.from(
  '"\\[]{}',
  (it) => it.charCodeAt(0),
);

/** Where the string that begins at `from` ends. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    if (code === backslash) at += 1;
  }
  return at;
}

/**
 * Whether objects and lists stand in each other more than `depth` deep. It looks at the text, so
 * that nothing deep is ever built.
 */
function isDeeper(text: string, depth: number): boolean {
  let level = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = stringEnd(text, at);
    else if (code === openObject || code === openList) {
      level += 1;
      if (level > depth) return true;
    } else if (code === closeObject || code === closeList) level -= 1;
  }
  return false;
}

/** What the parser of V8 says, in our words. */
function unreadableFor(error: unknown, text: string): Unreadable {
  const { message } = error as Error;
  if (/after JSON/.test(message)) return new Unreadable('TRAILING_CONTENT');
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
  const isAtEnd = position >= text.trimEnd().length;
  const isCutOff = isAtEnd || /end of JSON input|Unterminated string/.test(message);
  return new Unreadable(isCutOff ? 'CUT_OFF' : 'BROKEN_SYNTAX');
}

/**
 * One JSON document. Throws Unreadable TOO_DEEP, TRAILING_CONTENT, CUT_OFF or BROKEN_SYNTAX. The
 * last one of equal keys counts, and "__proto__" is a key like any other.
 */
export function parseJson(text: string): unknown {
  if (isDeeper(text, sbomLimits.depth)) throw new Unreadable('TOO_DEEP');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadableFor(error, text);
  }
}
