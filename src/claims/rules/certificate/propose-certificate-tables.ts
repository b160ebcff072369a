import type { Candidate } from '../../candidate.ts';
import { dateOrderOf } from '../../date-order.ts';
import { polarityOf } from '../../polarity.ts';
import type { Source } from '../source.ts';
import { certificateTable, type ListedCertificate } from './certificate-table.ts';

/** `certification` claims of lists: one for every row that names a standard and its certificate. */
export function* proposeCertificateTables({ document }: Source): Generator<Candidate> {
  const order = dateOrderOf(document);
  for (const page of document.pages) {
    for (const listed of certificateTable(page, order)) yield candidateOf(page.layout, listed);
  }
}

function candidateOf(layout: string, listed: ListedCertificate): Candidate {
  const { page, row, standard, edition, values } = listed;
  const attributes = { standard, ...(edition !== undefined && { edition }), ...values };
  const { start, end } = row;
  return {
    type: 'certification',
    polarity: polarityOf(layout.slice(start, end), undefined, 'certification').polarity,
    attributes,
    spans: [{ page, view: 'layout', start, end, attributes: Object.keys(attributes) }],
    proposedBy: 'rules',
  };
}
