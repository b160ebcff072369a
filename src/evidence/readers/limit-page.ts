import type { Warning } from '../document.ts';
import type { Run } from './run.ts';

/** UTF-16 units of text kept of one page. */
const maxPageLength = 200_000;
/** Pieces of text kept of one page: each has its place, which costs more than its characters. */
export const maxPageRuns = 20_000;

export function oversizePage(page: number): Warning {
  return {
    code: 'OVERSIZE',
    page,
    detail: 'The page holds too much text. Only its start was read.',
  };
}

export function limitText(text: string): string {
  return text.slice(0, maxPageLength);
}

/** As many runs as a page may have, in their order. */
export function limitRuns(runs: readonly Run[]): readonly Run[] {
  let length = 0;
  const end = runs.findIndex((run, index) => {
    length += run.text.length + 2;
    return length > maxPageLength || index >= maxPageRuns;
  });
  return end < 0 ? runs : runs.slice(0, end);
}
