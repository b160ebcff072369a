import type { Page } from '../../../evidence/document.ts';
import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import type { Source } from '../source.ts';
import { readTables, type Table, type TableCell } from '../table/read-tables.ts';

const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'architecture',
  'policy',
  'questionnaire',
  'contract',
  'other',
]);
const customerHead =
  /^(?:(?:the |end )?(?:customer|client|user|tenant|operator|asset owner|you|your)s?(?:'s|’s)?(?: responsib\w*| duty| duties)?|kunden?|betreiber|anwender|auftraggeber)$/iu;
const providerHead =
  /^(?:(?:the |cloud |service )?(?:provider|supplier|vendor|manufacturer|we|us|our\b.*)s?(?:'s|’s)?(?: responsib\w*)?|anbieter|hersteller|lieferant|auftragnehmer|.{2,40})$/iu;
const mark = /^(?:x|✓|✔|☒|☑|•|●|yes|ja|r|responsible|verantwortlich)$/iu;
const nothing = /^(?:-|–|—|no|nein|n\/?a|)$/iu;

/** Rows of a responsibility matrix that are marked for the customer alone. */
export function* proposeResponsibilityMatrix(source: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = source.classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  for (const page of source.document.pages) {
    for (const table of readTables(page)) yield* fromMatrix(page, table);
  }
}

function* fromMatrix(page: Page, { rows }: Table): Generator<Candidate> {
  const [header, ...body] = rows;
  const heads = header?.cells.map((cell) => cell?.text ?? '') ?? [];
  const customer = heads.findIndex((head) => customerHead.test(head));
  const others = heads.flatMap((head, at) =>
    at > 0 && at !== customer && providerHead.test(head) ? [at] : [],
  );
  if (customer < 1 || others.length === 0) return;
  for (const { cells, start, end } of body) {
    const duty = cells[0]?.text;
    const isOwn = mark.test(textOf(cells[customer]));
    const isShared = others.some((at) => !nothing.test(textOf(cells[at])));
    if (duty === undefined || duty.length < 6 || !isOwn || isShared) continue;
    yield {
      type: 'user-entity-control',
      polarity: 'asserted',
      attributes: { description: duty },
      spans: [{ page: page.number, view: 'layout', start, end, attributes: ['description'] }],
      proposedBy: 'rules',
    };
  }
}

function textOf(cell: TableCell | undefined): string {
  return cell?.text.trim() ?? '';
}
