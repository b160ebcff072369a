import { levelName } from '../../../src/answers/words.ts';
import type { LevelBar } from '../../../src/conversation/reply.ts';
import { type Level, levels } from '../../../src/criteria/criterion.ts';
import type { ColumnSet, ContainerStyle } from './adaptive-card.ts';
import { words } from './text-block.ts';

/** Colour of a level; the level is always written beside it. */
export const levelStyles: Readonly<Record<Level, ContainerStyle>> = {
  E0: 'attention',
  E1: 'warning',
  E2: 'accent',
  E3: 'good',
  E4: 'good',
  unknown: 'emphasis',
};

/**
 * A level as a bar: five blocks, filled up to the level, and the same in words, so that neither
 * colour nor shape says anything alone. The blocks are empty and silent for a screen reader.
 */
export function drawBar({ label, level, unknownShare }: LevelBar): ColumnSet {
  const filled = level === 'unknown' ? 0 : levels.indexOf(level) + 1;
  const meaning = levelName(level);
  const unknown = unknownShare ? ` (${Math.round(unknownShare * 100)} % unknown)` : '';
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      column([words(label)], 'stretch'),
      ...levels.map((_, at) => block(at < filled ? levelStyles[level] : 'emphasis')),
      column([words(`${meaning}${unknown}`)], 'stretch'),
    ],
  };
}

type Column = ColumnSet['columns'][number];

function column(items: Column['items'], width: Column['width']): Column {
  return { type: 'Column', width, verticalContentAlignment: 'center', items };
}

function block(style: ContainerStyle): Column {
  return { type: 'Column', width: '16px', minHeight: '16px', spacing: 'small', style, items: [] };
}
