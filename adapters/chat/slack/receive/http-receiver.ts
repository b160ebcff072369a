import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Logger as BoltLogger, HTTPModuleFunctions, HTTPReceiver } from '@slack/bolt';
import type { Route } from '../../../http/running-chat.ts';
import { pathOf } from '../path-of.ts';
import { UnansweredError } from './durable-app.ts';

/** Where Slack sends events, interactions and commands. */
export const eventsPath = '/slack/events';

/** Slack's own largest payload, a view, has 250 kB. */
const bodyLimit = 2 * 1024 * 1024;

/** Seconds that Slack's clock and ours may differ. */
const clockWindow = 300;

const form = 'application/x-www-form-urlencoded';

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
  const check = async (request: IncomingMessage): Promise<number> => {
    const { headers } = request;
    if (headers['content-type']?.startsWith(form)) headers['content-type'] = form;
    const seconds = Number(headers['x-slack-request-timestamp']);
    if (seconds > Date.now() / 1000 + clockWindow) return 401;
    let signed: Awaited<ReturnType<typeof HTTPModuleFunctions.parseAndVerifyHTTPRequest>>;
    try {
      signed = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
        { signingSecret, bodyLimit },
        request,
      );
    } catch (error) {
      logger.warn(error);
      return HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : 401;
    }
    return isObject(signed) ? 200 : 400;
  };
  return {
    receiver,
    handle(request, response) {
      const isEvents = request.method === 'POST' && pathOf(request) === eventsPath;
      if (!isEvents) return refuse(response, 404);
      check(request).then(
        (status) =>
          status === 200 ? receiver.requestListener(request, response) : refuse(response, status),
        () => refuse(response, 400),
      );
    },
  };
}

function isObject(
  request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0],
): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null;
  } catch {
    return false;
  }
}
