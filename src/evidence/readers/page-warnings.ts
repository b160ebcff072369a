import type { Warning } from '../document.ts';
import type { Run } from './run.ts';

/** Fewer hidden words on a page are an accident of layout, not a message. */
const minHiddenWords = 3;
/** A page with fewer visible characters says nothing that could be quoted. */
const minCharacters = 20;

const wordsIn = (runs: readonly Run[]): number =>
  runs.flatMap((run) => run.text.split(/\s+/)).filter((word) => /\p{L}/u.test(word)).length;

const charactersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.text.replaceAll(' ', '').length, 0);

const kept = 'They are kept but prove nothing.';

function hiddenText(runs: readonly Run[], page: number, isUnprinted: boolean): Warning[] {
  const words = wordsIn(
    runs.filter(({ hiding }) => hiding === 'invisible' || hiding === 'off-page'),
  );
  if (words < minHiddenWords) return [];
  const where = isUnprinted
    ? 'lie invisible behind a page without printed text, as in a scan'
    : 'are in the file but not on the printed page';
  return [{ code: 'HIDDEN_TEXT', page, detail: `${words} words ${where}. ${kept}` }];
}

/** A single word can be the "not" of a sentence. */
function coveredText(runs: readonly Run[], page: number): Warning[] {
  const words = wordsIn(
    runs.filter(({ hiding }) => hiding === 'covered' || hiding === 'concealed'),
  );
  if (words === 0) return [];
  const detail = `${words} words lie under something that was drawn over them. ${kept}`;
  return [{ code: 'HIDDEN_TEXT', page, detail }];
}

function tinyText(runs: readonly Run[], page: number): Warning[] {
  const words = wordsIn(runs.filter(({ hiding }) => hiding === 'tiny'));
  if (words < minHiddenWords) return [];
  return [{ code: 'TINY_TEXT', page, detail: `${words} words are smaller than 3 points. ${kept}` }];
}

/** What a person should know about how a page was read. `isBlank`: nothing at all is drawn on it. */
export function pageWarnings(runs: readonly Run[], page: number, isBlank: boolean): Warning[] {
  const isUnprinted = charactersIn(runs.filter(({ hiding }) => !hiding)) < minCharacters;
  const detail = 'The page has hardly any text that can be read.';
  return [
    ...hiddenText(runs, page, isUnprinted && !isBlank),
    ...coveredText(runs, page),
    ...tinyText(runs, page),
    ...(isUnprinted && !isBlank ? [{ code: 'NO_TEXT_LAYER' as const, page, detail }] : []),
  ];
}
