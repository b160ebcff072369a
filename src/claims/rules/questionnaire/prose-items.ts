import type { Document } from '../../../evidence/document.ts';
import { type PaperStatement, paperStatements } from '../practice/paper-statements.ts';
import { answerWord } from './item-answer.ts';
import type { ItemText, QuestionnaireItem } from './questionnaire-item.ts';

const asks = /\?["”)]?\s*$/u;
const label =
  /^(?:(?:supplier(?:'s)? |vendor )?(?:answer|response|comment|remark|a|antwort|kommentar|bemerkung)\s?:)\s*/iu;
/** Sentences that may belong to one answer. */
const longestAnswer = 5;

/** Questions followed by their answer in running text ("Do you …? Yes. We …"). */
export function proseItems(document: Document): QuestionnaireItem[] {
  const statements = paperStatements(document);
  return statements.flatMap((statement, index) => {
    if (!asks.test(statement.text)) return [];
    const answers = answersTo(statement, statements.slice(index + 1, index + 1 + longestAnswer));
    return itemOf(statement, answers) ?? [];
  });
}

/** The sentences up to the next question, heading or page. */
function answersTo(
  question: PaperStatement,
  following: readonly PaperStatement[],
): PaperStatement[] {
  const end = following.findIndex(
    ({ text, page, heading }) =>
      asks.test(text) || page !== question.page || heading !== question.heading,
  );
  return following.slice(0, end < 0 ? following.length : end);
}

function itemOf(
  question: PaperStatement,
  answers: readonly PaperStatement[],
): QuestionnaireItem | undefined {
  const [first] = answers;
  const last = answers.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const answer = answerWord(first.text.replace(label, ''));
  if (answer === undefined) return undefined;
  const remark = remarkOf(answers);
  return {
    page: question.page,
    view: 'text',
    span: { start: question.start, end: last.end },
    question: { text: question.text, pieces: [question] },
    answer,
    ...(remark === undefined ? {} : { remark }),
  };
}

/** What is said besides "Yes." or "No.", one piece per sentence. */
function remarkOf(answers: readonly PaperStatement[]): ItemText | undefined {
  const said = answers.filter(({ text }) => text.replace(label, '').length > 12);
  if (said.length === 0) return undefined;
  return { text: said.map(({ text }) => text.replace(label, '')).join(' '), pieces: said };
}
