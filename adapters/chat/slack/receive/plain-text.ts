/** "<@U1|Ada>", "<#C1|general>", "<!here>", "<https://…|label>"; nothing is nested in one. */
const marked = /<([@#!]?)([^\s<>|][^<>|]{0,3000})(?:\|([^<>]{0,3000}))?>/gu;

const escaped: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const withoutEntities = (text: string) =>
  text.replace(/&(?:lt|gt|amp);/gu, (entity) => escaped[entity] ?? entity);

function plainMark(sign: string, target: string, label: string | undefined): string {
  if (label) return sign === '#' || (sign === '@' && !label.startsWith('@')) ? sign + label : label;
  if (sign === '!') return `@${target.replace(/\^.*$/u, '')}`;
  return sign + target.replace(/^mailto:/u, '');
}

/**
 * The words of a message without Slack's marks: mentions and channels by their names, links by
 * their labels, entities as characters. Mentions of `botUser` go away altogether.
 */
export function plainText(text: string, botUser?: string): string {
  const plain = text.replace(marked, (_, sign: string, target: string, label?: string) =>
    sign === '@' && target === botUser ? ' ' : plainMark(sign, target, label),
  );
  return withoutEntities(plain)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}
