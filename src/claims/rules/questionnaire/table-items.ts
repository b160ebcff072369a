import type { Document } from '../../../evidence/document.ts';
import { readTables, type Table, type TableCell, type TableRow } from '../table/read-tables.ts';
import { type AnswerWord, answerWord, isAnswerOnly } from './item-answer.ts';
import type { QuestionnaireItem } from './questionnaire-item.ts';

/** Which column holds what; `ticks` are columns headed by an answer word and filled with marks. */
type Roles = Readonly<{
  question: number;
  answer?: number;
  remark?: number;
  ticks: readonly (readonly [number, AnswerWord])[];
}>;

const questionHead =
  /\b(?:questions?|requirements?|controls? (?:specification|description|question)|control|frage\w*|anforderung\w*|prüffrage\w*|topic|criteri\w+|statement)\b/iu;
const answerHead =
  /^(?:.{0,25}\b)?(?:answers?|responses?|antwort(?:en)?|yes ?\/ ?no.{0,10}|ja ?\/ ?nein.{0,10}|y ?\/ ?n|complian(?:t|ce).{0,10}|erfüllt|erfüllung\w*|implemented|reply|status|umgesetzt)\??(?: .{0,20})?$/iu;
const remarkHead =
  /\b(?:comments?|remarks?|notes?|explanation|additional information|details|description|justification|evidence|bemerkung\w*|kommentar\w*|erläuterung\w*|anmerkung\w*|begründung\w*|nachweis\w*|hinweis\w*)\b/iu;
const mark = /^(?:x|✓|✔|☒|☑|•|●|yes|ja)$/iu;
const longestTick = 16;
const shortestRemark = 12;

/** Questions with answers in the tables of a document. */
export function tableItems(document: Document): QuestionnaireItem[] {
  let known: Roles | undefined;
  return document.pages.flatMap((page) =>
    readTables(page).flatMap((table) => {
      const header = headerOf(table);
      const roles = (header && rolesFromHeader(header)) ?? rolesFromAnswers(table) ?? known;
      if (roles === undefined) return [];
      known = roles;
      const body = header === undefined ? table.rows : table.rows.slice(1);
      return body.flatMap((row) => itemOf(page.number, row, roles) ?? []);
    }),
  );
}

function headerOf({ rows }: Table): TableRow | undefined {
  const [first] = rows;
  const texts = first?.cells.map((cell) => cell?.text ?? '') ?? [];
  const isHeader = texts.some((text) => answerHead.test(text) && text.length < 45);
  return isHeader && !texts.some((text) => text.endsWith('?') && text.length > 25)
    ? first
    : ticksIn(first);
}

function ticksIn(row: TableRow | undefined): TableRow | undefined {
  const words = row?.cells.map((cell) => tickHead(cell?.text ?? '')) ?? [];
  return words.includes('yes') && words.includes('no') ? row : undefined;
}

function tickHead(text: string): AnswerWord | undefined {
  return text.length <= longestTick ? answerWord(text) : undefined;
}

function rolesFromHeader(header: TableRow): Roles | undefined {
  const texts = header.cells.map((cell) => cell?.text ?? '');
  const ticks = texts.flatMap((text, column): (readonly [number, AnswerWord])[] => {
    const word = tickHead(text);
    return word === undefined ? [] : [[column, word]];
  });
  const answer = texts.findIndex((text) => answerHead.test(text) && !remarkHead.test(text));
  const question = texts.findIndex(
    (text, column) =>
      questionHead.test(text) && column !== answer && !/\b(?:id|no|nr)\b\.?/iu.test(text),
  );
  const at = question >= 0 ? question : (answer >= 0 ? answer : (ticks[0]?.[0] ?? 0)) - 1;
  if (at < 0) return undefined;
  const remark = texts.findIndex(
    (text, column) => column > at && column !== answer && remarkHead.test(text),
  );
  if (ticks.length > 1) return roles(at, -1, remark, ticks);
  return answer < 0 ? undefined : roles(at, answer, remark, []);
}

function roles(question: number, answer: number, remark: number, ticks: Roles['ticks']): Roles {
  return {
    question,
    ...(answer < 0 ? {} : { answer }),
    ...(remark < 0 ? {} : { remark }),
    ticks,
  };
}

/** A table without a header: the column of answer words, the long column before, the one behind. */
function rolesFromAnswers({ rows }: Table): Roles | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let column = 1; column < width; column++) {
    const filled = rows.flatMap(({ cells }) => cells[column]?.text ?? []);
    const answers = filled.filter(isAnswerOnly).length;
    if (answers < 2 || answers < 0.7 * filled.length) continue;
    return roles(column - 1, column, column + 1 < width ? column + 1 : -1, []);
  }
  return undefined;
}

function itemOf(page: number, row: TableRow, found: Roles): QuestionnaireItem | undefined {
  const at = (column: number | undefined): TableCell | undefined =>
    column === undefined ? undefined : row.cells[column];
  const question = at(found.question);
  const cell = at(found.answer);
  if (question === undefined || question.text.length < 12) return undefined;
  const answer = found.ticks.length > 0 ? tickedAnswer(row, found) : answerWord(cell?.text ?? '');
  const remark =
    at(found.remark) ??
    remarkBehind(row, found) ??
    (isAnswerOnly(cell?.text ?? '') ? undefined : cell);
  if (answer === undefined && remark === undefined) return undefined;
  const { start, end } = row;
  return {
    ...{ page, view: 'layout', span: { start, end }, question },
    ...(answer === undefined ? {} : { answer }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** Where no column is headed as one, the longest text behind the answer is the remark. */
function remarkBehind(
  { cells }: TableRow,
  { question, answer, ticks }: Roles,
): TableCell | undefined {
  const last = Math.max(question, answer ?? 0, ...ticks.map(([column]) => column));
  const behind = cells.slice(last + 1).flatMap((cell) => cell ?? []);
  return behind
    .filter(({ text }) => text.length >= shortestRemark)
    .toSorted((a, b) => b.text.length - a.text.length)[0];
}

function tickedAnswer(row: TableRow, { ticks }: Roles): AnswerWord | undefined {
  const marked = ticks.filter(([column]) => mark.test(row.cells[column]?.text.trim() ?? ''));
  return marked.length === 1 ? marked[0]?.[1] : undefined;
}
