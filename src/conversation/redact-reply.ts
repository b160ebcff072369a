import type { Action, Reply, ReplyTable } from './reply.ts';

/** What has to be left out: quotes of this evidence, and whatever repeats their words. */
export type Hidden = Readonly<{
  evidence: ReadonlySet<string>;
  leaks: (text: string) => boolean;
}>;

/** In place of a headline that repeats what is hidden. */
export const hiddenHeadline = 'The answer is confidential.';

/** A list of verdicts without the quotes they stand on; `note` says what was left out. */
export function redactReply(said: Reply, hidden: Hidden, note: string): Reply {
  const { evidence, leaks } = hidden;
  const kept = said.citations.filter(({ evidenceId }) => !evidence.has(evidenceId));
  const numbers = said.citations.map((one) => kept.indexOf(one) + 1);
  const { table, file, form: _form, share: _share, problems: _problems, ...rest } = said;
  return {
    ...rest,
    headline: leaks(said.headline) ? hiddenHeadline : said.headline,
    text: [...linesOf(said.text, numbers, leaks), note].join('\n'),
    facts: said.facts.filter(({ value }) => !leaks(value)),
    ...(table && { table: redactTable(table, leaks) }),
    ...(file && !leaks(file.content) && { file }),
    citations: kept.filter(({ quote }) => !leaks(quote)),
    actions: said.actions.filter((action) => !leaks(wordsOf(action))),
    sensitivity: kept.length > 0 ? 'quotes' : 'internal',
  };
}

/** Where a line tells the level of a criterion, what follows may be the report's own finding. */
const level = /^- .{1,200}? \(target E\d\)/u;

function linesOf(text: string, numbers: readonly number[], leaks: Hidden['leaks']): string[] {
  return text.split('\n').flatMap((line) => {
    const citesHidden = marksOf(line).some((mark) => numbers[mark - 1] === 0);
    const [verdict] = (citesHidden && level.exec(line)) || [];
    const kept = verdict === undefined ? line : `${verdict}.`;
    return leaks(kept) ? [] : [renumbered(kept, numbers)];
  });
}

const marks = /\[(\d{1,4})\]/gu;

const marksOf = (line: string) => [...line.matchAll(marks)].map(([, mark]) => Number(mark));

function renumbered(line: string, numbers: readonly number[]): string {
  return line.replace(/ ?\[(\d{1,4})\]/gu, (mark, digits: string) => {
    const number = numbers[Number(digits) - 1];
    if (number === undefined) return mark;
    return number === 0 ? '' : mark.replace(digits, String(number));
  });
}

function redactTable({ columns, rows }: ReplyTable, leaks: Hidden['leaks']): ReplyTable {
  return { columns, rows: rows.map((row) => row.map((cell) => (leaks(cell) ? '…' : cell))) };
}

function wordsOf({ label, does }: Action): string {
  return does.do === 'ask' ? `${label} ${does.question}` : label;
}
