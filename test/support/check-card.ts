import { expect } from 'vitest';
import { adaptiveCardSchema } from './adaptive-card-schema.ts';
import { renderCard } from './render-card.ts';

/** Whatever could only come of data: our own cards hold no link, picture or marked-up word. */
const fromData =
  'a, img, script, iframe, em, strong, b, i, code, del, h1, h2, blockquote, ol, hr, at';

/** What a card has against the schema and 25 KB. */
export function cardProblems(card: unknown): string[] {
  const issues = adaptiveCardSchema.safeParse(card).error?.issues ?? [];
  const size = Buffer.byteLength(JSON.stringify(card), 'utf8');
  return [
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...(size < 25_000 ? [] : [`It has ${size} bytes.`]),
  ];
}

/** Holds a card to the schema and to 25 KB. */
export function checkShape(card: object): void {
  expect(cardProblems(card)).toEqual([]);
}

/** Holds a card to its shape, to the library and to text alone; gives the text that is seen. */
export function checkCard(card: object): string {
  checkShape(card);
  const { element, objections } = renderCard(card);
  expect(objections).toEqual([]);
  expect([...element.querySelectorAll(fromData)].map(({ innerHTML }) => innerHTML)).toEqual([]);
  return element.textContent;
}
