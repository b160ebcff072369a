import { AssayError } from '../../../../src/errors.ts';
import { type FileHosts, fileAddress } from '../../../http/file-address.ts';

type Sending = Readonly<{
  hosts: FileHosts;
  body: string | Uint8Array<ArrayBuffer>;
  mediaType: string;
  timeoutMs: number;
  signal: AbortSignal;
}>;

/**
 * Sends to an address that Slack gave, without a token. Throws CHAT_UNREACHABLE, or CHAT_REFUSED when
 * the address is not one of the hosts.
 */
export async function sendBytes(
  address: string,
  { hosts, body, mediaType, timeoutMs, signal }: Sending,
): Promise<Response> {
  const url = checked(address, hosts);
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': mediaType },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  } catch (cause) {
    throw new AssayError({
      code: 'CHAT_UNREACHABLE',
      message: 'Slack could not be reached.',
      remedy: 'Try again in a minute.',
      cause,
    });
  }
}

function checked(address: string, hosts: FileHosts): URL {
  try {
    return fileAddress(address, hosts).url;
  } catch (cause) {
    throw new AssayError({
      code: 'CHAT_REFUSED',
      message: 'Slack gave an address that is not its own.',
      remedy: 'Ask your administrator to run `assay doctor`.',
      cause,
    });
  }
}
