import { short } from '../../../src/answers/words.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { words } from './text-block.ts';

/** Of the card as a whole; only the first card of a reply is refreshed. */
export type Extras = Pick<AdaptiveCard, 'refresh' | 'msteams'>;

/** A card around its elements; `title` is what is said where no card can be drawn. */
export function cardOf(
  title: string,
  body: readonly CardElement[],
  extras: Extras = {},
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: words(short(title, 150)).text,
    body,
    ...extras,
  };
}
