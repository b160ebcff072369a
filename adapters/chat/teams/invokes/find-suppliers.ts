import { z } from 'zod';
import { supplierCard } from '../../cards/supplier-card.ts';
import type { TeamsActivity } from '../activity.ts';
import type { ReceiveDeps } from '../receive/receive-deps.ts';
import type { Answered } from '../receive/respond.ts';
import { cardAttachment } from '../send/answer-messages.ts';

const queryOptions = z
  .looseObject({ skip: z.number().int().nonnegative().catch(0), count: z.number().catch(25) })
  .catch({ skip: 0, count: 25 });

const querySchema = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
    .max(20)
    .catch([]),
  queryOptions,
});

/** Teams shows 25 results at a time. */
const mostResults = 25;

/** "Search a supplier" of the message extension: cards of the suppliers that fit what is typed. */
export async function findSuppliers(
  activity: TeamsActivity,
  workspace: string,
  { bot }: ReceiveDeps,
): Promise<Answered> {
  const query = querySchema.safeParse(activity.value).data;
  // Before anything is typed there is "initialRun" instead.
  const typed = query?.parameters.find(({ name }) => name !== 'initialRun')?.value;
  const { skip = 0 } = query?.queryOptions ?? {};
  const [names, overview] = await Promise.all([
    bot.suppliersLike(workspace, typeof typed === 'string' ? typed.slice(0, 200) : ''),
    bot.overview(workspace),
  ]);
  const byName = new Map(overview.suppliers.map((supplier) => [supplier.name, supplier]));
  const attachments = names
    .map((name) => byName.get(name))
    .filter((supplier) => supplier !== undefined)
    .slice(skip, skip + mostResults)
    .map((supplier) => {
      const { card, preview } = supplierCard(supplier, overview.asOf);
      const line = { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview };
      return { ...cardAttachment(card), preview: line };
    });
  const composeExtension = { type: 'result', attachmentLayout: 'list', attachments };
  return { status: 200, body: { composeExtension } };
}

const typeaheadSchema = z.looseObject({
  queryText: z.string().max(1_000).catch(''),
  queryOptions: z
    .looseObject({ skip: z.number().int().nonnegative(), top: z.number().int().positive() })
    .catch({ skip: 0, top: 15 }),
});

/** Names for a field of a card while somebody types (Data.Query). */
export async function suggestSuppliers(
  activity: TeamsActivity,
  workspace: string,
  { bot }: ReceiveDeps,
): Promise<Answered> {
  const asked = typeaheadSchema.safeParse(activity.value).data;
  const { skip = 0, top = 15 } = asked?.queryOptions ?? {};
  const names = await bot.suppliersLike(workspace, asked?.queryText ?? '');
  const results = names
    .slice(skip, skip + Math.min(top, 50))
    .map((name) => ({ title: name, value: name }));
  const type = 'application/vnd.microsoft.search.searchResponse';
  return { status: 200, body: { statusCode: 200, type, value: { results } } };
}
