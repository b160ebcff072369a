import type { IncomingMessage, ServerResponse } from 'node:http';

/** What answers the requests below a path, for example "/slack/". */
export type Route = Readonly<{
  path: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
}>;

/** A chat that was started; one that dials out has no routes. */
export type RunningChat = Readonly<{
  routes: readonly Route[];
  close(): Promise<void>;
}>;
