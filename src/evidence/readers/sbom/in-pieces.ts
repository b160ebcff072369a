import { slices } from '../../../sbom/slices.ts';
import type { VexStatement } from '../../../sbom/vex.ts';

/** Products in one statement; more are told as another one, so that no message gets too long. */
const longest = 1_000;

/** The same statement about fewer products at a time. */
export function inPieces(statement: VexStatement): VexStatement[] {
  const { products } = statement;
  if (products.length <= longest) return [statement];
  return Array.from(slices(products, longest), (few) => ({ ...statement, products: few }));
}
