import type { Warning } from '../document.ts';
import type { Hiding, Run } from './run.ts';

/** Fewer hidden words on a page are an accident of layout, not a message. */
const minHiddenWords = 3;
/** A page with fewer visible characters says nothing that could be quoted. */
const minCharacters = 20;

const wordsIn = (runs: readonly Run[]): number =>
  runs.flatMap((run) => run.text.split(/\s+/)).filter((word) => /\p{L}/u.test(word)).length;

const charactersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.text.replaceAll(' ', '').length, 0);

function hiddenWarning(
  runs: readonly Run[],
  page: number,
  hidings: readonly Hiding[],
): readonly Warning[] {
  const hidden = runs.filter((run) => run.hiding && hidings.includes(run.hiding));
  const words = wordsIn(hidden);
  if (words < minHiddenWords) return [];
  const isTiny = hidings.includes('tiny');
  const detail = isTiny
    ? `${words} words are smaller than 3 points. They are kept but prove nothing.`
    : `${words} words are in the file but not on the printed page. They are kept but prove nothing.`;
  return [{ code: isTiny ? 'TINY_TEXT' : 'HIDDEN_TEXT', page, detail }];
}

/** What a person should know about how a page was read. `isBlank`: nothing at all is drawn on it. */
export function pageWarnings(runs: readonly Run[], page: number, isBlank: boolean): Warning[] {
  const visible = runs.filter((run) => run.hiding === undefined);
  const hasNoText = !isBlank && charactersIn(visible) < minCharacters;
  return [
    ...hiddenWarning(runs, page, ['invisible', 'off-page']),
    ...hiddenWarning(runs, page, ['tiny']),
    ...(hasNoText
      ? [
          {
            code: 'NO_TEXT_LAYER' as const,
            page,
            detail: 'The page has hardly any text that can be read.',
          },
        ]
      : []),
  ];
}
