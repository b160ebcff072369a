import { levelName } from '../../../../src/answers/words.ts';
import { drawLevel } from '../../../../src/conversation/draw-level.ts';
import { plainText } from '../../../../src/conversation/plain-text.ts';
import type { LevelBar } from '../../../../src/conversation/reply.ts';
import { fitText } from './fit-text.ts';
import { inGroups } from './in-groups.ts';
import type { Piece } from './piece.ts';
import { lines, richText, run } from './rich-text.ts';

const perBlock = 12;

/** One line of runs: the bar in cells of one width, then the same in words. */
export function barLine({ label, level, unknownShare }: LevelBar) {
  const percent = level === 'unknown' ? 0 : Math.round((unknownShare ?? 0) * 100);
  return [
    run(drawLevel(level), { code: true }),
    run(` ${fitText(label, 100)}: `),
    run(levelName(level), { bold: true }),
    ...(percent === 0 ? [] : [run(`, ${percent} % unknown`)]),
  ];
}

export function barPieces(bars: readonly LevelBar[]): Piece[] {
  const shown = bars.filter(({ label }) => plainText(label) !== '');
  return inGroups(shown, perBlock).map((some) => ({
    block: richText(lines(some.map(barLine))),
    holds: { of: 'line', count: some.length },
  }));
}
