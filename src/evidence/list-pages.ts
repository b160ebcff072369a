/** `[3, 7, 8, 9]` as "pages 3, 7–9"; one page as "page 3". */
export function listPages(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const listed = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${sorted.length === 1 ? 'page' : 'pages'} ${listed.join(', ')}`;
}
