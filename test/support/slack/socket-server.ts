import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

type Acknowledgement = Readonly<{
  envelope_id: string;
  payload: Readonly<Record<string, unknown>>;
}>;

/** The other end of Socket Mode: greets whoever connects, sends envelopes, keeps what is acknowledged. */
export async function startSocketServer() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const acknowledged: Acknowledgement[] = [];
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    socket.on('message', (data) => acknowledged.push(JSON.parse(String(data))));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    acknowledged: acknowledged as readonly Acknowledgement[],
    send(id: string, type: string, payload: object, more: object = {}) {
      const envelope = { envelope_id: id, type, payload, accepts_response_payload: false, ...more };
      for (const socket of server.clients) socket.send(JSON.stringify(envelope));
    },
    connections: () => connections,
    /** Slack moves its connections now and then. */
    move() {
      for (const socket of server.clients) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    async close() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
