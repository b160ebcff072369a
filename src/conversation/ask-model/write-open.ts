import type { Answer } from '../../answers/answer.ts';
import { sentenceCheck } from '../../answers/check-citations.ts';
import { openDataSchema } from '../../answers/kinds/open-answers.ts';
import { understandAs } from '../../answers/understand-question/understand-question.ts';
import { addNote, keptBackNote } from './add-note.ts';
import { checkedSentences } from './checked-sentences.ts';
import { keepBack } from './keep-back.ts';
import { type ModelQuestion, wordsOf } from './model-question.ts';

/**
 * What no typed question covers: code searches the words of the documents, a model phrases what it
 * found, and only sentences that stand on a quote are kept. `typed`: the supplier as a model read it.
 */
export async function writeOpen(asked: ModelQuestion, typed?: string): Promise<Answer> {
  const { desk, model, context, byRules } = asked;
  const found = await asked.answering(openQuestion(asked, typed));
  const isQuoting = found.question.kind === 'open' && found.citations.length > 0;
  if (!isQuoting || byRules.question.kind !== 'open' || model.evidence === 'none') return found;
  const { answer: shown, keptBack } = await keepBack(desk.place, model.evidence, found);
  if (shown.citations.length === 0) return addNote(found, keptBackNote(keptBack));
  const check = sentenceCheck([shown], { mayRepeat: false, register: context.suppliers });
  const pieces = model.answerWriter.write(wordsOf(asked), shown, asked.work);
  const kept: string[] = [];
  let dropped = 0;
  for await (const { text, checked } of checkedSentences(pieces, check)) {
    if (!checked.kept) {
      dropped += 1;
      continue;
    }
    kept.push(text);
    await asked.watch.writing({ ...shown, text: kept.join(' ') });
  }
  const part = { name: model.name, did: 'wrote', dropped } as const;
  if (kept.length === 0) return { ...found, model: part };
  const passages = openDataSchema.safeParse(found.data).data?.passages ?? [];
  const written: Answer = {
    ...shown,
    text: kept.join(' '),
    data: {
      passages: passages.filter(({ quote }) => shown.citations.some((one) => one.quote === quote)),
    },
    model: part,
  };
  return addNote(written, keptBackNote(keptBack));
}

/** The rules' own reading, unless they saw no supplier and a model did. */
function openQuestion({ text, context, byRules }: ModelQuestion, typed: string | undefined) {
  const { question } = byRules;
  if (typed === undefined || question.kind !== 'open' || question.supplier) return byRules;
  return understandAs(text, { draft: { kind: 'open', text: question.text }, typed }, context);
}
