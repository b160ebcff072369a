import { plainText } from '../../../../src/conversation/plain-text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/**
 * One line of foreign text where Slack parses mrkdwn: no mention, link, or formatting comes of it.
 * Slack has no escape for * _ ~ `, so where they could begin or end formatting (not between two
 * letters or digits, as in file names) signs that look like them stand for them.
 */
export function escapeMrkdwn(text: string): string {
  return plainText(text)
    .replace(/^>/u, '›')
    .replace(/[&<>]/gu, (sign) => entities[sign] ?? sign)
    .replace(
      /(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu,
      (sign) => lookAlikes[sign] ?? sign,
    );
}
