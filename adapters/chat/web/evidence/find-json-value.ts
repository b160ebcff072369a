import type { Span } from '../../../../src/evidence/document.ts';

/** A string, a sign, or a number or word, each in one piece. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gsy;
const blanks = /\s*/gy;

const deeper = new Map([
  ['{', 1],
  ['[', 1],
  ['}', -1],
  [']', -1],
]);

/** Walks through a JSON text without building what it says. */
type Walk = Readonly<{
  next(): string | undefined;
  /** False at the end of what it stands in. */
  skipValue(): boolean;
  /** Where the next token begins, and where the last one ended. */
  start(): number;
  end(): number;
}>;

function walk(text: string): Walk {
  let at = 0;
  const start = () => {
    blanks.lastIndex = at;
    blanks.exec(text);
    at = blanks.lastIndex;
    return at;
  };
  const next = () => {
    start();
    tokens.lastIndex = at;
    const token = tokens.exec(text)?.[0];
    at += token?.length ?? 0;
    return token;
  };
  const skipValue = () => {
    let depth = 0;
    do {
      const token = next();
      if (token === undefined) return false;
      depth += deeper.get(token) ?? 0;
    } while (depth > 0);
    return depth === 0;
  };
  return { next, skipValue, start, end: () => at };
}

/**
 * Where the value of a JSON pointer (RFC 6901) stands in the text. Undefined when there is none,
 * or the text is no JSON up to there.
 */
export function findJsonValue(text: string, pointer: string): Span | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  const walking = walk(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  const steps = pointer.split('/').slice(1);
  for (const step of steps) {
    if (!enter(walking, step.replaceAll('~1', '/').replaceAll('~0', '~'))) return undefined;
  }
  const start = walking.start();
  return walking.skipValue() ? { start, end: walking.end() } : undefined;
}

/** Stops in front of the member or element. */
function enter(walking: Walk, step: string): boolean {
  const opening = walking.next();
  if (opening === '[') return enterElement(walking, Number(step));
  return opening === '{' && enterMember(walking, step);
}

function enterElement(walking: Walk, index: number): boolean {
  if (!Number.isInteger(index)) return false;
  for (let passed = 0; passed < index; passed += 1) {
    if (!walking.skipValue() || walking.next() !== ',') return false;
  }
  return true;
}

function enterMember(walking: Walk, name: string): boolean {
  for (;;) {
    const key = walking.next();
    if (!key?.startsWith('"') || walking.next() !== ':') return false;
    if (unquoted(key) === name) return true;
    if (!walking.skipValue() || walking.next() !== ',') return false;
  }
}

function unquoted(key: string): string | undefined {
  try {
    return JSON.parse(key);
  } catch {
    return undefined;
  }
}
