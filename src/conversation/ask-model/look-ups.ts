import type { Answer } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import { vocabulary } from '../../answers/understand-question/ordinary-words.ts';
import { understandLookUp } from '../../answers/understand-question/understand-look-up.ts';
import type { Understanding } from '../../answers/understand-question/understanding.ts';
import type { LookUp } from '../../ports/investigator.ts';
import { findMentions } from '../../suppliers/find-mentions.ts';
import { keepBack } from './keep-back.ts';
import { type ModelQuestion, wordsOf } from './model-question.ts';

/** What an investigation may look up, and what it did; both lists grow. */
export type LookUps = Readonly<{
  lookUp: LookUp;
  /** As the records tell it, with what a model was not shown. */
  looked: readonly Answer[];
  /** Files whose words were kept from the model. */
  keptBack: readonly string[];
}>;

/**
 * Looks typed questions up for a model, in this workspace only. Where the person named suppliers,
 * nothing is looked up about others, whatever a paper may have talked the model into.
 */
export function lookUps(asked: ModelQuestion): LookUps {
  const { desk, model, context, answering, work, watch } = asked;
  const named = suppliersNamed(asked);
  const looked: Answer[] = [];
  const keptBack: string[] = [];
  const lookUp = async (question: Question): Promise<Answer> => {
    work.signal.throwIfAborted();
    const understanding = understandLookUp(question, context.suppliers);
    const stranger = strangerIn(understanding, named);
    watch.working(`Looking up ${question.kind.replaceAll('-', ' ')}`);
    const answer = await answering(stranger ? notAsked(question, stranger) : understanding);
    const { answer: shown, keptBack: files } = await keepBack(desk.place, model.evidence, answer);
    looked.push(answer);
    keptBack.push(...files);
    return shown;
  };
  return { lookUp, looked, keptBack };
}

const ofOthers =
  /\b(?:which|any|all|other|every|our|welche|alle|andere|unsere)\b.{0,30}\b(?:suppliers?|vendors?|lieferanten?)\b|\balternativ\w*|\b(?:who|wer) else\b/iu;

/** The suppliers a question is about; undefined: it may be about any. */
function suppliersNamed(asked: ModelQuestion): ReadonlySet<string> | undefined {
  const words = wordsOf(asked);
  const { suppliers, memory } = asked.context;
  const names = findMentions(words, suppliers, vocabulary).flatMap(({ resolution }) =>
    resolution.outcome === 'resolved' ? [resolution.supplier.name] : [],
  );
  if (names.length === 0 || ofOthers.test(words)) return undefined;
  return new Set([...names, ...(memory.supplier ? [memory.supplier] : [])]);
}

/** The supplier of a look-up that nobody asked about. */
function strangerIn(
  { question }: Understanding,
  named: ReadonlySet<string> | undefined,
): string | undefined {
  if (!named) return undefined;
  const suppliers = 'suppliers' in question ? question.suppliers : [];
  const supplier = 'supplier' in question ? question.supplier : undefined;
  const asked = [...suppliers, ...(supplier === undefined ? [] : [supplier])];
  if (asked.length === 0) return question.kind === 'help' ? undefined : 'all suppliers';
  return asked.find((name) => !named.has(name));
}

/** Nothing is told about somebody the person did not ask about. */
function notAsked(question: Question, stranger: string): Understanding {
  return {
    outcome: 'refused',
    reason: 'no_access',
    question,
    about: 'other unit',
    typed: stranger,
  };
}
