import type { Candidate, PageSpan } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { dateOrderOf } from '../../date-order.ts';
import { findDates } from '../../dates.ts';
import type { Source } from '../source.ts';
import { tellsIncident } from './item-polarity.ts';
import type { QuestionnaireItem } from './questionnaire-item.ts';
import { questionnaireItems } from './questionnaire-items.ts';

/** "We had …" is read by the rule for incidents in running text. */
const firstPerson = /\b(?:we|wir)\b/iu;

/** Incidents a supplier discloses in answer to a question, with their date. */
export function* proposeItemIncidents({ document, classification }: Source): Generator<Candidate> {
  if (classification.kind !== 'questionnaire' || classification.sampleOrTemplate) return;
  const order = dateOrderOf(document);
  for (const item of questionnaireItems(document)) {
    const told = item.remark?.text ?? '';
    const [date] = findDates(told, order);
    if (!tellsIncident(item) || date === undefined || firstPerson.test(told)) continue;
    yield candidate(item, told, date.iso);
  }
}

function candidate(item: QuestionnaireItem, told: string, occurredOn: string): Candidate {
  const main: PageSpan = {
    ...{ page: item.page, view: item.view, ...item.span },
    attributes: ['occurredOn', 'summary'],
  };
  const summary = asPrinted(told)
    .replace(/^(?:yes|ja)[.,;:]?\s+/iu, '')
    .replace(/[.;]$/u, '');
  return {
    type: 'incident',
    polarity: 'asserted',
    attributes: { occurredOn, summary },
    spans: [main],
    proposedBy: 'rules',
  };
}
