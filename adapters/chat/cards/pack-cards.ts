import { short } from '../../../src/answers/words.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { cardOf, type Extras } from './card-of.ts';
import { cardLimit, sizeOf } from './card-size.ts';
import { words } from './text-block.ts';

/** Elements that stay on one card. */
export type Part = readonly CardElement[];

/**
 * Parts in their order on as few cards as hold them; every card after the first says what it
 * continues. A part alone is smaller than a card by the limits of those who draw it.
 */
export function packCards(
  title: string,
  parts: readonly Part[],
  extras: Extras = {},
): [AdaptiveCard, ...AdaptiveCard[]] {
  const shown = short(title, 150);
  const continued = words(`${shown} (continued)`, { isSubtle: true, size: 'small' });
  const empty = sizeOf(cardOf(shown, [continued], extras));
  const [first = [], ...more] = bodiesOf(parts, continued, cardLimit - empty);
  const { refresh: _, ...everywhere } = extras;
  return [cardOf(shown, first, extras), ...more.map((body) => cardOf(shown, body, everywhere))];
}

/** The elements of each card. */
function bodiesOf(parts: readonly Part[], continued: CardElement, most: number): CardElement[][] {
  const bodies: CardElement[][] = [[]];
  let room = most;
  for (const part of parts) {
    const size = part.reduce((sum, element) => sum + sizeOf(element) + 1, 0);
    if (size > room && bodies.at(-1)?.length !== 0) {
      bodies.push([continued]);
      room = most;
    }
    bodies.at(-1)?.push(...part);
    room -= size;
  }
  return bodies;
}
