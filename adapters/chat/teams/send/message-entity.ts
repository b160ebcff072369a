import { short } from '../../../../src/answers/words.ts';
import { plainText } from '../../../../src/conversation/plain-text.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';

/**
 * Limits of Teams ("Format AI bot messages", learn.microsoft.com); a message that goes beyond is
 * refused as a whole.
 */
export const mostCitations = 20;
const most = { name: 80, abstract: 160, keywords: 3, keyword: 28 };

type Citation = Reply['citations'][number];

/** What the label of a message says that quotes evidence. */
const usage: Readonly<Record<Reply['sensitivity'], Readonly<Record<string, string>> | undefined>> =
  {
    internal: undefined,
    quotes: {
      '@type': 'CreativeWork',
      name: 'Supplier evidence',
      description: 'Quotes what a supplier handed in. Do not pass it on outside your company.',
    },
    restricted: {
      '@type': 'CreativeWork',
      name: 'Restricted evidence',
      description:
        'Quotes a confidential report. Only those may see it who handed it in or own the supplier.',
    },
  };

/**
 * The one entity about the message itself: that it was generated, what it quotes, and how it may be
 * used. A second one makes Teams refuse the message.
 */
export function messageEntity({
  sensitivity,
  citations,
}: Pick<Reply, 'sensitivity' | 'citations'>) {
  const usageInfo = usage[sensitivity];
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    additionalType: ['AIGeneratedContent'],
    ...(usageInfo && { usageInfo }),
    ...(citations.length > 0 && {
      citation: citations.slice(0, mostCitations).map((citation, index) => ({
        '@type': 'Claim',
        position: index + 1,
        appearance: appearanceOf(citation),
      })),
    }),
  };
}

/** The name ends with the page, whatever is cut; the abstract is the quote. */
function appearanceOf({ file, page, pointer, quote }: Citation) {
  const place = page === undefined ? '' : `, page ${page}`;
  const keywords = [page === undefined ? pointer : `page ${page}`].filter((word) => word);
  return {
    '@type': 'DigitalDocument',
    name: `${short(plainText(file), most.name - place.length)}${place}`,
    abstract: short(plainText(quote), most.abstract) || '–',
    ...(keywords.length > 0 && {
      keywords: keywords
        .slice(0, most.keywords)
        .map((word) => short(plainText(word ?? ''), most.keyword)),
    }),
  };
}
