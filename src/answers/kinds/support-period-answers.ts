import { z } from 'zod';
import { isAsserted } from '../../claims/claim.ts';
import { attributeSchemas } from '../../claims/claim-types.ts';
import { lastDay } from '../../criteria/calendar.ts';
import { openDossier } from '../../criteria/dossier.ts';
import { matchProduct, orderedProduct } from '../../criteria/matching/product.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { type Stated, statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { quoteStatement } from './quote-statement.ts';

export const supportPeriodDataSchema = z.object({
  periods: z.array(
    attributeSchemas['support-period'].extend({ evidenceId: z.string(), file: z.string() }),
  ),
});

/** "Until when do we get security updates for the X200?" */
export function answerSupportPeriod(
  { product }: QuestionOf<'support-period'>,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const all = statedIn(facts, 'support-period');
  const fitting = all.filter(
    ({ claim }) => !product || covers(claim.attributes.product, product, facts),
  );
  const [period] = fitting;
  if (!period) {
    const [other] = all;
    const what = product ? ` for ${product}` : '';
    return refuse(
      'no_document',
      facts,
      { criterion: 'VUL-06' },
      say(
        `No document of ${facts.input.supplier.name} on file states the end of security support${what}.`,
      ),
      ...(other
        ? [
            say(
              `One is stated for ${other.claim.attributes.product ?? 'another product'}.`,
              other.claim.citation,
            ),
          ]
        : []),
    );
  }
  return {
    ...(isAsserted(period.claim) ? {} : { verdict: 'no' as const }),
    statements: [...fitting.slice(0, 5).map((one) => periodLine(one, asOf)), ...trapLines(facts)],
    data: {
      periods: fitting.map(({ claim, evidence }) => ({
        ...claim.attributes,
        evidenceId: evidence.id,
        file: evidence.file,
      })),
    },
  };
}

function covers(stated: string | null, product: string, facts: SupplierFacts): boolean {
  if (stated === null) return true;
  const { brand } = openDossier(facts.input).entities;
  const isNamed = stated.toLowerCase().includes(product.toLowerCase());
  return isNamed || matchProduct(stated, orderedProduct({ product }, brand)) === 'covers';
}

function periodLine({ claim, evidence }: Stated<'support-period'>, asOf: string): Statement {
  const { product, until } = claim.attributes;
  if (claim.polarity !== 'asserted' || until === null) return quoteStatement({ claim, evidence });
  const over = asOf > lastDay(until) ? ', which has passed' : '';
  return say(
    `- ${product ?? 'The product'}: security support until ${until}${over}.`,
    claim.citation,
    claim.support['until'],
  );
}

/** T27: an end of sale is no end of support. */
function trapLines({ posture }: SupplierFacts): Statement[] {
  return posture.traps
    .filter(({ id }) => id === 'T27')
    .map((trap) => say(`T27: ${trap.reason}`, trap.citation));
}
