import { count, listed } from '../../../../src/answers/words.ts';
import { plainText } from '../../../../src/conversation/plain-text.ts';
import type { Reply, Said } from '../../../../src/conversation/reply.ts';
import { drawActions, feedbackBlock } from './action-blocks.ts';
import { barPieces } from './bar-pieces.ts';
import { context, plain, type SlackMessage } from './block.ts';
import { citationPieces } from './citation-pieces.ts';
import { fitText, splitText } from './fit-text.ts';
import { inGroups } from './in-groups.ts';
import { limits } from './limits.ts';
import { packMessages } from './pack-messages.ts';
import type { Piece } from './piece.ts';
import { tablePieces } from './table-pieces.ts';
import { listPieces, textPieces } from './text-pieces.ts';
import { wordsOf } from './words-of.ts';

const tones: Readonly<Record<Reply['tone'], Readonly<{ sign: string; word: string }>>> = {
  good: { sign: '✅ ', word: '' },
  warning: { sign: '⚠️ ', word: 'Attention: ' },
  bad: { sign: '⛔ ', word: 'Problem: ' },
  neutral: { sign: '', word: '' },
};

/**
 * A reply as the messages that show it: the verdict first, then what is said, levels, table, proofs
 * and facts, at the end what to do next. A long reply goes on in further messages, at most five.
 */
export function drawSaid(said: Said, to: 'everybody' | 'asker'): SlackMessage[] {
  const { reply } = said;
  const { blocks, told } = drawActions(said, to);
  const tail = [...blocks, ...(reply.rateable ? [feedbackBlock(said)] : [])];
  const { messages, left } = packMessages(bodyOf(reply, to, told), tail);
  const headline = fitText(headlineOf(reply), limits.headerText);
  return messages.map((drawn, index) => {
    const continued = `Continued, ${index + 1} of ${messages.length}: ${headline}`;
    const isLast = index === messages.length - 1;
    const shown = [
      ...(index === 0 ? [] : [context(continued)]),
      ...drawn,
      ...(isLast && left.length > 0 ? [context(leftOut(left))] : []),
      ...(isLast ? tail : []),
    ];
    const opening = index === 0 ? `${tones[reply.tone].word}${headline}` : '';
    return { text: wordsOf(opening, shown), blocks: shown };
  });
}

/** Everything but the buttons. A list in the text already says what the table holds. */
function bodyOf(reply: Reply, to: 'everybody' | 'asker', told: readonly string[]): Piece[] {
  const { text, bars, citations, facts, file } = reply;
  const table = /^- /mu.test(text) ? undefined : reply.table;
  return [
    ...headlinePieces(reply),
    ...(to === 'asker' ? [{ block: context('Only you can see this.') }] : []),
    ...textPieces(text),
    ...barPieces(bars),
    ...(table ? tablePieces(table) : []),
    ...(file ? [filePiece(file.name)] : []),
    ...citationPieces(citations),
    ...factPieces(facts),
    ...(told.length > 0 ? listPieces(['You can also ask:', ...told]) : []),
  ];
}

/** A headline may be made of characters that nobody sees. */
const headlineOf = ({ headline }: Reply) => plainText(headline) || 'Assay';

function headlinePieces(reply: Reply): Piece[] {
  const whole = headlineOf(reply);
  const { sign } = tones[reply.tone];
  const title = fitText(whole, limits.headerText - sign.length);
  return [
    { block: { type: 'header', text: plain(`${sign}${title}`) } },
    ...(title === whole ? [] : textPieces(whole)),
  ];
}

/** The file itself is posted beside the message. */
const filePiece = (name: string): Piece => ({
  block: context(`File: ${fitText(name, maxFileName)}`),
  holds: { of: 'line', count: 1 },
});

const maxFileName = 200;
const maxFact = 1_000;

function factPieces(facts: Reply['facts']): Piece[] {
  const texts = facts
    .map(({ label, value }) => plainText(`${label}: ${value}`))
    .flatMap((fact) => splitText(fact, maxFact));
  return inGroups(texts, limits.contextElements).map((some) => ({
    block: context(...some),
    holds: { of: 'line', count: some.length },
  }));
}

const lost = { row: 'row of the table', proof: 'quotation', line: 'line of text' } as const;
const lostMany = { row: 'rows of the table', proof: 'quotations', line: 'lines of text' } as const;

function leftOut(left: readonly Piece[]): string {
  const counts = (['line', 'row', 'proof'] as const).flatMap((of) => {
    const number = left.reduce((sum, { holds }) => sum + (holds?.of === of ? holds.count : 0), 0);
    return number === 0 ? [] : [count(number, lost[of], lostMany[of])];
  });
  return `There was no room for ${listed(counts)}. Ask about less at a time, or for an export as a file.`;
}
