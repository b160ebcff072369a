import type { ServerResponse } from 'node:http';
import { type Logger as BoltLogger, HTTPReceiver } from '@slack/bolt';
import type { Route } from '../../../http/running-chat.ts';
import { pathOf } from '../path-of.ts';
import { bodyLimit, checkRequest } from './check-request.ts';
import { UnansweredError } from './durable-app.ts';

/** Where Slack sends events, interactions and commands. */
export const eventsPath = '/slack/events';

/** The connection goes with it: of a body that is too large, the rest is still on its way. */
function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { connection: 'close' }).end();
}

export type ReceivingOverHttp = Readonly<{
  receiver: HTTPReceiver;
  handle: Route['handle'];
}>;

/**
 * Bolt's receiver, without a server of its own. A request is refused before Bolt sees it: 413 too
 * large, 401 not signed by Slack within five minutes, 400 not an object. What nobody listens to is
 * answered 404; what a listener does not take 503, and Slack sends it again.
 */
export function httpReceiver(signingSecret: string, logger: BoltLogger): ReceivingOverHttp {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [eventsPath],
    bodyLimit,
    logger,
    unhandledRequestHandler: ({ response }) => refuse(response, 503),
    processEventErrorHandler: async ({ response, error }) => {
      logger.error(error);
      refuse(response, error instanceof UnansweredError ? 404 : 503);
      return true;
    },
  });
  return {
    receiver,
    handle(request, response) {
      const isEvents = request.method === 'POST' && pathOf(request) === eventsPath;
      if (!isEvents) return refuse(response, 404);
      void checkRequest(request, signingSecret, logger).then((status) => {
        if (status === 200) receiver.requestListener(request, response);
        else refuse(response, status);
      });
    },
  };
}
