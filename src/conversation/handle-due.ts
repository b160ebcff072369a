import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { endAlerts } from './alerts/end-alerts.ts';
import { tellAlerts } from './alerts/tell-alerts.ts';
import type { Due } from './due.ts';
import type { HandleOptions, Tell } from './message.ts';
import { endRequestChat, tellDueRequest } from './requests/tell-due-request.ts';
import { endSubscription } from './subscriptions/end-subscription.ts';
import { tellDigest } from './subscriptions/tell-digest.ts';

/**
 * Tells what is due. The operation of its event names the occurrence, so whatever is put into the
 * inbox twice is told once. What it names may be gone by now; then nothing is said.
 */
export function handleDue(
  desk: IngestDesk,
  due: Due,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  switch (due.kind) {
    case 'digest':
      return tellDigest(desk, due, tell, options);
    case 'alert':
      return tellAlerts(desk, due, tell, options);
    case 'request':
      return tellDueRequest(desk, due, tell, options);
  }
}

/** The chat is gone: what would come again there does not. */
export async function endDue(desk: IngestDesk, due: Due): Promise<void> {
  switch (due.kind) {
    case 'digest':
      return endSubscription(desk, due.subscription);
    case 'alert':
      await endAlerts(desk, due.place);
      return endSubscription(desk, due.place);
    case 'request':
      return endRequestChat(desk, due.request);
  }
}
