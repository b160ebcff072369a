import { createHmac, randomUUID } from 'node:crypto';
import type { CheckUp } from '../../../desk/check-up.ts';
import { eventsPath } from '../receive/http-receiver.ts';
import { askSlack, firstBytes } from './ask-slack.ts';

const deadlineMs = 10_000;

/** Whether Slack gives this app a line for Socket Mode. */
export async function checkSocket(
  apiUrl: string,
  appToken: string,
  fetch: typeof globalThis.fetch,
): Promise<CheckUp> {
  const name = 'Slack Socket Mode';
  const asked = await askSlack(apiUrl, 'apps.connections.open', appToken, fetch);
  if (asked?.answer.ok) return { name, state: 'ok', detail: 'Slack gives a line' };
  const error = /^\w{1,60}$/u.exec(asked?.answer.error ?? '')?.[0] ?? 'no answer';
  return {
    name,
    state: 'problem',
    detail: `Slack gives no line (${error})`,
    remedy: 'Switch on Socket Mode, and make an app token (xapp-…) with connections:write.',
  };
}

const notTried: CheckUp = {
  name: 'Slack events',
  state: 'warning',
  detail: 'not tried: ASSAY_PUBLIC_URL is not set',
  remedy: 'Set ASSAY_PUBLIC_URL to the address Slack sends to, without /slack/events.',
};

/**
 * Asks the address of the events what Slack asks before it believes it: a challenge, signed with our
 * secret. The right answer proves that it leads here and that both have the same secret.
 */
export async function checkEvents(
  publicUrl: string | undefined,
  signingSecret: string,
  now: Temporal.Instant,
  fetch: typeof globalThis.fetch,
): Promise<CheckUp> {
  if (publicUrl === undefined) return notTried;
  const challenge = randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const time = String(Math.floor(now.epochMilliseconds / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex');
  try {
    const response = await fetch(publicUrl + eventsPath, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': time,
        'x-slack-signature': `v0=${digest}`,
      },
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    return eventsAnswered(response.status, (await firstBytes(response)).includes(challenge));
  } catch {
    return eventsProblem('nobody answers', 'Start Assay, and lead the address to its PORT.');
  }
}

function eventsAnswered(status: number, isOurs: boolean): CheckUp {
  if (status === 200 && isOurs) {
    return { name: 'Slack events', state: 'ok', detail: 'the address leads here' };
  }
  if (status === 401) {
    return eventsProblem(
      'what answers there has another signing secret or another clock',
      'Set the same SLACK_SIGNING_SECRET there, and let NTP set the clocks.',
    );
  }
  return eventsProblem(
    `something else answers there (HTTP ${status})`,
    `Lead ${eventsPath} of the address to the PORT of Assay.`,
  );
}

const eventsProblem = (detail: string, remedy: string): CheckUp => ({
  name: 'Slack events',
  state: 'problem',
  detail,
  remedy,
});
