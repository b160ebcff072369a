import { z } from 'zod';
import { catalogue } from '../../criteria/catalogue/catalogue.ts';
import { areas } from '../../criteria/criterion.ts';
import { summaryFinding } from '../../posture/summarise.ts';
import { formatCsv } from '../../suppliers/format-csv.ts';
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
  const head = [
    'supplier',
    'tier',
    'owner',
    'as of',
    'evidence',
    'last received',
    'must-haves open',
    ...areas,
    ...catalogue.map(({ id }) => id),
    'rules fired',
    'disputes',
  ];
  const rows = looked.map((one) => [
    one.supplier,
    one.tier ?? '',
    one.owner ?? '',
    one.asOf,
    one.evidence,
    one.lastReceived ?? '',
    one.counts.mustHaveOpen,
    ...areas.map((area) => one.areas[area] ?? 'unknown'),
    ...catalogue.map(({ id }) => Object.values(summaryFinding(one, id)).join(' ')),
    one.traps.join(' '),
    one.disputes,
  ]);
  const name = `assay-portfolio-${asOf}.csv`;
  return {
    statements: [say(`${name} holds ${count(rows.length, 'supplier')}, as of ${asOf}.`)],
    data: { format, name, rows: rows.length, content: formatCsv([head, ...rows]) },
  };
}
