import { z } from 'zod';
import type { FileReference } from '../../../../src/conversation/incoming-event.ts';
import { fileKey, type SlackFile } from '../address.ts';

/** A file as messages carry it; one of another organisation says nothing but its id. */
export const sharedFileSchema = z.object({
  id: z.string().min(1),
  name: z.string().nullish().catch(undefined),
  title: z.string().nullish().catch(undefined),
  size: z.number().int().nonnegative().nullish().catch(undefined),
});

export function fileReference(
  { id, name, title, size }: z.infer<typeof sharedFileSchema>,
  place: Omit<SlackFile, 'id'>,
): FileReference {
  return {
    key: fileKey({ id, channel: place.channel }),
    name: name || title || id,
    ...(typeof size === 'number' && { size }),
    source: { id, ...place },
  };
}
