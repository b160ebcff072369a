/** JSON pointers of the objects whose `bom-ref` another object before them has, at most `most`. */
export function repeatedRefs(tree: unknown, most: number): string[] {
  const met = new Set<unknown>();
  const repeats: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null || repeats.length >= most) return;
    const ref = (value as Readonly<Record<string, unknown>>)['bom-ref'];
    if (ref !== undefined && met.size === met.add(ref).size) repeats.push(pointer);
    for (const key in value)
      walk((value as Readonly<Record<string, unknown>>)[key], `${pointer}/${key}`);
  };
  walk(tree, '');
  return repeats;
}
