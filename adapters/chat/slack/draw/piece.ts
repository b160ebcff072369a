import type { Block } from './block.ts';

/**
 * A block of a reply, with what is lost when there is no room for it: rows of the table, citations,
 * or lines of text.
 */
export type Piece = Readonly<{
  block: Block;
  holds?: Readonly<{ of: 'row' | 'proof' | 'line'; count: number }>;
}>;

/** Blocks of text grow up to here, so that messages can be cut between them. */
export const pieceText = 1_500;
