import type { Candidate } from '../../candidate.ts';
import { dateOrderOf } from '../../date-order.ts';
import type { DateOrder } from '../../dates.ts';
import { type FoundStandard, findStandards } from '../../standards.ts';
import { isCertifiable } from '../certificate/certificate-lexicon.ts';
import { itemPolarity } from '../questionnaire/item-polarity.ts';
import type { QuestionnaireItem } from '../questionnaire/questionnaire-item.ts';
import { questionnaireItems } from '../questionnaire/questionnaire-items.ts';
import type { Source } from '../source.ts';
import { statementDetails } from './statement-details.ts';

const certified = /certif|zertifi|accredit|akkredit/iu;

/** "Are you ISO 27001 certified? Yes": an answer is the supplier's word, a "no" an admission. */
export function* proposeAnsweredCertifications(source: Source): Generator<Candidate> {
  const { document, classification } = source;
  if (classification.kind !== 'questionnaire' || classification.sampleOrTemplate) return;
  const order = dateOrderOf(document);
  for (const item of questionnaireItems(document)) {
    for (const standard of meantBy(item)) yield* candidatesOf(item, standard, order);
  }
}

/** A question for several standards is answered only for those the remark names. */
function meantBy({ question, remark }: QuestionnaireItem): FoundStandard[] {
  if (!certified.test(question.text)) return [];
  const asked = certifiableIn(question.text);
  const named = certifiableIn(remark?.text ?? '');
  return asked.length > 1 ? named : asked.map((one) => named.find(isSame(one)) ?? one);
}

const isSame = (one: FoundStandard) => (other: FoundStandard) => other.standard === one.standard;

function certifiableIn(text: string): FoundStandard[] {
  return findStandards(text).filter(({ standard }) => isCertifiable(standard));
}

function candidatesOf(
  item: QuestionnaireItem,
  { standard, edition }: FoundStandard,
  order: DateOrder | undefined,
): Candidate[] {
  const polarity = itemPolarity(item);
  if (polarity === undefined) return [];
  const attributes = {
    standard,
    ...(edition !== undefined && { edition }),
    ...statementDetails(item.remark?.text ?? '', order),
  };
  const { page, view, span } = item;
  return [
    {
      type: 'certification',
      polarity,
      attributes,
      spans: [{ page, view, ...span, attributes: Object.keys(attributes) }],
      proposedBy: 'rules',
    },
  ];
}
