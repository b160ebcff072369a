import { isIP } from 'node:net';
import { isLoopback } from '../../src/chat-config.ts';
import { AssayError } from '../../src/errors.ts';

/** Where files may come from. */
export type FileHosts = Readonly<{
  /** Lower case, without a port. Be exact: compare whole names, or the end with its dot. */
  isAllowedHost(hostname: string): boolean;
  /**
   * Development aid: whether this origin ("http://127.0.0.1:4000") may be asked, without TLS and at
   * its port. Only origins on this machine are asked about.
   */
  isLocalOrigin?(origin: string): boolean;
}>;

/** An address that passed the check. `local`: a server on this machine, for development. */
export type FileAddress = Readonly<{ url: URL; local: boolean }>;

const longest = 4_000;

/** No control characters and no backslash, which parsers drop or repair in silence. */
const plain = /^[^\p{Cc}\s\\][^\p{Cc}\\]*$/u;

/** The part of a URL that names the server, as it was written. */
const authority = /^https?:\/\/([^/?#]*)/iu;

/** A name with a dot, of letters, digits and hyphens; no trailing dot, no IPv6, no "%". */
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

/**
 * Where a URL leads, if a file may come from there. Throws AssayError FILE_REFUSED; the message has
 * no part of the URL, which may hold a signature.
 */
export function fileAddress(text: string, hosts: FileHosts, base?: URL): FileAddress {
  const url = text.length <= longest && plain.test(text) ? parse(text, base) : undefined;
  if (!url) throw refusal('The address of the file is not a plain web address.');
  if (isLoopback(url.hostname) && hosts.isLocalOrigin?.(url.origin)) return { url, local: true };
  if (url.protocol !== 'https:') throw refusal('The address of the file is not https.');
  if (url.port) throw refusal('The address of the file names a port.');
  if (!hostName.test(url.hostname) || isIP(url.hostname) || !hosts.isAllowedHost(url.hostname)) {
    throw refusal('The file lies on a server that Assay does not fetch files from.');
  }
  return { url, local: false };
}

/**
 * Undefined as well when the server is written other than it is read (credentials, other digits
 * or letters for the same name, a default port), because that is how addresses deceive.
 */
function parse(text: string, base: URL | undefined): URL | undefined {
  const url = URL.parse(text, base?.href);
  const written = authority.exec(text)?.[1]?.toLowerCase();
  const asRead = written === undefined ? base !== undefined : written === url?.host;
  return asRead ? (url ?? undefined) : undefined;
}

function refusal(message: string): AssayError {
  return new AssayError({
    code: 'FILE_REFUSED',
    message,
    remedy: 'Download the file yourself and upload it to this chat.',
  });
}
