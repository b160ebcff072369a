import { plainText } from './draw-table.ts';
import { terminalRoom } from './terminal-room.ts';

/** One line on standard error about work in progress; the next one takes its place. */
export type ProgressLine = Readonly<{ show(text: string): void; clear(): void }>;

export function progressLine(): ProgressLine {
  const { stderr } = process;
  let isShown = false;
  const clear = () => {
    if (isShown) stderr.write('\r\u001b[2K');
    isShown = false;
  };
  return {
    clear,
    show(text) {
      clear();
      stderr.write(plainText(text).slice(0, terminalRoom() - 1));
      isShown = true;
    },
  };
}
