import { z } from 'zod';
import { AssayError, type ErrorCode } from '../../../../src/errors.ts';

/** What @slack/web-api throws, by its `code`. */
const sdkErrorSchema = z.union([
  z.object({ code: z.enum(['slack_webapi_request_error', 'slack_webapi_http_error']) }),
  z.object({
    code: z.literal('slack_webapi_platform_error'),
    data: z.object({ error: z.string(), needed: z.string().optional() }),
  }),
  z.object({ code: z.literal('slack_webapi_rate_limited_error'), retryAfter: z.number() }),
]);

/** Slack's word for why it said no ("channel_not_found"), if it was Slack that said it. */
export function slackCode(error: unknown): string | undefined {
  const { data } = sdkErrorSchema.safeParse(error);
  return data && 'data' in data ? data.data.error : undefined;
}

/** Seconds until Slack wants to hear from us again, if it was too much. */
export function retryAfter(error: unknown): number | undefined {
  const { data } = sdkErrorSchema.safeParse(error);
  return data && 'retryAfter' in data ? data.retryAfter : undefined;
}

/** Nobody can be answered there any more. Source: error tables of chat.postMessage, auth.test. */
const gone = words(`account_inactive channel_is_archived channel_not_found is_archived invalid_auth
  not_authed not_in_channel org_login_required team_access_not_granted team_not_found token_expired
  token_revoked user_not_found user_not_in_channel user_not_visible`);

/** Slack itself is unwell, or has had enough; some of it may have been done. */
const unwell = words(`fatal_error internal_error rate_limited ratelimited request_timeout
  rollup_error service_unavailable team_added_to_org`);

/** What an administrator can do about a refusal. */
const remedies: Readonly<Record<string, string>> = {
  missing_scope: 'Add the scope to the Slack app and install it again; docs/slack.md lists all.',
  not_allowed_token_type: 'Use the bot token of the Slack app (xoxb-…).',
  restricted_action: 'Ask an owner of the workspace to let the app post there.',
  restricted_action_read_only_channel: 'Ask in another channel; this one is read-only.',
  ekm_access_denied: 'Ask an owner of the workspace: posting is suspended there.',
};

/**
 * An error of Slack as one of ours: CHAT_GONE, CHAT_REFUSED or CHAT_UNREACHABLE; an AssayError stays
 * as it is. Undefined: it has nothing to do with Slack.
 */
export function slackFault(error: unknown): AssayError | undefined {
  if (error instanceof AssayError) return error;
  if (!sdkErrorSchema.safeParse(error).success) return undefined;
  const code = slackCode(error);
  if (code === undefined || unwell.has(code)) {
    return fault(
      'CHAT_UNREACHABLE',
      'Slack could not be reached.',
      'Try again in a minute.',
      error,
    );
  }
  if (gone.has(code)) {
    const invite = 'Invite Assay to the channel again, or install it again.';
    return fault('CHAT_GONE', `Assay cannot speak there any more (${code}).`, invite, error);
  }
  const named = /^[a-z_]{1,60}$/u.test(code) ? code : 'unknown_error';
  const message = `Slack refused what Assay sent (${named}${scopeOf(error)}).`;
  const remedy = remedies[code] ?? 'Ask your administrator to run `assay doctor`.';
  return fault('CHAT_REFUSED', message, remedy, error);
}

function scopeOf(error: unknown): string {
  const { data } = sdkErrorSchema.safeParse(error);
  const needed = data && 'data' in data ? data.data.needed : undefined;
  return needed && /^[a-z.:,_]{1,80}$/u.test(needed) ? `: ${needed}` : '';
}

function fault(code: ErrorCode, message: string, remedy: string, cause: unknown): AssayError {
  return new AssayError({ code, message, remedy, cause });
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u));
}
