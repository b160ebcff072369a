import { nameTokens } from '../../suppliers/name-tokens.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { foldProduct, indexSuppliers } from '../../suppliers/supplier-index.ts';

const maxWords = 6;
/** Kinds of products people name without a model. */
const kinds =
  /\b(plc|hmi|rtu|scada|gateway|firmware|controller|drive|router|switch|sensor|edge agent|portal|steuerung)\b/giu;
/** A model designation after a word that announces a product: "the X200", "for S7-1500". */
const model =
  /\b(?:the|our|their|for|of|our|in|der|die|das|unsere[rn]?|für) ((?=[\p{L}\d-]*\d)[\p{Lu}][\p{L}\d-]{1,20})(?=[\s?.,;!]|$)/gu;
const isNoProduct = /^(?:ISO|IEC|SOC|CVE|NIS|TLS|SHA|RFC|Q[1-4]|E[0-4]|ML|SL)[-\d]*$/iu;

/** Products a question names: as registered where they are ordered, else as typed. */
export function productsIn(text: string, suppliers: readonly Supplier[]): string[] {
  const ordered = orderedProducts(text, suppliers);
  if (ordered.length > 0) return ordered;
  const models = [...text.matchAll(model)].flatMap(([, name = '']) =>
    isNoProduct.test(name) ? [] : [name],
  );
  const named = [...text.matchAll(kinds)].map(([name]) => name);
  return [...new Set([...models, ...named])];
}

function orderedProducts(text: string, suppliers: readonly Supplier[]): string[] {
  const { byProduct } = indexSuppliers(suppliers);
  if (byProduct.size === 0) return [];
  const tokens = nameTokens(text, text.length);
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = longestProduct(
      tokens.slice(at, at + maxWords).map((one) => one.word),
      byProduct,
    );
    if (length === 0) continue;
    found.push(text.slice(tokens[at]?.start, tokens[at + length - 1]?.end));
    at += length - 1;
  }
  return [...new Set(found)];
}

function longestProduct(words: readonly string[], products: ReadonlyMap<string, unknown>): number {
  for (let length = words.length; length > 0; length -= 1) {
    if (products.has(foldProduct(words.slice(0, length).join('')))) return length;
  }
  return 0;
}
