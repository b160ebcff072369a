import { type Level, levels } from '../criteria/criterion.ts';

/** Five cells, one per level; question marks when nothing is known, so that colour says nothing alone. */
export function drawLevel(level: Level): string {
  if (level === 'unknown') return '?????';
  const filled = levels.indexOf(level) + 1;
  return '█'.repeat(filled) + '░'.repeat(levels.length - filled);
}
