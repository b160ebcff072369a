import { foldText } from '../../suppliers/fold-text.ts';
import { remember } from '../remember.ts';
import {
  coversEverything,
  isOpen,
  isSeriesWord,
  type Model,
  type ProductName,
  parseProduct,
  sameKind,
} from './product-name.ts';
import { versionCovers } from './version.ts';

/** What is ordered, taken apart once. `brand` holds the words of the supplier's own names. */
export type OrderedProduct = Readonly<{
  product: string;
  version?: string;
  name: ProductName;
  brand: ReadonlySet<string>;
}>;

/**
 * `not stated`: the text names no product, only a kind of thing or nothing. A shared brand word
 * covers nothing; a series covers its models; a version limit is a product limit.
 */
export type ProductMatch = 'covers' | 'other product' | 'other version' | 'not stated';

export function orderedProduct(
  order: Readonly<{ product: string; version?: string | undefined }>,
  brand: ReadonlySet<string>,
): OrderedProduct {
  return {
    product: order.product,
    ...(order.version !== undefined && { version: order.version }),
    name: parseProduct(order.product, brand),
    brand,
  };
}

/** Compares a stated product, or a list of them, with what is ordered. */
export function matchProduct(stated: string, ordered: OrderedProduct): ProductMatch {
  return rememberedMatch(ordered, stated);
}

const rememberedMatch = remember(compareProducts);

function compareProducts(ordered: OrderedProduct, stated: string): ProductMatch {
  if (coversEverything(stated)) return 'covers';
  const whole = parseProduct(stated, ordered.brand);
  const parts = stated
    .split(/[,;\n|•&]|\/(?=\p{L})|\s(?:and|und|et|sowie|as well as)\s/iu)
    .map((part) => parseProduct(part, ordered.brand));
  const matches = [...parts, whole].map((part) =>
    matchName({ ...part, series: part.series || whole.series }, ordered.name),
  );
  if (matches.includes('covers')) return matchVersion(whole, ordered);
  return matches.includes('other product') ? 'other product' : 'not stated';
}

/** Looks for what is ordered in a running text, such as the scope of a certificate. */
export function findProduct(scope: string, ordered: OrderedProduct): ProductMatch {
  if (coversEverything(scope)) return 'covers';
  const text = parseProduct(scope.replace(standardNumber, ' '), ordered.brand);
  if (containsPhrase(text.tokens, ordered.name.tokens, text.variants)) return 'covers';
  if (ordered.name.models.length > 0 && namesModels(text, ordered.name)) return 'covers';
  const families = seriesPhrases(scope).map((phrase) => matchFamily(phrase, ordered));
  if (families.includes('covers')) return 'covers';
  const namesOther = text.models.length > 0 || families.includes('other product');
  return namesOther ? 'other product' : 'not stated';
}

/** "a wide range of drives" names nothing; "the Y series" does, by a short word in capitals. */
function matchFamily(phrase: string, ordered: OrderedProduct): ProductMatch {
  const family = parseProduct(phrase, ordered.brand);
  if (matchName(family, ordered.name) === 'covers') return 'covers';
  const codes = phrase.match(/(?<![\p{L}\p{N}-])\p{Lu}{1,5}(?![\p{L}\p{N}])/gu) ?? [];
  const named = codes.some((code) => family.names.includes(foldText(code)));
  return named ? 'other product' : 'not stated';
}

const standardNumber =
  /\b(?:ISO|IEC|EN|DIN|BS|UL|NIST|SOC|ETSI|ISA|SP)(?:[ /-](?:IEC|EN|ISO|SP))*[ -]?\d[\d.:-]*/giu;

/** Up to four words before a word such as "series". */
function seriesPhrases(scope: string): string[] {
  const words = scope.split(/\s+/u);
  return words.flatMap((word, at) => {
    const bare = word.replace(/[^\p{L}\p{N}-]+/gu, '');
    const ends = isSeriesWord(bare) || isSeriesWord(bare.replace(/^.*-/u, ''));
    return ends ? [words.slice(Math.max(0, at - 4), at + 1).join(' ')] : [];
  });
}

function matchName(stated: ProductName, ordered: ProductName): ProductMatch {
  if (containsPhrase(stated.tokens, ordered.tokens, stated.variants)) return 'covers';
  const otherKind = kindsConflict(stated, ordered);
  if (stated.models.length + stated.names.length === 0) {
    return otherKind ? 'other product' : 'not stated';
  }
  const same = (stated.series && isCoveredBySeries(stated, ordered)) || isSame(stated, ordered);
  return same && !otherKind ? 'covers' : 'other product';
}

function isSame(stated: ProductName, ordered: ProductName): boolean {
  if (stated.variants.join(' ') !== ordered.variants.join(' ')) return false;
  if (ordered.models.length > 0) return namesModels(stated, ordered);
  return ordered.names.length > 0 && ordered.names.every((name) => stated.names.includes(name));
}

function namesModels(stated: ProductName, ordered: ProductName): boolean {
  return ordered.models.every(({ plain }) => stated.models.some((one) => one.plain === plain));
}

function matchVersion(stated: ProductName, { version }: OrderedProduct): ProductMatch {
  if (version === undefined || stated.versions.length === 0) return 'covers';
  return stated.versions.some((one) => versionCovers(one, version)) ? 'covers' : 'other version';
}

/** All words of the ordered name stand together, and no variant ("Pro") follows. */
function containsPhrase(
  tokens: readonly string[],
  phrase: readonly string[],
  variants: readonly string[],
): boolean {
  if (phrase.length === 0) return false;
  return tokens.some(
    (_, at) =>
      phrase.every((word, offset) => tokens[at + offset] === word) &&
      !variants.includes(tokens[at + phrase.length] ?? ''),
  );
}

function kindsConflict(a: ProductName, b: ProductName): boolean {
  if (a.kinds.length === 0 || b.kinds.length === 0) return false;
  return !a.kinds.some((one) => b.kinds.some((other) => sameKind(one, other)));
}

function isCoveredBySeries(stated: ProductName, { models, names }: ProductName): boolean {
  const stems = [...stated.models.map(({ plain }) => plain), ...stated.names];
  if (models.length === 0) return names.length > 0 && names.every((name) => stems.includes(name));
  return models.every((model) => stems.some((stem) => isOfSeries(model, stem)));
}

/** "x" covers x7; "x7" covers x7 and x7-b; "s7-1500" covers s7-1516; "x2xx" covers x210. */
function isOfSeries({ plain, head }: Model, stem: string): boolean {
  if (plain === stem || head === stem) return true;
  if (/^\p{L}+$/u.test(stem))
    return plain.startsWith(stem) && /^\d/u.test(plain.slice(stem.length));
  const fixed = isOpen(stem) ? stem.replace(/x+$/u, '') : stem.replace(/0+$/u, '');
  if (fixed.length === stem.length) return false;
  const rest = plain.slice(fixed.length);
  const digits = rest.length - rest.replace(/^\d+/u, '').length;
  return plain.startsWith(fixed) && digits === stem.length - fixed.length;
}
