const escaped = (word: string) =>
  word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s{1,3}');

/** One pattern for a list of words; `whole` words end where they are printed to end. */
export function wordList(words: readonly string[], whole = true): RegExp {
  const alternatives = [...words].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})${whole ? '(?![\\p{L}])' : ''}`,
    'iu',
  );
}
