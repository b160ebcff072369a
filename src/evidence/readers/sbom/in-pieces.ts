import type { VexStatement } from '../../../sbom/vex.ts';

/** Products in one statement; more are told as another one, so that no message gets too long. */
const longest = 1_000;

/** The same statement about fewer products at a time. */
export function inPieces(statement: VexStatement): VexStatement[] {
  const { products } = statement;
  if (products.length <= longest) return [statement];
  const pieces: VexStatement[] = [];
  for (let at = 0; at < products.length; at += longest)
    pieces.push({ ...statement, products: products.slice(at, at + longest) });
  return pieces;
}
