import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AssayError } from '../../../src/errors.ts';

const firstPort = 3000;
const portsToTry = 20;

/**
 * Listens where nobody but this machine reaches it. Without a port: 3000 or the next one that is
 * free. Resolves to the port. Throws BAD_CONFIGURATION.
 */
export async function listenOnLoopback(server: Server, port?: number): Promise<number> {
  const ports =
    port === undefined ? Array.from({ length: portsToTry }, (_, n) => firstPort + n) : [port];
  for (const candidate of ports) {
    if (await listens(server, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new AssayError({
    code: 'BAD_CONFIGURATION',
    message:
      port === undefined
        ? `The ports ${firstPort} to ${firstPort + portsToTry - 1} are all in use.`
        : `Port ${port} cannot be used; another program may have it.`,
    remedy: 'Set PORT to a free port, or stop the program that uses it.',
  });
}

async function listens(server: Server, port: number): Promise<boolean> {
  server.listen({ port, host: '127.0.0.1' });
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
