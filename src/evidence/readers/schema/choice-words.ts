const mostNamed = 20;

/** The demand to be one of some values. */
export function choiceWords(values: readonly unknown[]): string {
  if (values.length > mostNamed)
    return `must be one of the ${values.length} values of the specification`;
  const named = values.map((value) => JSON.stringify(value));
  return named.length === 1 ? `must be ${named}` : `must be one of ${named.join(', ')}`;
}
