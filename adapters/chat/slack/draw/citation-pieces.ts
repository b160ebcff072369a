import type { types } from '@slack/bolt';
import type { AnswerCitation } from '../../../../src/answers/answer.ts';
import { fitText } from './fit-text.ts';
import { inGroups } from './in-groups.ts';
import { type Piece, pieceText } from './piece.ts';
import { lines, quotation, richText, run } from './rich-text.ts';

const maxQuote = 500;
const maxFile = 150;

type Proof = Readonly<{ title: string; quote: string }>;

/** The numbered proofs; what stands in the quotation is the supplier's, word for word. */
export function citationPieces(citations: readonly AnswerCitation[]): Piece[] {
  return inGroups(citations.map(proofOf), pieceText, size).map((group, index) => ({
    block: richText(
      ...group.flatMap((proof, at) => parts(proof, index === 0 && at === 0 ? [source] : [])),
    ),
    holds: { of: 'proof', count: group.length },
  }));
}

const source = [run("Quoted from the supplier's papers:", { italic: true })];

function proofOf({ file, page, pointer, quote }: AnswerCitation, index: number): Proof {
  const place = page === undefined ? fitText(pointer ?? '', maxFile) : `page ${page}`;
  const title = `[${index + 1}] ${fitText(file, maxFile)}${place === '' ? '' : `, ${place}`}`;
  return { title, quote: fitText(quote, maxQuote) };
}

const size = ({ title, quote }: Proof) => title.length + quote.length;

function parts({ title, quote }: Proof, before: readonly types.RichTextText[][]) {
  const head = lines([...before, [run(title, { bold: true })]]);
  return [head, ...(quote === '' ? [] : [quotation(quote)])];
}
