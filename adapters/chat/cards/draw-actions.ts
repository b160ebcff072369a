import { type ChatAction, chatActionSchema } from '../../../src/conversation/action.ts';
import type { Action } from '../../../src/conversation/reply.ts';
import type { CardElement, ExecuteAction } from './adaptive-card.ts';
import { groups } from './card-size.ts';
import { fold } from './fold.ts';
import { line, words } from './text-block.ts';

/** In one set: more are hidden behind "…" by some clients and dropped by others. */
const mostInSet = 5;
const mostBytes = 12_000;
const most = { title: 80, tooltip: 400, confirm: 1_000 };

type Button = Pick<Action, 'label' | 'style'> &
  Readonly<{
    does: ChatAction | Readonly<Record<string, unknown> & { do: string }>;
    /** Sends what was filled in beside it, and waits until that is whole. */
    withInputs?: boolean;
  }>;

/**
 * A button that the bot hears about. An old client sends the same data as a message instead
 * (Action.Submit), and neither waits for the fields of a form that stands beside it.
 */
export function executeAction({ label, does, style, withInputs }: Button): ExecuteAction {
  const title = line(label, most.title) || does.do;
  const tooltip = line(label, most.tooltip);
  const sends = {
    title,
    ...(tooltip.length > title.length && { tooltip }),
    ...(style && { style: styles[style] }),
    data: does,
    ...(withInputs ? {} : { associatedInputs: 'none' as const }),
  };
  return {
    type: 'Action.Execute',
    verb: does.do,
    ...sends,
    fallback: { type: 'Action.Submit', ...sends },
  };
}

const styles = { primary: 'positive', danger: 'destructive' } as const;

/**
 * The buttons of a reply, a few in each row. One that wants agreement first unfolds the sentence
 * and the button that does it; one that could not come back is only named.
 */
export function drawActions(actions: readonly Action[]): CardElement[][] {
  const usable = actions.filter(({ does }) => chatActionSchema.safeParse(does).success);
  const plain = usable.filter(({ confirm }) => confirm === undefined).map(executeAction);
  return [
    ...groups(plain, mostInSet, mostBytes).map((set) => [
      { type: 'ActionSet' as const, actions: set },
    ]),
    ...usable.filter(({ confirm }) => confirm !== undefined).map(drawConfirmed),
    ...actions
      .filter((action) => !usable.includes(action))
      .map(({ label }) => [words(line(label, most.tooltip))]),
  ];
}

function drawConfirmed(action: Action, at: number): CardElement[] {
  return fold(`confirm-${at + 1}`, `${line(action.label, most.title) || action.does.do} …`, [
    words(line(action.confirm ?? '', most.confirm)),
    { type: 'ActionSet', actions: [executeAction(action)] },
  ]);
}
