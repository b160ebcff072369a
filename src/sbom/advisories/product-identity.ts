import { parseCpe } from '../parse-cpe.ts';
import { parsePurl } from '../parse-purl.ts';
import type { VersionSet } from './affected.ts';
import { listedVersions } from './listed-versions.ts';

/** What a document calls a product. */
export type NamedProduct = Readonly<{
  purl?: string | undefined;
  cpe?: string | undefined;
  /** Where neither has one. */
  version?: string | undefined;
  /** A version range in words or as a vers URI. */
  range?: string | undefined;
}>;

/**
 * The key a product is looked up by and the versions that are meant; undefined without a package URL
 * or an exact CPE. A CPE without any version names a product line, not something to match.
 */
export function productIdentity(
  product: NamedProduct,
): (Readonly<{ key: string }> & VersionSet) | undefined {
  const purl = product.purl === undefined ? undefined : parsePurl(product.purl);
  if (purl) {
    const versions = versionsOf(product, purl.version);
    return versions && { key: purl.key, ...versions };
  }
  const cpe = product.cpe === undefined ? undefined : parseCpe(product.cpe);
  const versions = cpe && versionsOf(product, cpe.version);
  if (!cpe || !versions || Object.keys(versions).length === 0) return undefined;
  return { key: `cpe/${cpe.vendor}/${cpe.product}`, ...versions };
}

function versionsOf({ version, range }: NamedProduct, own: string | undefined) {
  if (own !== undefined) return { versions: [own] };
  if (range !== undefined) return listedVersions(withoutScheme(range));
  return version === undefined ? {} : { versions: [version] };
}

/** "vers:generic/>=1.0|<2.0" as ">=1.0,<2.0"; several intervals in one URI are not taken apart. */
function withoutScheme(range: string): string {
  return range.replace(/^vers:[a-z0-9.+-]{1,40}\//u, '').replaceAll('|', ',');
}
