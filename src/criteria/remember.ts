/**
 * Remembers what a pure function said about an object and a text: many claims of one paper ask the
 * same. The answers live as long as the object.
 */
export function remember<K extends object, V>(
  compute: (about: K, text: string) => V,
): (about: K, text: string) => V {
  const known = new WeakMap<K, Map<string, V>>();
  return (about, text) => {
    const answers = known.get(about) ?? new Map<string, V>();
    known.set(about, answers);
    if (!answers.has(text)) answers.set(text, compute(about, text));
    return answers.get(text) as V;
  };
}
