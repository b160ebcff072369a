import type { AnswerCitation } from '../../../src/answers/answer.ts';
import { drawLevel } from '../../../src/conversation/draw-level.ts';
import type { Form } from '../../../src/conversation/form.ts';
import type { Action, LevelBar, Reply, ReplyFile } from '../../../src/conversation/reply.ts';
import { drawTable, plainText, textWidth, wrapText } from './draw-table.ts';
import type { Style } from './style.ts';

const maxQuote = 400;
const tones = { good: 'good', warning: 'warning', bad: 'bad', neutral: 'strong' } as const;

/** Supplier words keep their lines and lose everything a terminal would obey. */
function paragraphs(text: string, room: number): string[] {
  return text.split('\n').flatMap((line) => {
    const bullet = line.startsWith('- ') ? '  ' : '';
    return wrapText(plainText(line), room - bullet.length).map((part, index) =>
      index === 0 ? part : `${bullet}${part}`,
    );
  });
}

/** Lines of one item: those after the first stand further in. */
function hanging(text: string, by: number, room: number): string[] {
  const plain = plainText(text);
  if (plain === '') return [];
  return wrapText(plain, room - by).map((line, index) =>
    index === 0 ? line : `${' '.repeat(by)}${line}`,
  );
}

function citationLines(citation: AnswerCitation, index: number, room: number): string[] {
  const place = citation.page === undefined ? (citation.pointer ?? '') : `p. ${citation.page}`;
  const quote = plainText(citation.quote);
  const shown = quote.length > maxQuote ? `${quote.slice(0, maxQuote)}…` : quote;
  return [
    ...hanging(`[${index + 1}] ${citation.file}${place === '' ? '' : `, ${place}`}`, 4, room),
    ...wrapText(`“${shown}”`, room - 4).map((line) => `    ${line}`),
  ];
}

/** What reads well as lines is shown; anything else is named only. */
const shownTypes: readonly string[] = ['text/csv', 'text/markdown', 'text/plain'];

function fileLines({ name, mediaType, content }: ReplyFile): string[] {
  if (!shownTypes.includes(mediaType)) return [`${name} is a file that a terminal cannot show.`];
  return [`${name}:`, ...content.trimEnd().split('\n').map(plainText)];
}

function barLines(bars: readonly LevelBar[]): string[] {
  const width = Math.max(...bars.map(({ label }) => textWidth(label)));
  return bars.map(({ label, level, unknownShare }) => {
    const unknown =
      unknownShare === undefined ? '' : `  ${Math.round(unknownShare * 100)} % unknown`;
    return `  ${label.padEnd(width)}  ${drawLevel(level)}  ${level}${unknown}`;
  });
}

/** A button: a question is shown whole, everything else is typed as it is called. */
function hintOf({ label, does }: Action): string {
  if (does.do !== 'ask') return `type: ${label}`;
  return label === does.question ? label : `${label}: ${does.question}`;
}

/** What is filled in already; a message says the rest. */
function formLines({ fields }: Form, room: number): string[] {
  return fields.flatMap(({ label, value, hint }) => {
    const shown = value?.split('\n').join(', ');
    return hanging(`${label}: ${shown || hint || '–'}`, 2, room);
  });
}

/** A section with a blank line before it, or nothing. */
const section = (lines: readonly string[]) => (lines.length === 0 ? [] : ['', ...lines]);

/** The headline, unless the text begins with what it says. */
function opening({ headline, tone, text }: Reply, style: Style, room: number): string[] {
  const [said = ''] = headline.split(' (');
  const lines = paragraphs(text, room);
  const [first = ''] = lines;
  if (!first.startsWith(said)) {
    const head = wrapText(plainText(headline), room);
    return [...head.map((line) => style(tones[tone], line)), ...lines];
  }
  return [style(tones[tone], said) + first.slice(said.length), ...lines.slice(1)];
}

/**
 * A reply as text: what is said, tables and bars, every proof, and what to ask next. A text that
 * lists what a table holds is enough: the lines carry the citations.
 */
export function drawReply(reply: Reply, style: Style, room: number): string {
  const { text, facts, bars, citations, actions, file, form } = reply;
  const quiet = (line: string) => style('quiet', line);
  const table = /^- /mu.test(text) ? undefined : reply.table;
  const proofs = citations.flatMap((citation, index) => citationLines(citation, index, room));
  const said = facts.map(({ label, value }) => `${label}: ${plainText(value)}`).join(' · ');
  return [
    ...opening(reply, style, room),
    ...section(bars.length === 0 ? [] : barLines(bars)),
    ...section(table === undefined ? [] : [drawTable([table.columns, ...table.rows], room)]),
    ...section(file === undefined ? [] : fileLines(file)),
    ...section(proofs.map(quiet)),
    ...section(hanging(said, 0, room).map(quiet)),
    ...section(form === undefined ? [] : formLines(form, room)),
    ...actions.flatMap((action) => hanging(`→ ${hintOf(action)}`, 2, room)).map(quiet),
    ...(form?.typed === undefined ? [] : hanging(`→ type: ${form.typed}`, 2, room).map(quiet)),
  ].join('\n');
}
