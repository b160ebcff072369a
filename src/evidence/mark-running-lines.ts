import type { Page, Passage } from './document.ts';
import type { ReaderEvent } from './readers/reader-event.ts';

/** Headers and footers stand in the outer parts of a page. */
const margin = 0.12;
const maxLength = 200;
/** Neighbours looked at: every other page where left and right pages differ. */
const reach = 2;
/** How far a running line may wander between pages, in points. */
const drift = 6;
const pageNumber = /^(?:(?:page|seite|p\.|s\.)\s*)?-?\s*#(?:\s*(?:of|von|\/|-|\|)\s*#)?\s*-?$/i;

type RunningLine = Readonly<{ key: string; y: number }>;
type Marked = Readonly<{ page: Page; lines: ReadonlyMap<Passage, RunningLine> }>;

function runningLine(page: Page, { start, end, box }: Passage): RunningLine | undefined {
  if (!box || end - start > maxLength || page.height === 0) return undefined;
  const isOuter = box[3] < margin * page.height || box[1] > (1 - margin) * page.height;
  if (!isOuter) return undefined;
  const key = page.text.slice(start, end).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  return { key, y: box[1] };
}

function withLines(page: Page): Marked {
  const lines = new Map<Passage, RunningLine>();
  for (const passage of page.passages) {
    const line = runningLine(page, passage);
    if (line) lines.set(passage, line);
  }
  return { page, lines };
}

function isRunning(line: RunningLine, others: readonly Marked[]): boolean {
  if (pageNumber.test(line.key)) return true;
  return others.some((other) =>
    [...other.lines.values()].some(
      ({ key, y }) => key === line.key && Math.abs(y - line.y) < drift,
    ),
  );
}

function marked({ page, lines }: Marked, others: readonly Marked[]): Page {
  const passages = page.passages.map((passage): Passage => {
    const line = lines.get(passage);
    return line && isRunning(line, others) ? { ...passage, kind: 'footer' } : passage;
  });
  return { ...page, passages };
}

/**
 * Marks as `footer` what runs along the top or bottom of neighbouring pages: the same words, digits
 * aside, in the same place. Holds back two pages, and hands them on when the stream ends.
 */
export async function* markRunningLines(
  events: AsyncIterable<ReaderEvent>,
): AsyncGenerator<ReaderEvent> {
  const pages: Marked[] = [];
  let handedOn = 0;
  const event = (index: number): ReaderEvent => {
    const at = pages[index] as Marked;
    const others = pages.slice(Math.max(0, index - reach), index + reach + 1);
    return {
      type: 'page',
      page: marked(
        at,
        others.filter((other) => other !== at),
      ),
    };
  };
  for await (const incoming of events) {
    if (incoming.type !== 'page') {
      yield incoming;
      continue;
    }
    pages.push(withLines(incoming.page));
    while (pages.length - handedOn > reach) {
      yield event(handedOn);
      handedOn += 1;
      if (handedOn > reach) {
        pages.shift();
        handedOn -= 1;
      }
    }
  }
  for (; handedOn < pages.length; handedOn += 1) yield event(handedOn);
}
