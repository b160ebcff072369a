import { short } from '../../../src/answers/words.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { cardOf } from './card-of.ts';
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
  extras: Pick<AdaptiveCard, 'refresh' | 'msteams'> = {},
): AdaptiveCard[] {
  const shown = short(title, 150);
  const continued = words(`${shown} (continued)`, { isSubtle: true, size: 'small' });
  const empty = sizeOf(cardOf(shown, [continued], extras));
  const bodies: CardElement[][] = [[]];
  let room = cardLimit - empty;
  for (const part of parts) {
    const size = part.reduce((sum, element) => sum + sizeOf(element) + 1, 0);
    if (size > room && bodies.at(-1)?.length !== 0) {
      bodies.push([continued]);
      room = cardLimit - empty;
    }
    bodies.at(-1)?.push(...part);
    room -= size;
  }
  const { refresh, ...everywhere } = extras;
  return bodies.map((body, at) =>
    cardOf(shown, body, at === 0 && refresh ? { refresh, ...everywhere } : everywhere),
  );
}
