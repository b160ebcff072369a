import type { IngestDesk } from '../ingest/ingest-desk.ts';
import type { ChatAction } from './action.ts';
import { formOf } from './form-of.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { formReply } from './replies/form-reply.ts';
import { tellAnswer } from './tell-answer.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * Does what a button says and tells what comes of it. What it names is looked up in the workspace
 * of the desk. What a person can put right is a reply; anything else is thrown.
 */
export function handleAction(
  desk: IngestDesk,
  action: ChatAction,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  return tellProblems(tell, async () => {
    switch (action.do) {
      case 'ask':
        return tellAnswer(desk, { ...turn, text: action.question }, tell, options);
      case 'open':
        return tell({ type: 'reply', reply: formReply(await formOf(desk, action)), to: 'asker' });
      default:
        return undefined;
    }
  });
}
