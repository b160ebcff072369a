import type { VexStatement } from '../../../sbom/vex.ts';
import type { EntryCandidate } from '../../candidate.ts';
import type { ProposeRule } from '../source.ts';
import { partsOf, productsOf, type VexProduct } from './vex-products.ts';

/** Statements beyond this are counted, not claimed: nobody reads them one by one. */
const mostStatements = 500;

/** One claim per statement and product of a VEX document, an advisory or an SBOM with analyses. */
export const proposeVexStatements: ProposeRule = function* ({ document: { vex, sbom } }) {
  if (!vex) return;
  const parts = sbom ? partsOf(sbom) : new Set<string>();
  const all = vex.statements.flatMap((statement) =>
    productsOf(statement, sbom, parts).map((product) => ({ statement, product })),
  );
  const over = all.length - mostStatements;
  const notes = over > 0 ? [`The file makes ${over} more statements.`] : [];
  for (const { statement, product } of all.slice(0, mostStatements)) {
    yield { ...statementClaim(statement, product), notes };
  }
};

function statementClaim(
  { vulnerability, status, justification }: VexStatement,
  { product, version, spans }: VexProduct,
): EntryCandidate<'vulnerability-statement'> {
  return {
    type: 'vulnerability-statement',
    polarity: 'asserted',
    ...(product !== undefined && {
      subject: { product, ...(version !== undefined && { version }) },
    }),
    attributes: {
      vulnerability: vulnerability.value,
      status: status.value,
      ...(product !== undefined && { product }),
      ...(justification && { justification: justification.value }),
    },
    spans: [
      { pointer: status.pointer, attributes: ['status'] },
      { pointer: vulnerability.pointer, attributes: ['vulnerability'], link: 'same file' },
      ...spans,
      ...[justification ?? []].flat().map(({ pointer }) => ({
        pointer,
        attributes: ['justification'],
        link: 'same file' as const,
      })),
    ],
    proposedBy: 'rules',
  };
}
