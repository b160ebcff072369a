import { short } from '../../../../src/answers/words.ts';
import { plainText } from '../../../../src/conversation/plain-text.ts';
import type { Said } from '../../../../src/conversation/reply.ts';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { type CardOptions, drawCard } from '../../cards/draw-card.ts';
import { escapeMarkdown } from '../../cards/escape-markdown.ts';
import type { OutgoingActivity, OutgoingAttachment } from '../transport.ts';
import { messageEntity, mostCitations } from './message-entity.ts';

export type AnswerMessage = OutgoingActivity & Readonly<{ type: 'message'; summary: string }>;

/** A card as an attachment of a message. */
export function cardAttachment(content: AdaptiveCard): OutgoingAttachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/**
 * A reply as messages of Teams: the first and what did not fit on its card. Each is a card; Teams
 * shows citations only for marks in the text of a message, never for those on a card, so the text
 * of an answer that quotes is its headline with the marks.
 */
export function answerMessages(said: Said, options: CardOptions = {}): readonly AnswerMessage[] {
  const { reply } = said;
  const summary = short(plainText(reply.headline), 200);
  const cards = drawCard(said, { ...options, teams: { refreshes: [] } });
  return cards.map((card, index) => {
    const isFirst = index === 0;
    const citations = isFirst ? reply.citations : [];
    return {
      type: 'message',
      summary,
      ...(citations.length > 0 && markedHeadline(said)),
      attachments: [cardAttachment(card)],
      entities: [messageEntity({ sensitivity: reply.sensitivity, citations })],
      ...(isFirst && reply.rateable && { channelData: { feedbackLoop: { type: 'default' } } }),
    };
  });
}

/** The headline with a mark for each citation: "Kestrel is certified. [1] [2], and 5 more". */
function markedHeadline({ reply }: Said) {
  const shown = Math.min(reply.citations.length, mostCitations);
  const marks = Array.from({ length: shown }, (_, index) => `[${index + 1}]`).join(' ');
  const more = reply.citations.length - shown;
  return {
    text: `${headlineText(reply.headline)} ${marks}${more > 0 ? `, and ${more} more` : ''}`,
    textFormat: 'markdown' as const,
  };
}

/** One line, as Markdown that says what it says and nothing else. */
function headlineText(headline: string): string {
  return escapeMarkdown(short(headline, 600));
}
