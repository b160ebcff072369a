import { z } from 'zod';
import type { FileReference } from '../../../../src/conversation/incoming-event.ts';
import type { TeamsActivity } from '../activity.ts';

/** A file handed in by 1:1 chat ("Send and receive files through the bot", learn.microsoft.com). */
const uploadedSchema = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().nullish(),
  content: z.looseObject({
    downloadUrl: z.string().min(1).max(4_000),
    uniqueId: z.string().min(1).max(500).nullish(),
    fileType: z.string().max(50).nullish(),
  }),
});

const pictureSchema = z.looseObject({ contentType: z.string().startsWith('image/') });

/** A file of a group or channel leaves nothing but a mark in the HTML of the message. */
const markedSchema = z.looseObject({
  contentType: z.literal('text/html'),
  content: z.string().refine((html) => html.includes('<attachment ')),
});
/** What is quoted or forwarded leaves the same mark, and its own attachment. */
const referenceSchema = z.looseObject({ contentType: z.literal('reference') });

/** Where a file is; what `FileReference.source` of Teams holds. */
export const fileSourceSchema = z.object({ downloadUrl: z.string().min(1) });

/** More than Teams lets anybody attach. */
const maxFiles = 20;

export type Attached = Readonly<{
  files: readonly FileReference[];
  /** What cannot be read: a picture pasted into the text, a file that Teams keeps to itself. */
  unreadable: readonly ('picture' | 'withheld')[];
}>;

/** The files of a message, every one of them. */
export function attachedFiles({ attachments, conversation }: TeamsActivity): Attached {
  const files: FileReference[] = [];
  const unreadable = new Set<'picture' | 'withheld'>();
  for (const attachment of attachments ?? []) {
    const uploaded = uploadedSchema.safeParse(attachment).data;
    if (uploaded && files.length < maxFiles) files.push(referenceOf(uploaded, conversation.id));
    if (pictureSchema.safeParse(attachment).success) unreadable.add('picture');
    if (markedSchema.or(referenceSchema).safeParse(attachment).success) unreadable.add('withheld');
  }
  if (files.length > 0) unreadable.delete('withheld');
  return { files, unreadable: [...unreadable] };
}

function referenceOf(
  { name, content }: z.infer<typeof uploadedSchema>,
  conversation: string,
): FileReference {
  const { downloadUrl, uniqueId, fileType } = content;
  const named = name?.trim() || `file${fileType ? `.${fileType}` : ''}`;
  return {
    key: `${uniqueId ?? downloadUrl}@${conversation}`,
    name: named.slice(0, 255),
    source: { downloadUrl },
  };
}
