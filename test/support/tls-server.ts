import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import type { Connect, Target } from '../../adapters/http/pinned-connection.ts';
import { selfSigned } from './self-signed.ts';

/** A request that reached the server, with what it carried. */
type Reached = Readonly<{ host: string; path: string; headers: IncomingHttpHeaders }>;

/**
 * A TLS server on this machine that stands in for hosts of the Internet. `connect` leads every
 * connection to it, after the address was checked, with the certificate verified for the host.
 */
export async function startTlsServer(hosts: readonly string[], answer: RequestListener) {
  const { key, cert } = selfSigned(...hosts);
  const reached: Reached[] = [];
  const targets: Target[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const { host = '', ...headers } = request.headers;
    reached.push({ host, path: request.url ?? '', headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const lead: Connect = (target) => {
    targets.push(target);
    return connect({ host: '127.0.0.1', port, servername: target.hostname, ca: cert });
  };
  return {
    port,
    cert,
    reached: reached as readonly Reached[],
    /** Where connections would have gone. */
    targets: targets as readonly Target[],
    connect: lead,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
