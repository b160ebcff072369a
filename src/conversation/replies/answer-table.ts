import type { z } from 'zod';
import { compareDataSchema } from '../../answers/kinds/compare-answers.ts';
import { evidenceListDataSchema } from '../../answers/kinds/evidence-list-answers.ts';
import { expiriesDataSchema } from '../../answers/kinds/expiry-answers.ts';
import { portfolioDataSchema } from '../../answers/kinds/portfolio-data.ts';
import { gapsDataSchema } from '../../answers/kinds/posture-answers.ts';
import { criterionName } from '../../answers/words.ts';
import type { ReplyTable } from '../reply.ts';

type Drawn = (data: unknown) => ReplyTable | undefined;

/** Parses what a kind of answer carries and lays it out. */
function table<T extends z.ZodType>(schema: T, layOut: (data: z.output<T>) => ReplyTable): Drawn {
  return (data) => {
    const parsed = schema.safeParse(data);
    const drawn = parsed.success ? layOut(parsed.data) : undefined;
    return drawn && drawn.rows.length > 0 ? drawn : undefined;
  };
}

/** Kinds of answers that are easier to read as a table. */
const tables: Readonly<Record<string, Drawn>> = {
  gaps: table(gapsDataSchema, ({ gaps }) => ({
    columns: ['criterion', 'status', 'level', 'target', 'ask for'],
    rows: gaps.map((gap) => [
      criterionName(gap.criterion),
      gap.status,
      gap.level,
      gap.target,
      gap.askFor ?? '',
    ]),
  })),
  compare: table(compareDataSchema, ({ suppliers, criteria }) => ({
    columns: ['criterion', ...suppliers],
    rows: criteria.map(({ criterion, levels }) => [
      criterionName(criterion),
      ...levels.map(({ level }) => level),
    ]),
  })),
  portfolio: table(portfolioDataSchema, ({ suppliers, gaps }) =>
    gaps
      ? {
          columns: ['criterion', 'open at', 'suppliers'],
          rows: gaps.map((gap) => [
            criterionName(gap.criterion),
            String(gap.suppliers),
            gap.names.slice(0, 5).join(', '),
          ]),
        }
      : {
          columns: ['supplier', 'tier', 'owner', 'value'],
          rows: suppliers.map((one) => [one.supplier, one.tier ?? '', one.owner ?? '', one.value]),
        },
  ),
  expiries: table(expiriesDataSchema, ({ expiring }) => ({
    columns: ['on', 'days', 'what', 'supplier', 'owner', 'counts'],
    rows: expiring.map((one) => [
      one.on,
      String(one.days),
      one.what,
      one.supplier,
      one.owner ?? '',
      one.void === null ? 'yes' : 'no',
    ]),
  })),
  'evidence-list': table(evidenceListDataSchema, ({ evidence }) => ({
    columns: ['file', 'kind', 'date', 'pages', 'counts'],
    rows: evidence.map((one) => [
      one.file,
      one.kind,
      one.date,
      String(one.pages),
      one.counts ? 'yes' : 'no',
    ]),
  })),
};

/** The table of an answer, where its kind has one. */
export function answerTable(kind: string, data: unknown): ReplyTable | undefined {
  return tables[kind]?.(data);
}
