import { z } from 'zod';

/**
 * Adaptive Cards 1.5, the part that is drawn: written by hand from the published schema
 * (adaptivecards.io, schemas/1.5.0). Unknown properties are refused, as there. Stricter than that
 * schema where clients differ: enums in lower case only, no empty lists, ids where they are needed.
 */
const text = z.string().min(1);
const spacing = z.enum(['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding']);
const colour = z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']);
const style = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const pixels = z.string().regex(/^\d{1,4}px$/u);

const placed = {
  id: text.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
};

const sending = {
  title: text.max(100),
  tooltip: text.optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  data: z.record(z.string(), z.unknown()),
  associatedInputs: z.enum(['auto', 'none']).optional(),
};
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...sending });
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: text,
  ...sending,
  fallback: submit,
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: text,
  targetElements: z.array(text).min(1),
});
const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: text, url: z.string() });

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...placed,
  text,
  wrap: z.boolean(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
  fontType: z.enum(['default', 'monospace']).optional(),
  size: z.enum(['default', 'small', 'medium', 'large', 'extraLarge']).optional(),
  weight: z.enum(['default', 'lighter', 'bolder']).optional(),
  style: z.enum(['default', 'heading']).optional(),
});

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  ...placed,
  facts: z.array(z.strictObject({ title: text, value: text })).min(1),
});

const tableCell = z.strictObject({
  type: z.literal('TableCell'),
  items: z.array(textBlock).min(1),
  style: style.optional(),
});
const tableRow = z.strictObject({
  type: z.literal('TableRow'),
  cells: z.array(tableCell).min(1),
  style: style.optional(),
});
const table = z
  .strictObject({
    type: z.literal('Table'),
    ...placed,
    columns: z.array(z.strictObject({ width: z.union([z.number().positive(), pixels]) })).min(1),
    rows: z.array(tableRow).min(1),
    showGridLines: z.boolean().optional(),
    gridStyle: style.optional(),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    error: 'a row has as many cells as there are columns; further ones are ignored',
  });

const input = {
  ...placed,
  id: text,
  label: text,
  isRequired: z.boolean().optional(),
  errorMessage: text.optional(),
  value: z.string().optional(),
  placeholder: text.optional(),
};
const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.boolean().optional(),
  maxLength: z.number().int().positive(),
});
const choiceInput = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  style: z.enum(['compact', 'expanded', 'filtered']),
  choices: z.array(z.strictObject({ title: text, value: z.string() })).min(1),
});

const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  ...placed,
  // Teams shows six at most, the library of the web page five.
  actions: z
    .array(z.discriminatedUnion('type', [execute, toggle]))
    .min(1)
    .max(5),
});

const column = z.strictObject({
  type: z.literal('Column'),
  ...placed,
  width: z.union([z.enum(['auto', 'stretch']), pixels, z.number().positive()]),
  style: style.optional(),
  get items() {
    return z.array(element);
  },
});
const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  ...placed,
  columns: z.array(column).min(1),
});

const container = z.strictObject({
  type: z.literal('Container'),
  ...placed,
  style: style.optional(),
  bleed: z.boolean().optional(),
  selectAction: openUrl.optional(),
  get items() {
    return z.array(element).min(1);
  },
});

const element: z.ZodType = z.discriminatedUnion('type', [
  textBlock,
  container,
  columnSet,
  factSet,
  table,
  textInput,
  choiceInput,
  actionSet,
]);

export const adaptiveCardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  fallbackText: text,
  body: z.array(element).min(1),
  refresh: z.strictObject({ action: execute, userIds: z.array(text).max(60) }).optional(),
  /** No part of the schema, but of Teams. */
  msteams: z.strictObject({ width: z.literal('Full') }).optional(),
});
