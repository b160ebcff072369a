import type * as Cards from 'adaptivecards';
import { cardHost } from './card-host.ts';
import { markdownHtml } from './markdown.ts';

declare const AdaptiveCards: typeof Cards;

/** `data` is what the button carries, with what was filled in beside it. */
export type CardListener = Readonly<{
  press(data: object): void;
  /** A citation by its number, counting from 1. */
  cite(number: number, opener: HTMLElement): void;
}>;

const host = new AdaptiveCards.HostConfig(cardHost);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

/** Draws a card of ours; only the page acts on what its buttons carry. */
export function drawCard(json: object, listener: CardListener): HTMLElement {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = host;
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      const number = Number(/^#cite-(\d{1,4})$/u.exec(action.url ?? '')?.[1]);
      if (number > 0) listener.cite(number, focused());
    } else if (action instanceof AdaptiveCards.ExecuteAction && action.data) {
      listener.press(action.data);
    }
  };
  card.parse(json);
  const drawn = card.render();
  if (!drawn) throw new Error('The card cannot be drawn.');
  nameApart(drawn);
  return drawn;
}

const references = ['for', 'list', 'aria-controls', 'aria-labelledby', 'aria-describedby'];

/** The library gives elements the ids of the card, which other cards have too. */
function nameApart(drawn: HTMLElement): void {
  const names = new Map<string, string>();
  for (const named of drawn.querySelectorAll('[id]')) {
    names.set(named.id, `card-${crypto.randomUUID()}`);
    named.id = names.get(named.id) ?? named.id;
  }
  for (const attribute of references) {
    for (const leading of drawn.querySelectorAll(`[${attribute}]`)) {
      const ids = leading.getAttribute(attribute)?.split(' ') ?? [];
      leading.setAttribute(attribute, ids.map((id) => names.get(id) ?? id).join(' '));
    }
  }
}

function focused(): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
}
