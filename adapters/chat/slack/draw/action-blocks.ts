import type { types } from '@slack/bolt';
import type { ChatAction } from '../../../../src/conversation/action.ts';
import type { Form } from '../../../../src/conversation/form.ts';
import type { Action, Reply, Said } from '../../../../src/conversation/reply.ts';
import { actionOfValue, valueOfAction } from './action-value.ts';
import { type Block, plain } from './block.ts';
import { fitText } from './fit-text.ts';
import { inGroups } from './in-groups.ts';
import { limits } from './limits.ts';
import { weigh } from './weigh.ts';

/** Begins the action_id of every element that Assay listens to. */
export const actionIdPrefix = 'assay:';

/** Buttons take at most so much of the last message; nobody looks for more among them. */
const most = { buttons: 75, text: limits.messageText / 2 };

/** Buttons, and the questions of those that there is no button for. */
export type DrawnActions = Readonly<{ blocks: Block[]; told: readonly string[] }>;

export function drawActions(said: Said, to: 'everybody' | 'asker'): DrawnActions {
  const all = ordered(said, to);
  const drawn = withRoom(fitting(all));
  const buttons = drawn.map((one, index) => button(one, `${actionIdPrefix}${index}`));
  const blocks = inGroups(buttons, limits.actionElements).map(
    (elements): Block => ({ type: 'actions', elements }),
  );
  return { blocks, told: all.filter((one) => !drawn.includes(one)).map(asText) };
}

function withRoom(actions: readonly Action[]): Action[] {
  let room = most.text;
  return actions.slice(0, most.buttons).filter((action) => {
    room -= weigh(button(action, ''));
    return room >= 0;
  });
}

/** Those that Slack takes and that come back as they are. */
export const fitting = (actions: readonly Action[]): Action[] =>
  actions.filter(({ does, label }) => {
    const value = valueOfAction(does);
    return fitText(label, 1) !== '' && value.length <= limits.buttonValue && actionOfValue(value);
  });

const asText = ({ label, does }: Action) =>
  does.do === 'ask' && does.question !== label ? `${label}: ${does.question}` : label;

/** What is likely meant, then the form and what shares the answer, then the rest. */
function ordered({ id, reply }: Said, to: 'everybody' | 'asker'): Action[] {
  const { actions, form, share } = reply;
  const likely = actions.filter(({ style }) => style === 'primary');
  return [
    ...likely,
    ...(form ? [opening(form, likely.length === 0)] : []),
    ...(share && to === 'asker' ? [sharing(id, share)] : []),
    ...actions.filter((action) => !likely.includes(action)),
  ];
}

/** A form in a message is a button that opens it; Slack wants one primary button at most. */
function opening({ title, does: { do: _, ...about } }: Form, isPrimary: boolean): Action {
  return {
    label: title,
    does: { do: 'open', ...about },
    ...(isPrimary && { style: 'primary' as const }),
  };
}

const sharing = (said: string, { confirm }: NonNullable<Reply['share']>): Action => ({
  label: 'Show everybody here',
  does: { do: 'share', said },
  confirm,
});

export function button(action: Action, actionId: string): types.Button {
  const { label, does, style, confirm } = action;
  const spoken = spokenLabel(action);
  return {
    type: 'button',
    action_id: actionId,
    text: plain(fitText(label, limits.buttonText)),
    value: valueOfAction(does),
    ...(spoken && { accessibility_label: spoken }),
    ...(style && { style }),
    ...(confirm && {
      confirm: {
        title: plain(`${fitText(label, limits.buttonText)}?`),
        text: plain(fitText(confirm, limits.confirmText) || 'Do you want to go on?'),
        confirm: plain('Yes'),
        deny: plain('No'),
      },
    }),
  };
}

/**
 * What a screen reader says where the label alone could mean any supplier. It begins with the label,
 * which is what people say who use their voice (WCAG 2.2, 2.5.3).
 */
function spokenLabel({ label, does }: Action): string | undefined {
  const about = does.do === 'ask' ? does.question : 'supplier' in does ? does.supplier : undefined;
  if (about === undefined || label.includes(about)) return undefined;
  return fitText(`${label}: ${about}`, limits.buttonText);
}

/** Asks whether an answer was good; a click sends {do: 'rate'}. */
export function feedbackBlock({ id }: Said): Block {
  const rate = (rating: Extract<ChatAction, { do: 'rate' }>['rating'], text: string) => ({
    text: plain(text),
    value: valueOfAction({ do: 'rate', said: id, rating }),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: `${actionIdPrefix}rate`,
        positive_button: rate('good', 'Good answer'),
        negative_button: rate('bad', 'Bad answer'),
      },
    ],
  };
}
