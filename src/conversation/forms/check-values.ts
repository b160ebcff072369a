import type { z } from 'zod';
import type { Form } from '../form.ts';
import { type Reply, reply } from '../reply.ts';

export type Values = Readonly<Record<string, string>>;
export type Problems = Readonly<Record<string, string>>;

/** What the fields hold, trimmed and checked; else what is wrong with which field. */
export function checkValues<T extends z.ZodType>(
  schema: T,
  values: Values,
): Readonly<{ data: z.output<T> }> | Readonly<{ problems: Problems }> {
  const trimmed = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.trim()]),
  );
  const parsed = schema.safeParse(trimmed);
  if (parsed.success) return { data: parsed.data };
  const problems = parsed.error.issues.map(
    ({ path, message }) => [String(path[0] ?? ''), message] as const,
  );
  return { problems: Object.fromEntries(problems.toReversed()) };
}

/** The form again, as it was filled in, with what has to be corrected. */
export function problemsReply(form: Form, values: Values, problems: Problems): Reply {
  const fields = form.fields.map((field) => ({
    ...field,
    value: values[field.name] ?? field.value ?? '',
  }));
  const lines = form.fields.flatMap(({ name, label }) =>
    problems[name] === undefined ? [] : [`- ${label}: ${problems[name]}`],
  );
  return reply({
    headline: 'Something has to be corrected.',
    tone: 'warning',
    text: lines.join('\n'),
    form: { ...form, fields },
    problems,
  });
}
