import type { CheckUp } from '../../desk/check-up.ts';

const deadlineMs = 10_000;

/**
 * Whether the messaging endpoint answers where Teams looks for it. An activity without a token has
 * to be turned away; anything but that is not this bot.
 */
export async function checkEndpoint(publicUrl: string): Promise<CheckUp> {
  const name = 'Teams endpoint';
  const response = await fetch(`${publicUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(strangeActivity),
    redirect: 'manual',
    signal: AbortSignal.timeout(deadlineMs),
  }).catch(() => undefined);
  await response?.body?.cancel();
  if (response?.status === 401) {
    return { name, state: 'ok', detail: 'answers, and turns away what has no token' };
  }
  return {
    name,
    state: 'problem',
    detail: response ? `answers with HTTP ${response.status} instead of 401` : 'does not answer',
    remedy: 'Start `assay serve`, and let ASSAY_PUBLIC_URL/api/messages lead to its port.',
  };
}

const strangeActivity = {
  type: 'message',
  id: 'assay-doctor',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: 'assay-doctor' },
  recipient: { id: 'assay' },
  conversation: { id: 'assay-doctor' },
};
