import { short } from '../../../src/answers/words.ts';
import type { ChatAction } from '../../../src/conversation/action.ts';
import { plainText } from '../../../src/conversation/plain-text.ts';
import type { Action } from '../../../src/conversation/reply.ts';
import type { ActionSet, ExecuteAction } from './adaptive-card.ts';
import { groups } from './card-size.ts';

/** In one set: more are hidden behind "…" by some clients and dropped by others. */
const mostInSet = 5;
const mostBytes = 12_000;
const mostTitle = 80;

type Data = ChatAction | Readonly<Record<string, unknown>>;

/**
 * A button that the bot hears about. An old client sends the same data as a message instead
 * (Action.Submit), and neither waits for the fields of a form that stands beside it.
 */
export function executeAction(
  action: Omit<Action, 'does'> & Readonly<{ does: Data; verb: string; withInputs?: boolean }>,
): ExecuteAction {
  const label = plainText(action.label) || action.verb;
  const sends = {
    ...titled(label),
    ...(action.style && { style: styles[action.style] }),
    data: action.does,
    ...(action.withInputs ? {} : { associatedInputs: 'none' as const }),
  };
  return {
    type: 'Action.Execute',
    verb: action.verb,
    ...sends,
    fallback: { type: 'Action.Submit', ...sends },
  };
}

const styles = { primary: 'positive', danger: 'destructive' } as const;

function titled(label: string): Readonly<{ title: string; tooltip?: string }> {
  const title = short(label, mostTitle);
  return title === label ? { title } : { title, tooltip: short(label, 400) };
}

/** All buttons of a reply, a few in each row. */
export function drawActions(actions: readonly Action[]): ActionSet[] {
  const drawn = actions.map((action) => executeAction({ ...action, verb: action.does.do }));
  return groups(drawn, mostInSet, mostBytes).map((set) => ({ type: 'ActionSet', actions: set }));
}
