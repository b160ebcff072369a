import { z } from 'zod';
import type { TeamsActivity } from '../activity.ts';

const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  /** As it stands in the message: "<at>Assay</at>". */
  text: z.string().min(1).max(2_000),
  mentioned: z.looseObject({ id: z.string() }),
});

const maxText = 20_000;

/**
 * What a person wrote: without the mention of the bot, and with the names of others that were
 * mentioned. Teams puts mentions into the text as "<at>Name</at>", and names them in the entities.
 */
export function writtenText({ text, entities, recipient }: TeamsActivity): string {
  const mentions = (entities ?? [])
    .map((entity) => mentionSchema.safeParse(entity).data)
    .filter((mention) => mention !== undefined);
  const own = mentions
    .filter(({ mentioned }) => mentioned.id === recipient.id)
    .map((mention) => mention.text);
  const named = recipient.name ? [`<at>${recipient.name}</at>`] : [];
  const written = [...new Set([...own, ...named])].reduce(
    (rest, mention) => rest.replaceAll(mention, ' '),
    (text ?? '').slice(0, maxText),
  );
  return written
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/<\/?at(?: id="\d{1,6}")?>/gu, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();
}
