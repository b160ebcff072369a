import type { RequestListener } from 'node:http';
import { type FileRequest, fetchFile } from '../../adapters/http/fetch-file.ts';
import { startTlsServer } from './tls-server.ts';

const open: (() => Promise<unknown>)[] = [];

/** To be closed when the test is over. */
export const closeLater = (close: () => Promise<unknown>) => void open.push(close);

export async function closeServers(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

export const publicAddress = { address: '93.184.216.34', family: 4 };
export const token = 'Bearer xoxb-secret';

export const patience = {
  idleMs: 5_000,
  graceMs: 5_000,
  bytesPerSecond: 1_000_000,
  totalMs: 10_000,
};

/** A server for files.slack.com and evil.example, and a request that would reach it. */
export async function slackFiles(answer: RequestListener) {
  const server = await startTlsServer(['files.slack.com', 'evil.example'], answer);
  closeLater(server.close);
  const wanted: FileRequest = {
    url: 'https://files.slack.com/files-pri/T1-F1/report.pdf',
    isAllowedHost: (hostname) => hostname === 'files.slack.com',
    headers: { authorization: token },
    maxBytes: 1_000,
    signal: new AbortController().signal,
    patience,
    resolve: async () => [publicAddress],
    connect: server.connect,
  };
  return { server, wanted };
}

/** Everything that arrives. */
export async function read(wanted: FileRequest): Promise<string> {
  const { bytes } = await fetchFile(wanted);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The code of the error. */
export const refusal = (wanted: FileRequest) => read(wanted).then(String, (error) => error.code);
