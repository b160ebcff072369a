import type { IncomingMessage } from 'node:http';
import { type Logger as BoltLogger, HTTPModuleFunctions } from '@slack/bolt';

/** Slack's own largest payload, a view, has 250 kB. */
export const bodyLimit = 2 * 1024 * 1024;

/** Seconds that Slack's clock and ours may differ; Bolt looks only for requests that are too old. */
const clockWindow = 300;

const form = 'application/x-www-form-urlencoded';

/**
 * The status to refuse a request with, or 200. Its body is read by then, and Bolt finds it there. Bolt
 * itself would let a signed body that is no object end the process.
 */
export async function checkRequest(
  request: IncomingMessage,
  signingSecret: string,
  logger: BoltLogger,
): Promise<number> {
  const { headers } = request;
  // Bolt knows a form only by its bare name.
  if (headers['content-type']?.startsWith(form)) headers['content-type'] = form;
  const seconds = Number(headers['x-slack-request-timestamp']);
  if (seconds > Date.now() / 1000 + clockWindow) return 401;
  try {
    const options = { signingSecret, bodyLimit };
    const signed = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(options, request);
    return isObject(signed) ? 200 : 400;
  } catch (error) {
    logger.warn(error instanceof Error ? error.message : error);
    return HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : 401;
  }
}

type Signed = Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0];

function isObject(request: Signed): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}
