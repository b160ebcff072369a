import type { Box, Passage, Span } from '../document.ts';
import { gapBetween } from './gap-between.ts';
import { rounded } from './matrix.ts';
import { jointBetween, usualLeading } from './paragraphs.ts';
import type { Run } from './run.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { untangleColumns } from './untangle-columns.ts';

const separators = { space: ' ', line: '\n', paragraph: '\n\n' } as const;
const maxHeading = 160;

type Paragraph = { start: number; end: number; runs: Run[] };

function around(boxes: readonly Box[]): Box {
  const [x0, y0, x1, y1] = boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
  return [rounded(x0), rounded(y0), rounded(x1), rounded(y1)];
}

/** The glyph height most of the page's characters have. */
function bodyHeight(runs: readonly Run[]): number {
  const characters = new Map<number, number>();
  for (const { height, text } of runs) {
    const key = Math.round(height * 2) / 2;
    characters.set(key, (characters.get(key) ?? 0) + text.length);
  }
  const [most] = [...characters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

function isHeading({ start, end, runs }: Paragraph, text: string, body: number): boolean {
  if (end - start > maxHeading || /[.,;]\s*$/.test(text.slice(start, end))) return false;
  return runs.every((run) => run.bold || run.height > 1.12 * body);
}

/** Writes the prose and remembers where everything stands in it. */
class ProseWriter {
  text = '';
  readonly hidden: Span[] = [];
  readonly paragraphs: Paragraph[] = [];

  add(segment: Segment, separator: string): void {
    this.text += separator;
    let paragraph = this.paragraphs.at(-1);
    if (!paragraph || separator === separators.paragraph) {
      paragraph = { start: this.text.length, end: this.text.length, runs: [] };
      this.paragraphs.push(paragraph);
    }
    let previous: Run | undefined;
    for (const run of segment.runs) {
      if (previous && gapBetween(previous, run) !== 'none') this.text += ' ';
      const start = this.text.length;
      this.text += run.text.trim();
      const end = this.text.length;
      if (run.hiding) this.hidden.push({ start, end });
      paragraph.runs.push(run);
      paragraph.end = end;
      previous = run;
    }
  }
}

/**
 * The page's prose in stream order: a printed line ends with a line feed, a paragraph with two.
 * Hidden text is part of it, with its ranges in `hidden`.
 */
export function proseView(runs: readonly Run[]): {
  text: string;
  passages: Passage[];
  hidden: Span[];
} {
  const segments = untangleColumns(segmentsOf(runs));
  const leading = usualLeading(segments);
  const writer = new ProseWriter();
  let previous: Segment | undefined;
  for (const segment of segments) {
    writer.add(segment, previous ? separators[jointBetween(previous, segment, leading)] : '');
    previous = segment;
  }
  const { text, hidden } = writer;
  const body = bodyHeight(runs);
  const passages = writer.paragraphs.map(
    (paragraph): Passage => ({
      start: paragraph.start,
      end: paragraph.end,
      kind: isHeading(paragraph, text, body) ? 'heading' : 'paragraph',
      box: around(paragraph.runs.map((run) => run.box)),
      visible: paragraph.runs.some((run) => run.hiding === undefined),
    }),
  );
  return { text, passages, hidden };
}
