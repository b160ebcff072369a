/** Keys of a card whose value people read. */
const read: ReadonlySet<string> = new Set(['text', 'title', 'value', 'label']);

/** What a card says, as its readers see it; the quotes behind a button are read as well. */
export function wordsOfCard(card: unknown): string {
  return entriesOf(card)
    .filter(([key]) => read.has(key))
    .map(([, text]) => text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1'))
    .join('\n');
}

/** The buttons of a card: their titles, and what they send. */
export function buttonsOf(card: unknown): (readonly [title: string, data: unknown])[] {
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, data } = card as Readonly<Record<string, unknown>>;
  const own =
    type === 'Action.Execute' && typeof title === 'string' ? [[title, data] as const] : [];
  return [...own, ...Object.values(card).flatMap(buttonsOf)];
}

function entriesOf(value: unknown): (readonly [key: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'data' || key === 'fallback' || key === 'refresh'
      ? []
      : typeof part === 'string'
        ? [[key, part] as const]
        : entriesOf(part),
  );
}
