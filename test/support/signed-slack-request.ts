import { createHmac } from 'node:crypto';

export type SlackAnswer = Readonly<{ status: number; body: string }>;

export type SlackRequestOptions = Readonly<{
  /** Another secret than the app's. */
  secret?: string;
  /** Seconds the request is older than now. */
  age?: number;
  headers?: Readonly<Record<string, string>>;
  /** Sent in place of what was signed. */
  tampered?: string;
}>;

const form = 'application/x-www-form-urlencoded';

/**
 * Slack, as it posts to an app: every request signed with HMAC-SHA-256 over "v0:<time>:<body>".
 * `team`: the workspace in the envelopes.
 */
export function slackSender(url: string, secret: string, team = 'T1') {
  let events = 0;

  async function send(
    body: string,
    contentType: string,
    { age = 0, headers = {}, tampered, ...options }: SlackRequestOptions = {},
  ): Promise<SlackAnswer> {
    const time = Math.floor(Date.now() / 1000) - age;
    const key = options.secret ?? secret;
    const signature = createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(time),
        'x-slack-signature': `v0=${signature}`,
        ...headers,
      },
      body: tampered ?? body,
    });
    return { status: response.status, body: await response.text() };
  }

  return {
    raw: send,
    /** An Events API callback; `envelope` overrides its fields. */
    event(
      event: Readonly<Record<string, unknown>>,
      envelope: Readonly<Record<string, unknown>> = {},
      options?: SlackRequestOptions,
    ) {
      events += 1;
      const body = {
        type: 'event_callback',
        team_id: team,
        api_app_id: 'A1',
        event_id: `Ev${events}`,
        event_time: Math.floor(Date.now() / 1000),
        authorizations: [
          { team_id: team, enterprise_id: null, user_id: 'UBOT', is_enterprise_install: false },
        ],
        event,
        ...envelope,
      };
      return send(JSON.stringify(body), 'application/json', options);
    },
    /** A button, a form, a shortcut or typing in a select. */
    interaction(payload: Readonly<Record<string, unknown>>, options?: SlackRequestOptions) {
      const whole = {
        team: { id: team, domain: 'nordwerk' },
        user: { id: 'U1', name: 'ada', team_id: team },
        api_app_id: 'A1',
        is_enterprise_install: false,
        ...payload,
      };
      const body = new URLSearchParams({ payload: JSON.stringify(whole) }).toString();
      return send(body, form, options);
    },
    command(fields: Readonly<Record<string, string>>, options?: SlackRequestOptions) {
      const body = new URLSearchParams({
        command: '/assay',
        team_id: team,
        user_id: 'U1',
        user_name: 'ada',
        channel_id: 'C1',
        channel_name: 'general',
        ...fields,
      });
      return send(body.toString(), form, options);
    },
  };
}
