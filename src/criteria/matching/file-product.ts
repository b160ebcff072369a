import { isExactVersion } from './exact-version.ts';
import { matchProduct, type OrderedProduct, type ProductMatch } from './product.ts';
import { findVersions } from './version.ts';

/** What a data file says that it is of. */
export type FileProduct = Readonly<{ product: string | null; version: string | null }>;

/** How the product of a data file relates to an order; `no version` where only that is missing. */
export type FileMatch = ProductMatch | 'no version';

/**
 * Compares what an SBOM or VEX says that it is of with what is ordered. Names in files are written
 * with hyphens and underscores; a version inside the name counts as stated.
 */
export function matchFile({ product, version }: FileProduct, ordered: OrderedProduct): FileMatch {
  if (product === null) return 'not stated';
  const [asPrinted, spaced] = [product, product.replace(/[-_/]+/gu, ' ')].map(findVersions);
  const named = [asPrinted, spaced].flatMap((one) => one?.versions ?? []);
  const known = version === null ? named.map((one) => one.version) : [version];
  const { version: wanted, ...unversioned } = ordered;
  const names = [product, asPrinted?.rest ?? '', spaced?.rest ?? ''];
  const matches = names.map((name) => matchProduct(withoutKind(name), unversioned));
  if (!matches.includes('covers')) {
    return matches.includes('other product') ? 'other product' : 'not stated';
  }
  if (wanted === undefined) return 'covers';
  if (known.length === 0) return 'no version';
  return known.some((one) => isExactVersion(one, wanted)) ? 'covers' : 'other version';
}

/** What runs on a product is of that product. */
function withoutKind(name: string): string {
  return name.replace(/\b(?:firmware|software|image|rootfs|fw|sw|sbom|bom|vex)\b/giu, ' ');
}
