import { z } from 'zod';
import { mediaTypes, warningCodes } from '../document.ts';
import { unreadableCodes } from '../readers/unreadable.ts';
import { inventoryMessages } from './inventory-messages.ts';

/** Parent to child: first what the bytes are, then the bytes, then any number of requests. */
export type ReadJob = Readonly<{ mediaType: (typeof mediaTypes)[number] }>;
export type ReadRequest = Readonly<{ from: number; to: number }> | 'inventory' | 'extras';

const offset = z.int().nonnegative();
const span = z.object({ start: offset, end: offset });
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

type Ranges = readonly Readonly<{ start: number; end: number }>[];

const within = (ranges: Ranges, { length }: string): boolean =>
  ranges.every(({ start, end }) => start <= end && end <= length);

type Printed = Readonly<{
  layout: string;
  rows: readonly ({ cells: Ranges } & Ranges[number])[];
  hidden: Ranges;
}>;

function isPrinted({ layout, rows, hidden }: Printed, text: string): boolean {
  return (
    within(rows, layout) &&
    rows.every((row) => within(row.cells, layout)) &&
    within(hidden, text) &&
    hidden.every(({ start }, index) => start >= (hidden[index - 1]?.end ?? 0))
  );
}

/** Every offset lies inside its string: what is quoted later is really there. */
function isSound(
  page: Printed & { text: string; passages: Ranges; beneath?: Printed | undefined },
): boolean {
  const { text, passages, beneath } = page;
  return within(passages, text) && isPrinted(page, text) && (!beneath || isPrinted(beneath, text));
}

const printed = {
  layout: z.string(),
  rows: z.array(
    span.extend({
      y: z.number(),
      height: z.number(),
      cells: z.array(span.extend({ x0: z.number(), x1: z.number() })),
    }),
  ),
  hidden: z.array(span),
};

const page = z
  .object({
    ...printed,
    number: z.int().positive(),
    width: z.number(),
    height: z.number(),
    text: z.string(),
    passages: z.array(
      span.extend({
        kind: z.enum(['paragraph', 'heading', 'footer']),
        box: box.optional(),
        visible: z.boolean(),
      }),
    ),
    beneath: z.object(printed).exactOptional(),
  })
  .refine(isSound);

const info = z.object({
  title: z.string().optional(),
  author: z.string().optional(),
  producer: z.string().optional(),
  created: z.string().optional(),
  modified: z.string().optional(),
  encrypted: z.boolean(),
});

const warning = z.object({
  code: z.enum(warningCodes),
  page: z.int().positive().optional(),
  detail: z.string(),
});

/** Child to parent. The child has read hostile bytes, so nothing it says is taken on trust. */
export const childMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    mediaType: z.enum(mediaTypes),
    pageCount: z.int().nonnegative(),
    info,
  }),
  z.object({ type: z.literal('page'), page }),
  z.object({ type: z.literal('warning'), warning }),
  /** The request is answered. */
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('failed'), code: z.enum(unreadableCodes) }),
  ...inventoryMessages,
]);
export type ChildMessage = z.infer<typeof childMessageSchema>;
