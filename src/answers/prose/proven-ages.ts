/** "older than 90 days", as a question puts it and an answer repeats it. */
const comparison =
  /\b(?<how>older than|more than|over|younger than|newer than|less than|under) (?<days>\d{1,5}) days?(?: old| ago)?\b/giu;
const ages = /\b(\d{1,5}) days? ago\b/gu;

/**
 * A sentence without the comparisons that an age in the texts proves: "older than 90 days" where code
 * counted 120 days. What is not proven stays, and its number is then found nowhere.
 */
export function withoutProvenAges(said: string, texts: readonly string[]): string {
  const known = texts.flatMap((text) => [...text.matchAll(ages)].map(([, days]) => Number(days)));
  if (known.length === 0) return said;
  return said.replace(comparison, (phrase, ...rest) => {
    const { how, days } = rest.at(-1) as Readonly<{ how: string; days: string }>;
    const isOlder = /^(?:older|more|over)/iu.test(how);
    const limit = Number(days);
    const isProven = known.every((age) => (isOlder ? age > limit : age < limit));
    return isProven ? 'days' : phrase;
  });
}
