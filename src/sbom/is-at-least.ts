/** Whether version "1.10" is at least "1.6", number by number. */
export function isAtLeast(version: string, lowest: string): boolean {
  const given = version.split('.').map(Number);
  const asked = lowest.split('.').map(Number);
  for (const [index, number] of asked.entries()) {
    const own = given[index] ?? 0;
    if (Number.isNaN(own)) return false;
    if (own !== number) return own > number;
  }
  return true;
}
