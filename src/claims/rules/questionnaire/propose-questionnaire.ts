import type { Candidate, PageSpan } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import type { Polarity } from '../../claim-types.ts';
import { findPractices } from '../../practices.ts';
import { criteriaOfPromises } from '../commitment/criteria-of-promises.ts';
import { isCertified } from '../practice/is-said.ts';
import { withoutEnumerator } from '../practice/speech.ts';
import type { Source } from '../source.ts';
import { isGoodNews, itemPolarity, tellsIncident } from './item-polarity.ts';
import type { QuestionnaireItem } from './questionnaire-item.ts';
import { questionnaireItems } from './questionnaire-items.ts';

const longestDetail = 240;
/** A question may ask for several practices at once; more than these is a list of topics. */
const mostPerItem = 3;

/** Answered questions: what the supplier says it does, does not do, or plans to do. */
export function* proposeQuestionnaire({ document, classification }: Source): Generator<Candidate> {
  if (classification.kind !== 'questionnaire' || classification.sampleOrTemplate) return;
  for (const item of questionnaireItems(document)) {
    const polarity = itemPolarity(item);
    const said = isGoodNews(item) ? remarkAlone(item) : item;
    if (polarity === undefined || said === undefined || tellsIncident(item)) continue;
    for (const criterion of criteriaOf(said)) yield candidate(said, criterion, polarity);
  }
}

/** The remark as a statement of its own; a row cannot be cited without the answer "No" in it. */
function remarkAlone(item: QuestionnaireItem): QuestionnaireItem | undefined {
  const { remark, view } = item;
  const last = remark?.pieces.at(-1);
  if (remark === undefined || last === undefined || view === 'layout') return undefined;
  return { ...item, question: remark, span: last };
}

/** Criteria the question asks for, else those the answer speaks of. */
function criteriaOf({ question, remark }: QuestionnaireItem): string[] {
  const asked = findPractices(question.text);
  const found = asked.length > 0 || remark === undefined ? asked : findPractices(remark.text);
  const distinct = [...new Set(found.map(({ criterion }) => criterion))];
  const promised = criteriaOfPromises(remark?.text ?? '', { question: question.text });
  return distinct
    .filter((criterion) => !isCertified(criterion) && !promised.has(criterion))
    .slice(0, mostPerItem);
}

function candidate(item: QuestionnaireItem, criterion: string, polarity: Polarity): Candidate {
  const detail = detailOf(item);
  const main: PageSpan = {
    page: item.page,
    view: item.view,
    ...item.span,
    attributes: ['criterion', 'detail'],
  };
  return {
    type: 'practice',
    polarity,
    attributes: { criterion, detail },
    spans: [main],
    proposedBy: 'rules',
  };
}

/** The remark, else the question, without what follows the last whole word that fits. */
function detailOf({ question, remark }: QuestionnaireItem): string {
  const text = asPrinted(remark?.text ?? withoutEnumerator(question.text));
  if (text.length <= longestDetail) return text;
  return text.slice(0, text.lastIndexOf(' ', longestDetail));
}
