import { type Question, questionSchema } from './question.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The question that loose values make, as somebody else wrote them down: what does not fit is left
 * out; undefined when something is missing that the kind cannot do without.
 */
export function fitQuestion(values: Values): Question | undefined {
  let rest = stated(values);
  for (let left = Object.keys(rest).length; left > 0; left -= 1) {
    const parsed = questionSchema.safeParse(rest);
    if (parsed.success) return parsed.data;
    const wrong = parsed.error.issues.map(({ path }) => path.map(String));
    const fitting = wrong.reduce(without, rest);
    if (fitting === rest) return undefined;
    rest = fitting;
  }
  return undefined;
}

/** Null, empty and unset mean the same. */
function stated(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (value === null || value === undefined || value === '') return [];
      return [[key, isValues(value) ? stated(value) : value]];
    }),
  );
}

/** Leaves out a value, or one of the values within it; the same values where there is none. */
function without(values: Values, [key, inner]: readonly string[]): Values {
  if (key === undefined || key === 'kind' || !(key in values)) return values;
  const { [key]: wrong, ...rest } = values;
  if (!isValues(wrong) || inner === undefined || !(inner in wrong)) return rest;
  const { [inner]: _, ...fitting } = wrong;
  return { ...rest, [key]: fitting };
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
