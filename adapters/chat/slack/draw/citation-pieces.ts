import type { types } from '@slack/bolt';
import type { AnswerCitation } from '../../../../src/answers/answer.ts';
import { fitText } from './fit-text.ts';
import { type Piece, pieceText } from './piece.ts';
import { lines, quotation, richText, run } from './rich-text.ts';

const maxQuote = 500;
const maxFile = 150;

type Proof = Readonly<{ title: string; quote: string }>;

/** The numbered proofs; what stands in the quotation is the supplier's, word for word. */
export function citationPieces(citations: readonly AnswerCitation[]): Piece[] {
  return groups(citations.map(proofOf)).map((group, index) => ({
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

function parts({ title, quote }: Proof, before: readonly types.RichTextText[][]) {
  const head = lines([...before, [run(title, { bold: true })]]);
  return [head, ...(quote === '' ? [] : [quotation(quote)])];
}

/** As many proofs in a block as it should hold. */
function groups(proofs: readonly Proof[]): Proof[][] {
  const grouped: Proof[][] = [];
  let room = 0;
  for (const proof of proofs) {
    const size = proof.title.length + proof.quote.length;
    if (size > room) {
      grouped.push([]);
      room = pieceText;
    }
    grouped.at(-1)?.push(proof);
    room -= size;
  }
  return grouped;
}
