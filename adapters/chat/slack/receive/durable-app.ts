import { App, type ReceiverEvent } from '@slack/bolt';

/** Nothing in Assay answers what Slack sent. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
}

/**
 * Bolt tells Slack that it has an event before its listeners run, over HTTP and Socket Mode alike.
 * Here the answer waits until they are done, and a listener that throws leaves the event
 * unanswered: so 200 means that it is written down, and Slack sends again what is not.
 */
export class DurableApp extends App {
  override async processEvent(event: ReceiverEvent): Promise<void> {
    // Slack's notice that it held events back; it has no listener in Bolt.
    if (event.body['type'] === 'app_rate_limited') return event.ack();
    const answers: unknown[] = [];
    const keep: ReceiverEvent['ack'] = async (answer) => {
      answers.push(answer);
    };
    await super.processEvent({ ...event, ack: keep });
    if (answers.length === 0) throw new UnansweredError();
    await event.ack(answers.at(-1));
  }
}
