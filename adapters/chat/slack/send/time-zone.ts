import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { slackAddressSchema } from '../address.ts';

/** IANA name. Source: docs.slack.dev/reference/objects/user-object. */
const answerSchema = z.object({ user: z.object({ tz: z.string() }) });

/** The time zone of whoever spoke; needs users:read, which is optional. */
export async function timeZoneOf(
  client: webApi.WebClient,
  event: IncomingEvent,
): Promise<string | undefined> {
  try {
    const { user } = slackAddressSchema.parse(event.address);
    return answerSchema.parse(await client.apiCall('users.info', { user })).user.tz;
  } catch {
    return undefined;
  }
}
