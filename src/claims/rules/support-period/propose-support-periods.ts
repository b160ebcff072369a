import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import type { Polarity } from '../../claim-types.ts';
import { polarityOf } from '../../polarity.ts';
import { type PaperStatement, paperStatements, printed } from '../practice/paper-statements.ts';
import type { Source } from '../source.ts';
import { lifecycleRows } from './lifecycle-rows.ts';
import { endsOfSaleIn, type FoundSupportPeriod, supportPeriodsIn } from './support-periods-in.ts';

const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'contract',
  'architecture',
  'attestation-letter',
  'questionnaire',
  'advisory',
  'other',
]);

/**
 * Until when products get security support, from sentences and lifecycle tables. A paper that
 * prints an end of sale and no end of support gives no support period but a practice claim for
 * VUL-06 whose detail is the printed milestone ("end of sale 30 June 2027"), with the note
 * `end of sale, not end of support`, so that T27 can be raised on it.
 */
export function* proposeSupportPeriods({ document, classification }: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  const rows = document.pages.flatMap(lifecycleRows);
  const statements = paperStatements(document).filter(({ text }) => !text.trimEnd().endsWith('?'));
  const said = statements.flatMap((statement) =>
    supportPeriodsIn(statement.text).map((found) => periodClaim(statement, found)),
  );
  const printed = rows.flatMap(({ support }) => support ?? []);
  yield* printed;
  if (printed.length === 0) yield* said;
  if (printed.length + said.length > 0) return;
  const [saleRow] = rows.flatMap(({ sale }) => sale ?? []);
  const [sale] = statements.filter(isEndOfSale);
  if (saleRow !== undefined) yield saleRow;
  else if (sale !== undefined) yield saleClaim(sale);
}

function isEndOfSale({ text }: PaperStatement): boolean {
  return endsOfSaleIn(text).length > 0;
}

function periodClaim(statement: PaperStatement, found: FoundSupportPeriod): Candidate {
  const { page, start, end, text } = statement;
  const { until, product, span } = found;
  const polarity: Polarity = polarityOf(text, span, 'support-period').polarity;
  return {
    type: 'support-period',
    polarity,
    attributes: { until: until.iso, ...(product === undefined ? {} : { product }) },
    spans: [
      {
        ...{ page, view: 'text', start, end },
        attributes: ['until', ...(product === undefined ? [] : ['product'])],
      },
    ],
    ...(until.isYear
      ? { derivedBy: { until: { rule: 'last day of the printed year', inputs: ['until'] } } }
      : {}),
    proposedBy: 'rules',
  };
}

function saleClaim(statement: PaperStatement): Candidate {
  const { page, start, end, text } = statement;
  const [sale = { start: 0, end: text.length }] = endsOfSaleIn(text);
  return {
    type: 'practice',
    polarity: 'asserted',
    attributes: { criterion: 'VUL-06', detail: printed(statement, sale) },
    spans: [{ page, view: 'text', start, end, attributes: ['criterion', 'detail'] }],
    notes: ['end of sale, not end of support'],
    proposedBy: 'rules',
  };
}
