import type { AnswerCitation } from '../../../../src/answers/answer.ts';
import { fitText } from './fit-text.ts';
import { type Piece, pieceText } from './piece.ts';
import { quotation, richText, run, section } from './rich-text.ts';

const maxQuote = 500;
const maxFile = 150;

type Proof = Readonly<{ title: string; quote: string }>;

/** The numbered proofs; what stands in the quotation is the supplier's, word for word. */
export function citationPieces(citations: readonly AnswerCitation[]): Piece[] {
  return groups(citations.map(proofOf)).map((group, index) => ({
    block: richText(
      ...(index === 0
        ? [section(run("Quoted from the supplier's papers:", { italic: true }))]
        : []),
      ...group.flatMap(parts),
    ),
    holds: { of: 'proof', count: group.length },
  }));
}

function proofOf({ file, page, pointer, quote }: AnswerCitation, index: number): Proof {
  const place = page === undefined ? fitText(pointer ?? '', maxFile) : `page ${page}`;
  const title = `[${index + 1}] ${fitText(file, maxFile)}${place === '' ? '' : `, ${place}`}`;
  return { title, quote: fitText(quote, maxQuote) };
}

function parts({ title, quote }: Proof) {
  return [section(run(title, { bold: true })), ...(quote === '' ? [] : [quotation(quote)])];
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
