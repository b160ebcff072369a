import { plainText } from './draw-table.ts';
import type { Style } from './style.ts';
import { terminalStyle } from './style.ts';
import { terminalRoom } from './terminal-room.ts';

/** What a conversation on a terminal writes to. */
export type Screen = Readonly<{
  style: Style;
  /** On standard output. */
  say(text: string): void;
  /** On standard error: a line that the next one replaces; one per file where nobody looks on. */
  reading(file: string, page: number, of: number): void;
}>;

const clear = '\r\u001b[2K';

export function openScreen(colour: boolean): Screen {
  const { stderr, stdout } = process;
  let isShown = false;
  const clearProgress = () => {
    if (isShown) stderr.write(clear);
    isShown = false;
  };
  return {
    style: terminalStyle(stdout, colour),
    say(text) {
      clearProgress();
      stdout.write(`${text}\n`);
    },
    reading(file, page, of) {
      const line = plainText(`reading ${file}, page ${page} of ${of}`).slice(0, terminalRoom() - 1);
      if (!stderr.isTTY) {
        if (page === 1) stderr.write(`${line}\n`);
        return;
      }
      clearProgress();
      stderr.write(line);
      isShown = true;
    },
  };
}
