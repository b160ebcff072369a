import { fileBytes, type ReplyFile } from '../../../../src/conversation/reply.ts';
import type { OutgoingActivity } from '../transport.ts';
import { chatLink } from './personal-chat.ts';

type Message = OutgoingActivity & Readonly<{ type: 'message' }>;

/**
 * Asks whether a file may be put into the person's OneDrive, which is how a bot hands one over
 * ("Send files to personal chat", learn.microsoft.com). `said` comes back with the answer.
 */
export function consentCard(file: ReplyFile, said: string): Message {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: file.name,
        content: {
          description: 'Made from the evidence on file.',
          sizeInBytes: fileBytes(file).byteLength,
          acceptContext: { said },
          declineContext: { said },
        },
      },
    ],
  };
}

/** What is said of a file where Teams lets a bot hand over none. */
export function fileElsewhere(app: string | undefined): Message {
  const link = chatLink(app);
  const chat = link ? `[our 1:1 chat](${link})` : 'our 1:1 chat';
  return {
    type: 'message',
    textFormat: 'markdown',
    text: `Teams lets me hand over files in ${chat} only. Ask me there for the same.`,
  };
}

/** The file that was put into the OneDrive of the person. */
export function fileCard(
  uploaded: Readonly<{ name: string; contentUrl: string; uniqueId: string; fileType: string }>,
): Message {
  const { name, contentUrl, uniqueId, fileType } = uploaded;
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        name,
        contentUrl,
        content: { uniqueId, fileType },
      },
    ],
  };
}
