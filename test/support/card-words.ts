/** Keys of a card whose value people read. */
const read: ReadonlySet<string> = new Set(['text', 'title', 'value', 'label']);

/** What a card says, as its readers see it; the quotes behind a button are read as well. */
export function wordsOfCard(card: unknown): string {
  return entriesOf(card)
    .filter(([key]) => read.has(key))
    .map(([, text]) => text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1'))
    .join('\n');
}

type Node = Readonly<Record<string, unknown>>;

export type CardButton = Readonly<{
  title: string;
  /** What it sends, with the fields of its card by their labels. */
  dataWith(fields: Readonly<Record<string, string>>): Node;
}>;

/** The buttons of a card. */
export function buttonsOf(card: unknown): readonly CardButton[] {
  const nodes = nodesOf(card);
  const inputs = nodes.filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  return nodes.flatMap(({ type, title, data, associatedInputs }) => {
    if (type !== 'Action.Execute' || typeof title !== 'string') return [];
    const sent = associatedInputs === 'none' ? [] : inputs;
    return [{ title, dataWith: (fields) => ({ ...(data as Node), ...filledIn(sent, fields) }) }];
  });
}

function filledIn(inputs: readonly Node[], fields: Readonly<Record<string, string>>): Node {
  const known = inputs.map(({ id, label, value }) => [id, fields[`${label}`] ?? value ?? '']);
  return Object.fromEntries(known);
}

function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
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
