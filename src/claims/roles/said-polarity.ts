import type { Document } from '../../evidence/document.ts';
import type { PageCandidate } from '../candidate.ts';
import type { Polarity } from '../claim-types.ts';
import { lessFavourable } from '../polarity.ts';
import { findPractices } from '../practices.ts';
import type { Proof } from '../proof.ts';
import { isSaid } from '../rules/practice/is-said.ts';
import { type PaperStatement, paperStatements } from '../rules/practice/paper-statements.ts';
import { answerWord } from '../rules/questionnaire/item-answer.ts';
import { isGoodNews, itemPolarity } from '../rules/questionnaire/item-polarity.ts';
import type { QuestionnaireItem } from '../rules/questionnaire/questionnaire-item.ts';
import { questionnaireItems } from '../rules/questionnaire/questionnaire-items.ts';
import { squeezed } from './squeezed.ts';

type Read = Readonly<{ polarity: Polarity; note: string }>;

const items = new WeakMap<Document, readonly QuestionnaireItem[]>();
const statements = new WeakMap<Document, readonly PaperStatement[]>();

function itemsOf(document: Document): readonly QuestionnaireItem[] {
  const known = items.get(document) ?? questionnaireItems(document);
  items.set(document, known);
  return known;
}

function statementsOf(document: Document): readonly PaperStatement[] {
  const known = statements.get(document) ?? paperStatements(document);
  statements.set(document, known);
  return known;
}

/** The items of a questionnaire that a statement is taken from: one, unless rows are joined in it. */
function itemsIn(document: Document, { page, view, quote, start, end }: Proof) {
  return itemsOf(document).filter((one) => {
    if (one.page !== page) return false;
    if (one.view === view) return one.span.start < end && one.span.end > start;
    return squeezed(quote).includes(squeezed(one.question.text));
  });
}

function worst([first, ...rest]: readonly Polarity[]): Polarity | undefined {
  return first && rest.reduce(lessFavourable, first);
}

/** What is not applicable is not there. */
function polarityOfItem(item: QuestionnaireItem): Polarity | undefined {
  return itemPolarity(item) ?? (item.answer && byWord[item.answer]);
}

/** What the answer to a question says; a question that nobody answers says nothing. */
function answered(document: Document, main: Proof): Read | undefined {
  const told = itemsIn(document, main).filter((item) => !isGoodNews(item));
  const said = told.flatMap((item) => polarityOfItem(item) ?? []);
  const polarity = told.length > 0 ? worst(said) : answerIn(main.quote);
  return polarity && { polarity, note: `The answer to the question makes this ${polarity}.` };
}

/** "Do you provide an SBOM? Yes." says of what it asks for that it is done. */
function isAnsweredYes(document: Document, criterion: unknown, main: Proof): boolean {
  const [item, second] = itemsIn(document, main);
  if (item?.answer !== 'yes' || second || itemPolarity(item) !== 'asserted') return false;
  const asked = findPractices(item.question.text, 'architecture');
  return asked.some((practice) => practice.criterion === criterion);
}

const byWord = {
  yes: undefined,
  no: 'negated',
  partial: 'hedged',
  planned: 'planned',
  'not applicable': 'negated',
} as const;

/** "Do you fuzz? No.", "Fuzz testing | no | we …": a cell or a line that is but an answer. */
function answerIn(quote: string): Polarity | undefined {
  const asked = quote.lastIndexOf('?');
  const pieces = asked < 0 ? quote.split(/ \| |\n/u).slice(1) : [quote.slice(asked + 1)];
  const words = pieces.flatMap((piece) => {
    const isShort = asked >= 0 || piece.trim().length <= 24;
    return (isShort && answerWord(piece.replace(/^[\s|:–-]+/u, ''))) || [];
  });
  const [first] = words;
  if (first === undefined) return asked < 0 ? undefined : 'hedged';
  return byWord[first];
}

/** Words that name a practice without saying that the supplier does it: a title, advice, a purpose. */
function unsaid(document: Document, candidate: PageCandidate, main: Proof): Read | undefined {
  if (candidate.type !== 'practice') return undefined;
  const own = statementsOf(document).filter(
    (one) => one.page === main.page && squeezed(main.quote).includes(squeezed(one.text)),
  );
  const { criterion } = candidate.attributes;
  if (isAnsweredYes(document, criterion, main)) return undefined;
  const naming = own.flatMap((statement) =>
    findPractices(statement.text, 'architecture')
      .filter((practice) => practice.criterion === criterion)
      .map((practice) => isSaid(statement, practice)),
  );
  if (naming.length === 0 || naming.includes(true)) return undefined;
  return { polarity: 'hedged', note: 'The words name it, and do not say that it is done.' };
}

/**
 * What the rules would know of a statement that a model proposes something from: the answer of a
 * questionnaire, and whether a sentence says that a practice is done.
 */
export function saidPolarity(
  document: Document,
  candidate: PageCandidate,
  main: Proof,
): Read | undefined {
  const reads = [answered(document, main), unsaid(document, candidate, main)];
  return reads
    .flatMap((read) => read ?? [])
    .reduce<Read | undefined>((worst, read) => {
      if (!worst) return read;
      return lessFavourable(worst.polarity, read.polarity) === worst.polarity ? worst : read;
    }, undefined);
}
