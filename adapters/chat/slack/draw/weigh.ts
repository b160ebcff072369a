/** What a container costs beside its text; Slack counts it and does not say how much. */
const perContainer = 40;

/** Strings that are not shown. */
const hidden = new Set(['type', 'value', 'style', 'action_id', 'block_id', 'accessibility_label']);

/** How much of a message's `messageText` a block or an element takes. */
export function weigh(node: unknown): number {
  if (typeof node === 'string') return node.length;
  if (typeof node !== 'object' || node === null) return 0;
  const own = isContainer(node) ? perContainer : 0;
  return Object.entries(node)
    .filter(([key]) => !hidden.has(key))
    .reduce((sum, [, value]) => sum + weigh(value), own);
}

/** Cells of a table are counted by their text alone (docs: 10,000 characters a message). */
const isContainer = (node: object) => 'type' in node && node.type !== 'raw_text';
