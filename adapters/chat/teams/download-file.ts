import { isLoopback, type TeamsConfig } from '../../../src/chat-config.ts';
import type { FileReference } from '../../../src/conversation/incoming-event.ts';
import { AssayError } from '../../../src/errors.ts';
import type { Bytes } from '../../../src/ports/file-store.ts';
import { fetchFile } from '../../http/fetch-file.ts';
import type { FileHosts } from '../../http/file-address.ts';
import { fileSourceSchema } from './receive/attached-files.ts';

const sharePoint = ['.sharepoint.com', '.sharepoint.us'];

/**
 * Where files of Teams come from and go to. Without an app that is this machine as well: a local
 * client serves them itself.
 */
export function fileHosts({ app, fileHosts: further }: TeamsConfig): Required<FileHosts> {
  const listed = new Set(further.map((host) => host.toLowerCase()));
  return {
    isAllowedHost: (hostname) =>
      sharePoint.some((domain) => hostname.endsWith(domain)) || listed.has(hostname),
    isLocalOrigin: (origin) => app === undefined && isLoopback(new URL(origin).hostname),
  };
}

/**
 * Fetches a file of a 1:1 chat. Its address is signed and needs no token, so none is sent. Throws as
 * `fetchFile` does.
 */
export async function downloadFile(
  { name, source, size }: FileReference,
  config: TeamsConfig,
  limit: Readonly<{ maxBytes: number; signal: AbortSignal }>,
): Promise<Readonly<{ name: string; bytes: Bytes }>> {
  const parsed = fileSourceSchema.safeParse(source);
  if (!parsed.success) {
    throw new AssayError({
      code: 'FILE_REFUSED',
      message: 'Teams did not say where the file is.',
      remedy: 'Attach the file once more.',
    });
  }
  const { bytes } = await fetchFile({
    url: parsed.data.downloadUrl,
    ...fileHosts(config),
    ...(size === undefined ? {} : { expectedBytes: size }),
    ...limit,
  });
  return { name, bytes };
}
