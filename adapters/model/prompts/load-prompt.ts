import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Prompt } from './prompt.ts';

const folder = path.resolve(import.meta.dirname, '../../../prompts');

/** Front matter of a prompt: one `key: value` on a line, between two lines of three dashes. */
const frontMatterSchema = z.strictObject({
  /** What it is for, in one sentence. */
  purpose: z.string().min(1),
  /** What the model is given, parted by commas; `{{name}}` in the text is filled with it. */
  inputs: z.string().transform((names) => names.split(',').map((name) => name.trim())),
  /** Name of the schema of the answer; absent: prose. */
  output: z.string().min(1).optional(),
  version: z.coerce.number().int().positive(),
});

const file = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u;
const hole = /\{\{([\w-]+)\}\}/gu;

/**
 * A prompt of prompts/ by its name, its holes filled with `values`. The hash covers both, so that it
 * changes with every word the model is told. Throws where front matter is missing or a hole is not
 * among the inputs or not filled: a broken prompt is a bug.
 */
export async function loadPrompt(
  name: string,
  values: Readonly<Record<string, string>> = {},
): Promise<Prompt> {
  const source = await readFile(path.join(folder, `${name}.md`), 'utf8');
  const [, head, body] = file.exec(source) ?? [];
  if (head === undefined || body === undefined) throw new TypeError(`${name} has no front matter.`);
  const { inputs, output, version } = frontMatterSchema.parse(entriesOf(head));
  const text = body.replace(hole, (_, input: string) => {
    const value = inputs.includes(input) ? values[input] : undefined;
    if (value === undefined) throw new TypeError(`Nothing fills ${input} in ${name}.`);
    return value;
  });
  return {
    name,
    version,
    ...(output !== undefined && { output }),
    text: text.trim(),
    hash: createHash('sha256')
      .update(text === body ? source : `${head}\n${text}`)
      .digest('hex'),
  };
}

function entriesOf(head: string): Readonly<Record<string, string>> {
  const lines = head.split('\n').map((line) => line.split(/:\s*(.*)/su));
  return Object.fromEntries(lines.map(([key = '', value = '']) => [key.trim(), value.trim()]));
}
