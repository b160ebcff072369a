import { levelName } from '../../../../src/answers/words.ts';
import { drawLevel } from '../../../../src/conversation/draw-level.ts';
import { plainText } from '../../../../src/conversation/plain-text.ts';
import type { LevelBar } from '../../../../src/conversation/reply.ts';
import { fitText } from './fit-text.ts';
import type { Piece } from './piece.ts';
import { richText, run, section } from './rich-text.ts';

const perBlock = 12;

/** One line of runs: the bar in cells of one width, then the same in words. */
export function barLine({ label, level, unknownShare }: LevelBar) {
  const unknown =
    unknownShare === undefined || level === 'unknown'
      ? ''
      : `, ${Math.round(unknownShare * 100)} % unknown`;
  return [
    run(drawLevel(level), { code: true }),
    run(` ${fitText(label, 100)}: `),
    run(levelName(level), { bold: true }),
    ...(unknown === '' ? [] : [run(unknown)]),
  ];
}

export function barPieces(bars: readonly LevelBar[]): Piece[] {
  const shown = bars.filter(({ label }) => plainText(label) !== '');
  return Array.from({ length: Math.ceil(shown.length / perBlock) }, (_, index) => {
    const some = shown.slice(index * perBlock, (index + 1) * perBlock);
    return {
      block: richText(...some.map((bar) => section(...barLine(bar)))),
      holds: { of: 'line' as const, count: some.length },
    };
  });
}
