import type { Run } from './run.ts';

export type Gap = 'none' | 'space' | 'column';

const columnGap = 1.2;
const wordGap = 0.15;
/** A bullet belongs to the words after it, however far they are indented. */
const bullet = /^\s*[•●○◦▪■□☐☑☒➢❖]\s*$/;
const bulletGap = 4;

export function isBullet({ text }: Run): boolean {
  return bullet.test(text);
}

/** A small raised number beside a word is a footnote mark, not part of the word. */
function isFootnoteMark(mark: Run, word: Run): boolean {
  return (
    /^[\d*†‡, ]+$/.test(mark.text) &&
    mark.height < 0.85 * word.height &&
    word.v - mark.v > 0.15 * word.height
  );
}

/** What stands between two runs of one line; `right` comes after `left` in writing direction. */
export function gapBetween(left: Run, right: Run): Gap {
  const gap = right.u0 - left.u1;
  const larger = Math.max(left.height, right.height);
  if (isBullet(left) && gap > 0 && gap < bulletGap * larger) return 'space';
  if (gap > columnGap * larger) return 'column';
  const isRaised = Math.abs(left.v - right.v) > 0.15 * larger;
  if (gap > wordGap * (isRaised ? larger : Math.min(left.height, right.height))) return 'space';
  if (left.text.endsWith(' ') || right.text.startsWith(' ')) return 'space';
  return isFootnoteMark(right, left) || isFootnoteMark(left, right) ? 'space' : 'none';
}
