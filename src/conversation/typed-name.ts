/** A name as typed: a full stop ends the sentence, unless it belongs to a legal form ("s.r.o."). */
export function typedName(supplier: string): string {
  return supplier.replace(/(?<!\.\p{L}{1,3})[.!]$/u, '').trim();
}
