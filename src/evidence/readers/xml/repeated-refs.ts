/** JSON pointers of the objects whose `bom-ref` another object before them has, at most `most`. */
export function repeatedRefs(tree: unknown, most: number): string[] {
  const met = new Set<unknown>();
  const repeats: string[] = [];
  const steps: (string | number)[] = [];
  const into = (step: string | number, value: unknown): void => {
    if (typeof value !== 'object' || value === null || repeats.length >= most) return;
    steps.push(step);
    walk(value);
    steps.pop();
  };
  const walk = (value: object): void => {
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at += 1) into(at, value[at]);
      return;
    }
    const members = value as Readonly<Record<string, unknown>>;
    const ref = members['bom-ref'];
    if (ref !== undefined && met.size === met.add(ref).size)
      repeats.push(steps.map((step) => `/${step}`).join(''));
    for (const key in members) into(key, members[key]);
  };
  if (typeof tree === 'object' && tree !== null) walk(tree);
  return repeats;
}
