import { z } from 'zod';
import type { TeamsConfig } from '../../../../src/chat-config.ts';
import { fileBytes, type ReplyFile } from '../../../../src/conversation/reply.ts';
import { saidOf } from '../../../../src/records/said-record.ts';
import { fileAddress } from '../../../http/file-address.ts';
import type { TeamsActivity } from '../activity.ts';
import { addressOf } from '../address.ts';
import { fileHosts } from '../download-file.ts';
import { personOf } from '../receive/event-of.ts';
import type { ReceiveDeps } from '../receive/receive-deps.ts';
import type { Answered } from '../receive/respond.ts';
import { firstTime } from '../records/once-record.ts';
import { fileCard } from '../send/offer-file.ts';
import type { OutgoingActivity } from '../transport.ts';

const consentSchema = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ said: z.string().max(200) }),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.string().max(4_000),
      contentUrl: z.string().max(4_000),
      name: z.string().max(1_000),
      uniqueId: z.string().max(500),
      fileType: z.string().max(50).catch(''),
    })
    .nullish(),
});

const uploadMs = 8_000;

const failed: OutgoingActivity = {
  type: 'message',
  text: 'The file could not be put into your OneDrive. Ask me for it once more.',
};

/**
 * The answer to a FileConsentCard: puts the file of the reply into the OneDrive of the person, and
 * shows it. Only the person whom the reply answered gets it.
 */
export async function handOverFile(
  activity: TeamsActivity,
  workspace: string,
  { store, config, sender, log, afterwards }: ReceiveDeps,
): Promise<Answered> {
  const answered: Answered = { status: 200, body: {} };
  const consent = consentSchema.safeParse(activity.value).data;
  if (consent?.action !== 'accept' || !consent.uploadInfo) return answered;
  const { uploadInfo, context } = consent;
  const person = personOf(activity);
  const said = await saidOf({ store, workspace }, context.said);
  const file = said?.person.id === person.id ? said.reply.file : undefined;
  const isDone = file !== undefined && (await upload(file, uploadInfo.uploadUrl, config));
  if (!isDone) log.warn({ found: file !== undefined }, 'a file was not handed over');
  if (await firstTime({ store, workspace }, `file ${context.said} ${activity.id}`)) {
    const to = { workspace, person, address: addressOf(activity, workspace) };
    afterwards((signal) => sender.send(to, isDone ? fileCard(uploadInfo) : failed, signal));
  }
  return answered;
}

/** False when the address is not one of Teams' files, or does not take it. */
async function upload(file: ReplyFile, uploadUrl: string, config: TeamsConfig): Promise<boolean> {
  const bytes = fileBytes(file);
  try {
    const { url } = fileAddress(uploadUrl, fileHosts(config));
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.byteLength - 1}/${bytes.byteLength}`,
      },
      body: bytes,
      redirect: 'error',
      signal: AbortSignal.timeout(uploadMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
