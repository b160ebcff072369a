import words from '../gazetteer/certificate-words.json' with { type: 'json' };

/** A practice of IEC 62443-4-1 and the levels printed in its row, as "ML 3", from left to right. */
export type PracticeRow = Readonly<{ id: string; levels: readonly PrintedLevel[] }>;
type PrintedLevel = Readonly<{ level: string; cell: number }>;

const practices = Object.entries(words.practices).map(([id, names]) => ({
  id,
  pattern: new RegExp(
    `^(?:(?:practice|praktik|praxis)\\s?\\d{0,2}|\\d{1,2}[.)]?)?[\\s:–-]{0,3}(?:${id}(?![\\p{L}-])|(?:${names.join('|')})(?![\\p{L}]))`,
    'iu',
  ),
}));
const level = /^(?:ML|maturity level|level|reifegrad|stufe)?[\s:=-]{0,2}([1-5])(?:\s?[(–:-].*)?$/iu;
const longestName = 90;

/** Reads a table row that begins with a practice, by its id ("SVV") or its name. */
export function readPracticeRow(cells: readonly string[]): PracticeRow | undefined {
  const practice = practices.find(({ pattern }) =>
    cells.slice(0, 3).some((text) => text.length <= longestName && pattern.test(text)),
  );
  if (!practice) return undefined;
  const levels = cells.flatMap((text, cell) => {
    const number = cell > 0 ? level.exec(text.trim())?.[1] : undefined;
    return number === undefined ? [] : [{ level: `ML ${number}`, cell }];
  });
  return { id: practice.id, levels };
}

/** Whether lines of a table print every practice with this level in its own row. */
export function printsPracticeLevels(
  table: string,
  value: Readonly<Record<string, string>>,
): boolean {
  const rows = table.split('\n').flatMap((line) => readPracticeRow(line.split(' | ')) ?? []);
  return Object.entries(value).every(([id, wanted]) =>
    rows.some((row) => row.id === id && row.levels.some((printed) => printed.level === wanted)),
  );
}
