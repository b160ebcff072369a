import { z } from 'zod';
import { portfolioCsv } from '../../report/portfolio-csv.ts';
import type { Findings } from '../answer.ts';
import type { Facts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { say } from '../statement.ts';
import { count } from '../words.ts';

export const exportDataSchema = z.object({
  format: z.literal('csv'),
  name: z.string(),
  rows: z.number().int(),
  content: z.string(),
});

/** The portfolio as a file: one row per supplier, one column per area and criterion. */
export function answerExport(
  { format, tier }: QuestionOf<'export'>,
  facts: Facts,
  asOf: string,
): Findings {
  const looked = facts.summaries.filter((one) => !tier || one.tier === tier);
  const name = `assay-portfolio-${asOf}.csv`;
  return {
    statements: [say(`${name} holds ${count(looked.length, 'supplier')}, as of ${asOf}.`)],
    data: { format, name, rows: looked.length, content: portfolioCsv(looked) },
  };
}
