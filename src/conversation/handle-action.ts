import type { IngestDesk } from '../ingest/ingest-desk.ts';
import type { ChatAction } from './action.ts';
import { acknowledgeAlerts, muteAlert } from './alerts/answer-alert.ts';
import { answerWords } from './answer-words.ts';
import { askAgain } from './ask-again.ts';
import { formOf } from './form-of.ts';
import { submitForm } from './forms/submit-form.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { formReply } from './replies/form-reply.ts';
import type { Reply } from './reply.ts';
import { changeRequest } from './requests/change-request.ts';
import { dropWaiting, fileWaiting } from './settle-upload.ts';
import { shareReply } from './share-reply.ts';
import { snoozeItem } from './subscriptions/snooze-item.ts';
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
        return answerWords(desk, action.question, turn, tell, options);
      case 'again':
        return askAgain(desk, action.said, turn, tell, options);
      case 'file':
        return fileWaiting(desk, action, turn, tell, options);
      case 'drop':
        return dropWaiting(desk, action.upload, turn, tell);
      case 'share':
        return shareReply(desk, action.said, turn, tell);
      case 'request':
        return tell(toEverybody(await changeRequest(desk, action, turn, options)));
      case 'open':
        return tell({ type: 'reply', reply: formReply(await formOf(desk, action)), to: 'asker' });
      case 'acknowledge':
        return tell(toEverybody(await acknowledgeAlerts(desk, action, turn)));
      case 'mute':
        return tell(toEverybody(await muteAlert(desk, action, turn, options)));
      case 'snooze':
        return snoozeItem(desk, action, turn, tell);
      case 'submit':
        return submitForm(desk, action, turn, tell, options);
      // Written down, or ended, by the bot; there is nothing to say.
      case 'rate':
      case 'stop':
        return undefined;
    }
  });
}

const toEverybody = (reply: Reply) => ({ type: 'reply', reply, to: 'everybody' }) as const;
