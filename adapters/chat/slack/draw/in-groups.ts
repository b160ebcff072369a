/**
 * Neighbours together, as many as have room; one that is larger than the room stands alone.
 * `sizeOf` is what an item takes of it, by default one place.
 */
export function inGroups<T>(
  items: readonly T[],
  room: number,
  sizeOf: (item: T) => number = () => 1,
): T[][] {
  const grouped: T[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (grouped.length === 0 || size > left) {
      grouped.push([]);
      left = room;
    }
    grouped.at(-1)?.push(item);
    left -= size;
  }
  return grouped;
}
