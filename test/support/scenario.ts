import { readFileSync } from 'node:fs';

/** One turn of a transcript: what is asked, and what has to come back. */
export type Turn = Readonly<{
  question: string;
  /** Line in the file, 1-based. */
  line: number;
  /** outcome, then verdict or reason ("-" for none), then the kind of the question. */
  outcome: readonly string[];
  says: readonly string[];
  neverSays: readonly string[];
  cites: readonly string[];
  offers: readonly string[];
}>;

/** Turns that share a memory. */
export type Thread = Readonly<{ title: string; alsoRegistered: readonly string[]; turns: Turn[] }>;

/**
 * Reads a transcript. `## ` begins a thread, `also registered: ` names a further supplier, `> ` asks,
 * `< ` is the outcome, `+ ` must be said, `- ` must not be said, `@ ` must be cited (a file name or
 * words of a quote), `? ` must be offered as a way to go on. Everything else is for the reader.
 */
export function readScenario(path: URL): Thread[] {
  const threads: Thread[] = [];
  for (const [at, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    const { mark, rest } = markOf(text);
    const thread = threads.at(-1);
    if (mark === '##') threads.push({ title: rest, alsoRegistered: [], turns: [] });
    else if (thread) addLine(thread, mark, rest, at + 1);
  }
  return threads;
}

function markOf(text: string): { mark: string; rest: string } {
  const match = /^(##|also registered:|[><+\-@?]) (.*)$/u.exec(text);
  return { mark: match?.[1] ?? '', rest: match?.[2]?.trim() ?? '' };
}

function addLine(thread: Thread, mark: string, rest: string, line: number): void {
  const turn = thread.turns.at(-1);
  if (mark === 'also registered:') (thread.alsoRegistered as string[]).push(rest);
  if (mark === '>') {
    const empty = { outcome: [], says: [], neverSays: [], cites: [], offers: [] };
    thread.turns.push({ question: rest, line, ...empty });
  }
  if (!turn) return;
  if (mark === '<') (turn.outcome as string[]).push(...rest.split(/\s+/u));
  const lists = { '+': turn.says, '-': turn.neverSays, '@': turn.cites, '?': turn.offers };
  if (mark in lists) (lists[mark as keyof typeof lists] as string[]).push(rest);
}
