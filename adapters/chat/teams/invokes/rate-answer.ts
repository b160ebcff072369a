import { z } from 'zod';
import type { TeamsActivity } from '../activity.ts';
import { placeOf } from '../address.ts';
import { eventOf } from '../receive/event-of.ts';
import type { ReceiveDeps } from '../receive/receive-deps.ts';
import type { Answered } from '../receive/respond.ts';
import { saidIn } from '../records/message-record.ts';

const feedbackSchema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    /** JSON in a string: '{"feedbackText": "…"}'. */
    feedback: z.string().nullish(),
  }),
});
const wordsSchema = z.looseObject({ feedbackText: z.string() });

/**
 * A thumb below an answer ("Feedback buttons", learn.microsoft.com): kept with the answer whose
 * message it was given to. Teams wants an empty object, whatever comes of it.
 */
export async function rateAnswer(
  activity: TeamsActivity,
  workspace: string,
  { bot, store }: ReceiveDeps,
): Promise<Answered> {
  const answered: Answered = { status: 200, body: {} };
  const given = feedbackSchema.safeParse(activity.value).data?.actionValue;
  if (!given || !activity.replyToId) return answered;
  const conversation = placeOf(activity.conversation.id);
  const said = await saidIn({ store, workspace }, conversation, activity.replyToId);
  if (said === undefined) return answered;
  const reason = wordsOf(given.feedback ?? '');
  const action = {
    do: 'rate' as const,
    said,
    rating: given.reaction === 'like' ? ('good' as const) : ('bad' as const),
    ...(reason && { reason }),
  };
  await bot.perform(eventOf(activity, workspace, { type: 'action', action }));
  return answered;
}

function wordsOf(feedback: string): string {
  try {
    const { feedbackText = '' } = wordsSchema.safeParse(JSON.parse(feedback)).data ?? {};
    return feedbackText.trim().slice(0, 2_000);
  } catch {
    return feedback.trim().slice(0, 2_000);
  }
}
