type Node = Readonly<Record<string, unknown>>;

/** What blocks show, as one text: a line for each part, the words of a line together. */
export function wordsOfBlocks(blocks: unknown): string {
  return linesOf(blocks).join('\n');
}

/** Blocks of these types are one line, however many styles it is written in. */
const lines: ReadonlySet<unknown> = new Set([
  'rich_text_section',
  'rich_text_quote',
  'rich_text_preformatted',
]);

function linesOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, ...rest } = node as Node;
  const own = typeof text === 'string' ? [text] : linesOf(text);
  if (lines.has(type)) return [linesOf(rest['elements']).join('')];
  if (type === 'table') return rowsOf(rest['rows']).map((cells) => cells.join(' | '));
  return [...own, ...Object.values(rest).flatMap(linesOf)];
}

const rowsOf = (rows: unknown): readonly (readonly string[])[] =>
  Array.isArray(rows) ? rows.map((row: readonly unknown[]) => row.flatMap(linesOf)) : [];

/** Every element anywhere in blocks. */
export function elementsOf(node: unknown): readonly Node[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node as Node, ...Object.values(node).flatMap(elementsOf)];
}
