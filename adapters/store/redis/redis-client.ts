import { createClient } from 'redis';

/** A frozen server answers nothing: the ping shows it, and the socket is given up. */
const pingInterval = 5_000;
const socketTimeout = 15_000;
const connectTimeout = 5_000;

/** For ever, also after a timeout of the socket, where node-redis by itself gives up (6.3). */
const reconnectStrategy = (retries: number) =>
  Math.min(2_000, 50 * 2 ** retries) + Math.floor(Math.random() * 200);

/** How every connection of ours behaves. Milliseconds. */
export const connectionDefaults = {
  socket: { connectTimeout, socketTimeout, reconnectStrategy },
  pingInterval,
  commandsQueueMaxLength: 10_000,
} as const;

/** It listens for 20 s at a time, and the server answers nothing then. Milliseconds. */
const patience = {
  socket: { connectTimeout, socketTimeout: 30_000, reconnectStrategy },
  pingInterval: 10_000,
} as const;

/**
 * A connection to one server that waits while the server is away; for a queue, which brings its own
 * patience. It is not yet connected.
 */
export function patientRedisClient(url: string): ReturnType<typeof createClient> {
  const client = createClient({ ...connectionDefaults, ...patience, url });
  // Without a listener the first lost connection would end the process.
  client.on('error', () => undefined);
  return client as ReturnType<typeof createClient>;
}
