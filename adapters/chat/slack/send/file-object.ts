import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { FileReference } from '../../../../src/conversation/incoming-event.ts';
import { AssayError } from '../../../../src/errors.ts';
import { slackFileSchema } from '../address.ts';
import { slackCode, slackFault } from './slack-error.ts';

const shareSchema = z.object({ ts: z.string(), thread_ts: z.string().nullish() });
const sharesSchema = z.record(z.string(), z.array(shareSchema)).catch({});

/** The part of a file object that Assay reads. Source: docs.slack.dev/reference/objects/file-object. */
const fileSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  size: z.number().int().nonnegative().nullish(),
  mimetype: z.string().nullish(),
  mode: z.string().nullish(),
  is_external: z.boolean().nullish(),
  file_access: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
  /** Team of who uploaded it. */
  user_team: z.string().nullish(),
  shares: z.object({ public: sharesSchema.optional(), private: sharesSchema.optional() }).nullish(),
});
export type SlackFileObject = z.infer<typeof fileSchema>;

const answerSchema = z.object({ file: fileSchema });

/**
 * What Slack says about a file now. Throws FILE_NOT_FOUND, FILE_REFUSED or CHAT_UNREACHABLE.
 */
export async function fileObject(
  client: webApi.WebClient,
  { source }: FileReference,
): Promise<SlackFileObject> {
  const { id } = slackFileSchema.parse(source);
  try {
    return answerSchema.parse(await client.apiCall('files.info', { file: id })).file;
  } catch (error) {
    throw fileFault(error) ?? error;
  }
}

const notThere = new Set(['file_not_found', 'file_deleted', 'file_not_visible']);

function fileFault(error: unknown): AssayError | undefined {
  if (notThere.has(slackCode(error) ?? '')) {
    return new AssayError({
      code: 'FILE_NOT_FOUND',
      message: 'The file is not in Slack any more.',
      remedy: 'Upload it again.',
      cause: error,
    });
  }
  const fault = slackFault(error);
  if (!fault || fault.code === 'CHAT_UNREACHABLE') return fault;
  return new AssayError({ ...fault.report(), code: 'FILE_REFUSED', cause: error });
}
