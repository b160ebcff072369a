import { plainText } from './draw-table.ts';
import { progressLine } from './progress-line.ts';
import { type Style, terminalStyle } from './style.ts';
import { terminalRoom } from './terminal-room.ts';

/** What a conversation on a terminal writes to. */
export type Screen = Readonly<{
  style: Style;
  /** On standard output. */
  say(text: string): void;
  /** On standard error: a line that the next one replaces; one per file where nobody looks on. */
  reading(file: string, page: number, of: number): void;
  /** The same for other work; of a long text its end, and nothing where nobody looks on. */
  working(text: string): void;
}>;

export function openScreen(colour: boolean): Screen {
  const { stderr, stdout } = process;
  const progress = progressLine();
  return {
    style: terminalStyle(stdout, colour),
    say(text) {
      progress.clear();
      stdout.write(`${text}\n`);
    },
    reading(file, page, of) {
      const line = `reading ${file}, page ${page} of ${of}`;
      if (stderr.isTTY) progress.show(line);
      else if (page === 1) stderr.write(`${plainText(line).slice(0, terminalRoom() - 1)}\n`);
    },
    working(text) {
      if (stderr.isTTY) progress.show(plainText(text).slice(1 - terminalRoom()));
    },
  };
}
