import { AssayError } from '../../../../src/errors.ts';

type Sending = Readonly<{
  body: string | Uint8Array<ArrayBuffer>;
  mediaType: string;
  timeoutMs: number;
  signal: AbortSignal;
}>;

/** Sends to an address that Slack gave, without a token. Throws CHAT_UNREACHABLE. */
export async function sendBytes(
  url: URL,
  { body, mediaType, timeoutMs, signal }: Sending,
): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': mediaType },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new AssayError({
      code: 'CHAT_UNREACHABLE',
      message: 'Slack could not be reached.',
      remedy: 'Try again in a minute.',
      cause,
    });
  }
}
