import type { Page, Span } from '../../../src/evidence/document.ts';
import type { Line } from './line.ts';

const digits = /\d+/gu;
const notWords = /[^\p{L}\p{N}]+/gu;
/** "Page # of #", "# / #": says nothing. */
const onlyNumbers = /^[\P{L}]*(?:(?:page|seite|p|s|of|von|sur|de)(?!\p{L})[\P{L}]*)*$/iu;
/** Points a row may reach out of the box of its passage. */
const slack = 2;

/** The ranges of a page's view that hold its header and footer. */
function runningRanges(page: Page, view: Line['view']): readonly Span[] {
  const footers = page.passages.filter(({ kind }) => kind === 'footer');
  if (view === 'text') return footers;
  return page.rows.filter(({ y, height }) =>
    footers.some(({ box }) => box && y >= box[1] - slack && y + height <= box[3] + slack),
  );
}

/**
 * Lets through each running header or footer of a document once, digits aside, and no page numbers.
 * Keeps count over the pages it is shown; one per document.
 */
export function runningLines(): (page: Page, lines: readonly Line[]) => readonly Line[] {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  return (page, lines) => {
    const ranges = runningRanges(page, lines[0]?.view ?? 'text');
    return lines.filter((line) => {
      const isRunning = ranges.some(({ start, end }) => start <= line.start && end >= line.end);
      if (!isRunning) return true;
      return (
        !onlyNumbers.test(line.text) && isNew(line.text.replace(notWords, ' ').replace(digits, '0'))
      );
    });
  };
}
