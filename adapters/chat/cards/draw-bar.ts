import { levelName } from '../../../src/answers/words.ts';
import { drawLevel } from '../../../src/conversation/draw-level.ts';
import type { LevelBar } from '../../../src/conversation/reply.ts';
import type { Level } from '../../../src/criteria/criterion.ts';
import type { Colour, ColumnSet } from './adaptive-card.ts';
import { line, words } from './text-block.ts';

/** Colour of a level; the level is always written beside it. */
const levelColours: Readonly<Record<Level, Colour>> = {
  E0: 'attention',
  E1: 'warning',
  E2: 'accent',
  E3: 'good',
  E4: 'good',
  unknown: 'default',
};

/** A level as five blocks and in words, so that neither colour nor shape says anything alone. */
export function drawBar({ label, level, unknownShare }: LevelBar): ColumnSet {
  const unknown = unknownShare ? ` (${Math.round(unknownShare * 100)} % unknown)` : '';
  const colour = levelColours[level];
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', items: [words(line(label, 200))] },
      {
        type: 'Column',
        width: 'auto',
        items: [words(drawLevel(level), { color: colour, fontType: 'monospace' })],
      },
      { type: 'Column', width: 'stretch', items: [words(`${levelName(level)}${unknown}`)] },
    ],
  };
}
