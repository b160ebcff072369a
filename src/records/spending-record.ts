import { hash } from 'node:crypto';
import { z } from 'zod';
import { type Place, recordKind, scanRows } from './record-kind.ts';

/** What a model was asked for. */
export type SpentOn =
  | Readonly<{ kind: 'document'; evidenceId: string }>
  /** The logical operation, so that an answer that is worked out again is one answer. */
  | Readonly<{ kind: 'answer'; operation: string }>;

const count = z.number().int().nonnegative();

const spendingSchema = z.object({
  /** YYYY-MM in UTC. */
  month: z.string(),
  of: z.enum(['month', 'document', 'answer']),
  /** The evidence id, or the operation. */
  id: z.string().optional(),
  models: z.array(
    z.object({
      model: z.string(),
      vendor: z.string().optional(),
      requests: count,
      inputTokens: count,
      outputTokens: count,
    }),
  ),
});
export type Spending = z.infer<typeof spendingSchema>;

const folder = 'spending';

/** What requests to models used: per month, and in it per document and per answer. */
export const spendingRecords = recordKind({ folder, schema: spendingSchema });

type SpendingIds = readonly [month: string, of: Spending['of'], id: string];

/** The one record of a whole month. */
export const wholeMonth = (month: string): SpendingIds => [month, 'month', 'all'];

export function spentOn(month: string, what: SpentOn): SpendingIds {
  if (what.kind === 'document') return [month, 'document', what.evidenceId];
  return [month, 'answer', hash('sha256', what.operation).slice(0, 24)];
}

/** What a month has come to so far. */
export async function spendingOf(place: Place, month: string): Promise<Spending['models']> {
  return (await spendingRecords.get(place, ...wholeMonth(month)))?.data.models ?? [];
}

/** How long single documents and answers are told apart; a month as a whole is kept for good. */
const keepDays = 400;
const rowsAtOnce = 500;

/** Forgets the documents and answers of months that began too long before the day. */
export async function forgetSpending(place: Place, day: string): Promise<void> {
  const oldest = Temporal.PlainDate.from(day).subtract({ days: keepDays }).toString();
  let old: string[] = [];
  const forget = async () => {
    if (old.length > 0) await place.store.commit(place.workspace, { delete: old });
    old = [];
  };
  for await (const { key } of scanRows(place, `${folder}/`)) {
    const [, month = '', of] = key.split('/');
    if (`${month}-01` >= oldest) break;
    if (of !== 'month') old.push(key);
    if (old.length === rowsAtOnce) await forget();
  }
  await forget();
}
