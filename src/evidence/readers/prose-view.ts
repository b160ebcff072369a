import type { Box, Passage, Span } from '../document.ts';
import type { Run } from './run.ts';

type Line = { runs: Run[]; v: number; height: number; angle: number };

/** Runs in stream order stay on one line while the baseline stays and the pen moves on. */
function continues(line: Line, run: Run): boolean {
  const last = line.runs.at(-1);
  if (!last || run.angle !== line.angle) return false;
  const raised = Math.abs(run.v - line.v) < 0.6 * Math.max(line.height, run.height);
  return raised && run.u0 > last.u0 - 0.5 * run.height && run.u0 - last.u1 < 20 * run.height;
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && continues(line, run)) {
      line.runs.push(run);
      if (run.height > line.height) Object.assign(line, { height: run.height, v: run.v });
    } else lines.push({ runs: [run], v: run.v, height: run.height, angle: run.angle });
  }
  return lines;
}

function startsParagraph(previous: Line, line: Line): boolean {
  const step = line.v - previous.v;
  const height = Math.max(previous.height, line.height);
  if (line.angle !== previous.angle || step < 0.5 * height || step > 1.75 * height) return true;
  return Math.abs(line.height - previous.height) > 0.15 * height;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Writes the page's prose and remembers where everything stands in it. */
class Prose {
  text = '';
  readonly hidden: Span[] = [];
  readonly passages: { start: number; end: number; box: Box; visible: boolean }[] = [];

  add(line: Line, isNewParagraph: boolean): void {
    this.text += this.text === '' ? '' : isNewParagraph ? '\n\n' : '\n';
    let previous: Run | undefined;
    for (const run of line.runs) {
      if (previous) this.#space(previous, run);
      this.#place(run, isNewParagraph && previous === undefined);
      previous = run;
    }
  }

  #space(previous: Run, run: Run): void {
    const isApart = run.u0 - previous.u1 > 0.15 * Math.min(previous.height, run.height);
    if (isApart && !/\s$/.test(this.text) && !/^\s/.test(run.text)) this.text += ' ';
  }

  #place(run: Run, isFirst: boolean): void {
    const start = this.text.length;
    this.text += run.text;
    const end = this.text.length;
    const visible = run.hiding === undefined;
    if (!visible) this.hidden.push({ start, end });
    const passage = this.passages.at(-1);
    if (!passage || isFirst) this.passages.push({ start, end, box: run.box, visible });
    else {
      passage.end = end;
      passage.box = around(passage.box, run.box);
      passage.visible &&= visible;
    }
  }
}

/** The page's prose in stream order: lines end with a line feed, paragraphs with two. */
export function proseView(runs: readonly Run[]): {
  text: string;
  passages: Passage[];
  hidden: Span[];
} {
  const prose = new Prose();
  let previous: Line | undefined;
  for (const line of linesOf(runs)) {
    prose.add(line, previous === undefined || startsParagraph(previous, line));
    previous = line;
  }
  const passages = prose.passages.map((passage) => ({ ...passage, kind: 'paragraph' as const }));
  return { text: prose.text, passages, hidden: prose.hidden };
}
