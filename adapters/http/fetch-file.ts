import { type IncomingMessage, request } from 'node:http';
import { isLoopback } from '../../src/chat-config.ts';
import { type FileAddress, type FileHosts, fileAddress } from './file-address.ts';
import { fileBytes, type Patience } from './file-bytes.ts';
import {
  fetchFault,
  forbidden,
  incomplete,
  notHere,
  oversize,
  privateServer,
  unreachable,
} from './file-errors.ts';
import { isPublicAddress } from './is-public-address.ts';
import {
  type Address,
  type Connect,
  connectPinned,
  type Resolve,
  resolveHost,
} from './pinned-connection.ts';

export type FileRequest = FileHosts &
  Readonly<{
    url: string;
    /** Sent to allowed hosts only, after every redirect too. */
    headers?: Readonly<Record<string, string>>;
    maxBytes: number;
    /** What the chat says; another number is an error. */
    expectedBytes?: number;
    signal: AbortSignal;
    /** @defaultValue 15 s for one wait, 30 s and 50 kB/s for all, 10 minutes for everything */
    patience?: Patience;
    /** @defaultValue the resolver of the system */
    resolve?: Resolve;
    /** @defaultValue a socket to one of the addresses that were checked */
    connect?: Connect;
  }>;

export type FetchedFile = Readonly<{
  /** To be read once. Throws as `fetchFile` does. */
  bytes: AsyncIterable<Uint8Array>;
  /** In lower case and without parameters; empty when the server does not say. */
  mediaType: string;
  /** Instead of reading it. */
  discard(): void;
}>;

const usual: Patience = {
  idleMs: 15_000,
  graceMs: 30_000,
  bytesPerSecond: 50_000,
  totalMs: 600_000,
};

const mostRedirects = 3;

/**
 * Fetches a file that somebody else names. Only from allowed hosts, over TLS, from public
 * addresses, and the connection goes to the address that was checked; redirects are checked alike.
 * Throws AssayError FILE_REFUSED, FILE_NOT_FOUND, OVERSIZE, CHAT_UNREACHABLE or CANCELLED. No error
 * has a part of the URL.
 */
export async function fetchFile(wanted: FileRequest): Promise<FetchedFile> {
  const { patience = usual, maxBytes, expectedBytes = 0 } = wanted;
  if (expectedBytes > maxBytes) throw oversize(maxBytes);
  const signal = AbortSignal.any([wanted.signal, AbortSignal.timeout(patience.totalMs)]);
  try {
    const response = await follow(wanted, signal, patience.idleMs);
    return {
      bytes: fileBytes(response, wanted, { signal, patience }),
      mediaType: (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      discard: () => response.destroy(),
    };
  } catch (error) {
    throw fetchFault(error, wanted.signal);
  }
}

async function follow(wanted: FileRequest, signal: AbortSignal, idleMs: number) {
  let address = fileAddress(wanted.url, wanted);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(address, wanted, signal, idleMs);
    const next = response.headers.location;
    if (!isRedirect(response) || next === undefined) return accepted(response, wanted);
    response.destroy();
    address = fileAddress(next, wanted, address.url);
  }
  throw unreachable(new Error('too many redirects'));
}

const isRedirect = ({ statusCode = 0 }: IncomingMessage) => statusCode >= 300 && statusCode < 400;

async function ask(
  address: FileAddress,
  wanted: FileRequest,
  signal: AbortSignal,
  idleMs: number,
): Promise<IncomingMessage> {
  const { url, local } = address;
  const addresses = await checkedAddresses(address, wanted.resolve ?? resolveHost, signal);
  const connect = wanted.connect ?? connectPinned;
  const port = Number(url.port) || (local ? 80 : 443);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const asking = request({
    path: `${url.pathname}${url.search}`,
    headers: { ...wanted.headers, host: url.host, 'accept-encoding': 'identity' },
    createConnection: () =>
      connect({ hostname: url.hostname, port, addresses, tls: url.protocol === 'https:' }),
    signal,
  });
  const timer = setTimeout(() => asking.destroy(new Error('no answer in time')), idleMs);
  asking.on('response', resolve).on('error', reject).end();
  return promise.finally(() => clearTimeout(timer));
}

/** Every address must be fit: an answer that mixes good and bad ones is not to be trusted. */
async function checkedAddresses(
  { url, local }: FileAddress,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const hostname = url.hostname.replace(/^\[|\]$/gu, '');
  const { promise: outOfTime, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  const addresses = await Promise.race([resolve(hostname), outOfTime]);
  const fits = ({ address }: Address) => (local ? isLoopback(address) : isPublicAddress(address));
  if (addresses.length === 0) throw unreachable(new Error('no address'));
  if (!addresses.every(fits)) throw privateServer();
  return addresses;
}

/** Throws before a byte is read when the answer is no file, or too large a file. */
function accepted(response: IncomingMessage, { maxBytes, expectedBytes }: FileRequest) {
  const problem = problemOf(response, maxBytes, expectedBytes);
  if (!problem) return response;
  response.destroy();
  throw problem;
}

function problemOf(response: IncomingMessage, maxBytes: number, expectedBytes?: number) {
  const { statusCode = 0, headers } = response;
  if (statusCode === 404 || statusCode === 410) return notHere();
  if (statusCode === 401 || statusCode === 403) return forbidden();
  if (statusCode !== 200) return unreachable(new Error(`status ${statusCode}`));
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return unreachable(new Error('an encoding that was not asked for'));
  }
  const declared = Number(headers['content-length'] ?? expectedBytes ?? 0);
  if (declared > maxBytes) return oversize(maxBytes);
  return expectedBytes !== undefined && declared !== expectedBytes ? incomplete() : undefined;
}
