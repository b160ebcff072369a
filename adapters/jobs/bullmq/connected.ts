import type { IRedisClient } from 'bullmq';
import { openQueueConnection } from './queue-connection.ts';
import { queuePrefix } from './queue-name.ts';

type Connection = Readonly<{ connection: IRedisClient; prefix: string }>;

/** A queue or worker with the connection that is its own. */
export type Connected<T> = Readonly<{
  use: T;
  close(): Promise<void>;
  /** For one whose connection never was: nothing is waited for. */
  abandon(): void;
}>;

type Closable = Readonly<{
  close(): Promise<void>;
  on(event: 'error', listener: () => void): unknown;
}>;

/** Each has a connection of its own, which ends with it; see queue-connection.ts. */
export function connected<T extends Closable>(
  url: string,
  open: (connection: Connection) => T,
): Connected<T> {
  const { adapter, destroy } = openQueueConnection(url);
  const use = open({ connection: adapter, prefix: queuePrefix });
  use.on('error', () => undefined);
  return {
    use,
    async close() {
      await use.close();
      destroy();
    },
    abandon() {
      use.close().catch(() => undefined);
      destroy();
    },
  };
}
