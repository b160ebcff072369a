import { short } from '../../../src/answers/words.ts';
import type { Action, Reply, ReplyTable, Said } from '../../../src/conversation/reply.ts';
import type { AdaptiveCard, CardElement, Container, ContainerStyle } from './adaptive-card.ts';
import { groups } from './card-size.ts';
import { drawActions, executeAction } from './draw-actions.ts';
import { drawBar } from './draw-bar.ts';
import { drawCitations, type SourceUrl } from './draw-citations.ts';
import { drawForm, type FormHelp } from './draw-form.ts';
import { drawTable } from './draw-table.ts';
import { drawText } from './draw-text.ts';
import { fold } from './fold.ts';
import { type Part, packCards } from './pack-cards.ts';
import { words } from './text-block.ts';

export type CardOptions = Readonly<{
  /**
   * Teams draws it: as wide as the window, and asked again by Teams itself for these
   * users (ids of the channel, at most 60), by the menu of the card for everybody else.
   */
  teams?: Readonly<{ refreshes: readonly string[] }>;
  /** Where the page of a citation can be seen. */
  urlOf?: SourceUrl;
  help?: Omit<FormHelp, 'problems'>;
}>;

/** A reply as Adaptive Cards 1.5, each smaller than 25 KB: the first and its continuations. */
export function drawCard(said: Said, options: CardOptions = {}): AdaptiveCard[] {
  const { reply } = said;
  return packCards(reply.headline, partsOf(said, options), {
    ...(options.teams && reply.rateable && { refresh: refreshOf(said, options.teams.refreshes) }),
    ...(options.teams && { msteams: { width: 'Full' } }),
  });
}

function partsOf({ id, reply }: Said, { urlOf, help }: CardOptions): Part[] {
  const { citations, bars, table, facts, form, problems, actions, share, file } = reply;
  return [
    [heading(reply)],
    ...drawText(textBelow(reply), citations.length).map(alone),
    ...bars.map(drawBar).map(alone),
    ...(table ? tableParts(table, reply.text) : []),
    ...factParts([...facts, ...(file ? [{ label: 'File', value: file.name }] : [])]),
    ...drawCitations(citations, urlOf),
    ...(form ? [drawForm(form, { ...help, ...(problems && { problems }) })] : []),
    ...(share ? [[words('Only you see this.', { isSubtle: true, size: 'small' })]] : []),
    ...drawActions(share ? [...actions, shareAction(id, share)] : actions),
  ];
}

const alone = (element: CardElement): Part => [element];

function shareAction(said: string, { confirm }: NonNullable<Reply['share']>): Action {
  return { label: 'Show everybody here', does: { do: 'share', said }, confirm };
}

const tones: Readonly<Record<Reply['tone'], Readonly<{ sign: string; style: ContainerStyle }>>> = {
  good: { sign: '✓ ', style: 'good' },
  warning: { sign: '⚠ ', style: 'warning' },
  bad: { sign: '✗ ', style: 'attention' },
  neutral: { sign: '', style: 'emphasis' },
};

/** The verdict in words, with a sign and a ground of a colour that say the same. */
function heading({ headline, tone }: Reply): Container {
  const { sign, style } = tones[tone];
  const look = { style: 'heading', weight: 'bolder', size: 'medium' } as const;
  return {
    type: 'Container',
    style,
    bleed: true,
    items: [words(`${sign}${short(headline, 600)}`, look)],
  };
}

/** A text that begins with the headline goes on below it. */
function textBelow({ headline, text }: Reply): string {
  return text === headline || text.startsWith(`${headline}\n`) ? text.slice(headline.length) : text;
}

/** A text that lists what the table holds says it with its proofs, so the table is folded away. */
function tableParts(table: ReplyTable, text: string): Part[] {
  const isListed = /^- /mu.test(text);
  return drawTable(table).map((element, at) =>
    isListed && element.type === 'Table'
      ? fold(`table-${at + 1}`, at === 0 ? 'As a table' : `Table, part ${at + 1}`, [element])
      : [element],
  );
}

function factParts(facts: Reply['facts']): Part[] {
  const drawn = facts.map(({ label, value }) => ({
    title: words(short(label, 100)).text,
    value: words(short(value, 600)).text,
  }));
  return groups(drawn, 20, 10_000).map((part) => [{ type: 'FactSet', facts: part }]);
}

function refreshOf(said: Said, userIds: readonly string[]): AdaptiveCard['refresh'] & object {
  const does = { do: 'again', said: said.id } as const;
  return {
    action: executeAction({ label: 'Ask again', does }),
    userIds: userIds.slice(0, 60),
  };
}
