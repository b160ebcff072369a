import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { askingWords } from '../../../src/ingest/asking-words.ts';
import type { IngestDesk } from '../../../src/ingest/ingest-desk.ts';
import { reconcileUnfinished } from '../../../src/ingest/reconcile-unfinished.ts';
import { answerLines } from './answer-lines.ts';
import { wrapText } from './draw-table.ts';
import { loadSamples } from './load-samples.ts';
import type { Screen } from './screen.ts';
import { terminalRoom } from './terminal-room.ts';

type ChatOptions = Readonly<{
  screen: Screen;
  signal: AbortSignal;
  asOf: string;
  /** Where else Assay can be found, told first. */
  found?: readonly string[];
}>;

/**
 * Talks on this terminal until the person leaves. Standard input a terminal: a prompt. A pipe or a
 * file: each line is answered, the end of input ends the chat. Closed or /dev/null: nobody speaks,
 * so it serves until it is told to stop.
 */
export async function startChat(desk: IngestDesk, options: ChatOptions): Promise<void> {
  const { screen, signal, asOf } = options;
  await reconcileUnfinished(desk, { signal, asOf });
  const names = await loadSamples(desk, {
    signal,
    asOf,
    onProgress: (file, progress) => {
      const text = askingWords(file, progress);
      if (text === undefined) screen.reading(file, progress.page, progress.of);
      else screen.working(text);
    },
  });
  const room = terminalRoom();
  for (const line of [...(options.found ?? []), ...welcome(names)])
    screen.say(wrapText(line, room).join('\n'));
  const answer = answerLines(desk, options);
  if (process.stdin.isTTY) return converse(answer, signal);
  if (isNobody()) return untilStopped(signal);
  for await (const line of createInterface({ input: process.stdin, signal })) {
    if (line.trim() !== '') await answer(line);
  }
}

function welcome(names: readonly string[]): string[] {
  const handIn = 'path/to/paper.pdf for SUPPLIER';
  if (names.length === 0) return [`Ask about a supplier, or hand in a paper: ${handIn}`];
  return [
    `Three fictional suppliers are loaded: ${names.join(', ')}. Try:`,
    '→ Is Kestrel Controls IEC 62443-4-1 certified?',
    '→ Any exceptions in Helio’s SOC 2 report?',
    '→ What is missing for Nordwerk?',
    `Or hand in a paper: ${handIn}`,
    '',
  ];
}

/** A character device that is no terminal is /dev/null; Node puts one where the input was closed. */
function isNobody(): boolean {
  return fstatSync(0).isCharacterDevice();
}

/** Resolves when the signal is aborted; keeps the process alive until then. */
export function untilStopped(signal: AbortSignal): Promise<void> {
  const awake = setInterval(() => undefined, 2 ** 30);
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(awake);
      resolve();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

async function converse(
  answer: (line: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { isCancel, text } = await import('@clack/prompts');
  for (;;) {
    const line = await text({
      message: 'Ask',
      placeholder: 'Ctrl+C leaves',
      signal,
    });
    if (isCancel(line)) return;
    if (line && line.trim() !== '') await answer(line);
  }
}
