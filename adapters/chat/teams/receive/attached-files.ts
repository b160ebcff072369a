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
const htmlSchema = z.looseObject({ contentType: z.literal('text/html'), content: z.string() });
const mark = '<attachment ';
/** Quoted and forwarded messages, and cards, have such a mark too, and are told of beside it. */
const markedSchema = z.looseObject({
  contentType: z.string().regex(/messageReference$|^application\/vnd\.microsoft\.card\./iu),
});
/** A file that lies in SharePoint, and that a bot may not read. */
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
  const all = attachments ?? [];
  const files = all
    .map((attachment) => uploadedSchema.safeParse(attachment).data)
    .filter((uploaded) => uploaded !== undefined)
    .slice(0, maxFiles)
    .map((uploaded) => referenceOf(uploaded, conversation.id));
  const hasPicture = all.some((attachment) => pictureSchema.safeParse(attachment).success);
  return {
    files,
    unreadable: [
      ...(hasPicture ? (['picture'] as const) : []),
      ...(files.length === 0 && withholds(all) ? (['withheld'] as const) : []),
    ],
  };
}

function withholds(attachments: readonly unknown[]): boolean {
  const marks = attachments
    .map((attachment) => htmlSchema.safeParse(attachment).data?.content.split(mark).length ?? 1)
    .reduce((sum, parts) => sum + parts - 1, 0);
  const told = attachments.filter((attachment) => markedSchema.safeParse(attachment).success);
  const refers = attachments.some((attachment) => referenceSchema.safeParse(attachment).success);
  return refers || marks > told.length;
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
