import { z } from 'zod';
import { actionsBlock, contextActionsBlock, inputBlock, sectionBlock } from './block-elements.ts';
import { block, plain, words } from './block-texts.ts';

/*
 * Slack's limits as documented (docs.slack.dev/reference/block-kit), written down apart from the
 * product: nothing that we send is checked before Slack refuses it.
 */
const textElement = z.strictObject({
  type: z.literal('text'),
  text: words(3_000),
  style: z
    .strictObject({ bold: z.boolean(), italic: z.boolean(), code: z.boolean() })
    .partial()
    .optional(),
});
const userElement = z.strictObject({
  type: z.literal('user'),
  user_id: z.string().regex(/^[UW][A-Z0-9]{2,}$/u),
});
const richElement = z.discriminatedUnion('type', [textElement, userElement]);
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});
const richText = block('rich_text', {
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(richSection).min(1),
          indent: z.number().int().min(0).max(8).optional(),
        }),
        z.strictObject({
          type: z.literal('rich_text_quote'),
          elements: z.array(richElement).min(1),
        }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(textElement).min(1),
        }),
      ]),
    )
    .min(1),
});

const cell = z.strictObject({ type: z.literal('raw_text'), text: words(10_000) });
const table = block('table', {
  rows: z
    .array(z.array(cell).min(1).max(20))
    .min(1)
    .max(100)
    .refine((rows) => new Set(rows.map(({ length }) => length)).size === 1, 'uneven rows'),
  column_settings: z
    .array(z.strictObject({ align: z.string().optional(), is_wrapped: z.boolean().optional() }))
    .max(20)
    .optional(),
});

const anyBlock = z.discriminatedUnion('type', [
  block('header', { text: plain(150) }),
  block('divider', {}),
  block('context', { elements: z.array(plain(2_000)).min(1).max(10) }),
  richText,
  table,
  sectionBlock,
  actionsBlock,
  contextActionsBlock,
  inputBlock,
]);

/** Parsed as mrkdwn: no mention, link or formatting may come of it. */
const topLevelText = words(4_000)
  .refine((text) => !/[<>]|&(?!(?:amp|lt|gt);)/u.test(text), 'markup')
  .refine((text) => !/(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/u.test(text), 'formatting');

const messageSchema = z.strictObject({
  text: topLevelText,
  blocks: z.array(anyBlock).min(1).max(50),
});

const view = {
  blocks: z.array(anyBlock).min(1).max(100),
  private_metadata: z.string().max(3_000).optional(),
  callback_id: z.string().max(255).optional(),
};
const viewSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...view }),
  z.strictObject({
    type: z.literal('modal'),
    ...view,
    title: plain(24),
    close: plain(24).optional(),
    submit: plain(24).optional(),
    notify_on_close: z.boolean().optional(),
  }),
]);

/** What Slack would refuse in a message, or would not show as it is; nothing when it is right. */
export function messageProblems(message: unknown): string[] {
  const { success, data, error } = messageSchema.safeParse(message);
  if (!success) return issues(error);
  const { blocks } = data;
  const tables = blocks.filter(({ type }) => type === 'table');
  return [
    ...ofPlaces(blocks, ['input']),
    ...ids(blocks),
    ...(tables.length > 1 ? ['more than one table'] : []),
    ...over('text of the table', textOf(tables), 10_000),
    ...over('text of all blocks', textOf(blocks), 12_000),
    ...over('text and containers', textOf(blocks) + 25 * containersIn(blocks), 13_200),
  ];
}

/** The same for App Home and modals. */
export function viewProblems(shown: unknown): string[] {
  const { success, data, error } = viewSchema.safeParse(shown);
  if (!success) return issues(error);
  const { type, blocks } = data;
  const asks = blocks.some((one) => one.type === 'input');
  return [
    ...ofPlaces(blocks, ['context_actions', 'table']),
    ...ids(blocks),
    ...(type === 'modal' && asks && !data.submit ? ['a form without submit'] : []),
    ...over('bytes of the view', Buffer.byteLength(JSON.stringify(data)), 250_000),
  ];
}

type Blocks = readonly z.infer<typeof anyBlock>[];

const issues = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

const over = (what: string, is: number, most: number) =>
  is > most ? [`${what}: ${is} of ${most}`] : [];

const ofPlaces = (blocks: Blocks, refused: readonly string[]) =>
  blocks
    .filter(({ type }) => refused.includes(type))
    .map(({ type }) => `${type} has no place here`);

function nodesOf(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node, ...Object.values(node).flatMap(nodesOf)];
}

/** Ids of blocks are unique in a message, ids of elements in their block; ours everywhere. */
function ids(blocks: Blocks): string[] {
  const all = nodesOf(blocks).flatMap((node) => [
    ...('block_id' in node ? [`block_id ${node.block_id}`] : []),
    ...('action_id' in node && !isField(node) ? [`action_id ${node.action_id}`] : []),
  ]);
  return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${id} is there twice`);
}

/** Fields of a form are told apart by their block. */
const isField = (node: object) =>
  'type' in node && node.type !== 'button' && node.type !== 'feedback_buttons';

function textOf(node: unknown): number {
  return nodesOf(node).reduce(
    (sum, one) => sum + ('text' in one && typeof one.text === 'string' ? one.text.length : 0),
    0,
  );
}

const containersIn = (node: unknown) =>
  nodesOf(node).filter((one) => 'type' in one && one.type !== 'raw_text').length;
