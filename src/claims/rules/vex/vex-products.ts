import { type Component, componentLine } from '../../../sbom/component.ts';
import type { Entry } from '../../../sbom/entry.ts';
import type { Sbom } from '../../../sbom/sbom.ts';
import type { VexStatement } from '../../../sbom/vex.ts';
import type { PointerSpan } from '../../candidate.ts';
import { subjectVersionEntry } from '../sbom/subject-version.ts';

/** What a statement speaks of, and the entries that say so. */
export type VexProduct = Readonly<{
  product?: string;
  version?: string;
  spans: readonly PointerSpan[];
}>;

/** Names by which a statement may mean a component of the SBOM it stands in. */
export function partsOf({ components }: Pick<Sbom, 'components'>): ReadonlySet<string> {
  const names = (one: Component) => [componentLine(one), one.ref, one.purl?.value, one.cpe?.value];
  return new Set(components.flatMap(names).filter((name) => name !== undefined));
}

/**
 * The products of a statement, at least one. A statement on a component of an SBOM, or on nothing,
 * speaks of the product that the SBOM is about.
 */
export function productsOf(
  { products }: Pick<VexStatement, 'products'>,
  sbom: Sbom | undefined,
  parts: ReadonlySet<string>,
): readonly [VexProduct, ...VexProduct[]] {
  const { subject } = sbom ?? {};
  const isOfSubject = ({ pointer, value }: Entry) =>
    parts.has(value) ||
    value.startsWith('urn:') ||
    (subject !== undefined && `${subject.pointer}/`.startsWith(`${pointer}/`));
  const own = products.filter((product) => !isOfSubject(product));
  const isOnSubject = own.length === 0 || own.length < products.length;
  const onSubject = isOnSubject ? subjectOf(sbom) : undefined;
  const [first, ...others] = [...(onSubject ? [onSubject] : []), ...own.map(named)];
  return [first ?? { spans: [] }, ...others];
}

function subjectOf(sbom: Sbom | undefined): VexProduct | undefined {
  if (!sbom?.subject) return undefined;
  const { name, pointer, version } = sbom.subject;
  const at = subjectVersionEntry(sbom);
  return {
    product: name,
    ...(at && version !== undefined && { version }),
    spans: [
      { pointer, attributes: ['product'], link: 'same file' },
      ...(at ? [{ pointer: at.pointer, attributes: [], link: 'same file' as const }] : []),
    ],
  };
}

/** A purl or CPE says name and version apart; any other text is the product as printed. */
function named({ pointer, value }: Entry): VexProduct {
  const spans: PointerSpan[] = [{ pointer, attributes: ['product'], link: 'same file' }];
  const { name, version } = purlParts(value) ?? cpeParts(value) ?? {};
  if (name === undefined) return { product: value, spans };
  return { product: name, ...(version !== undefined && { version }), spans };
}

/** In the spelling of the file, not of the registry: the words are quoted. */
function purlParts(value: string): Readonly<{ name: string; version?: string }> | undefined {
  if (!value.startsWith('pkg:')) return undefined;
  const [path = ''] = value.slice('pkg:'.length).split(/[?#]/u, 1);
  const at = path.lastIndexOf('@');
  const named = at > 0 ? path.slice(0, at) : path;
  try {
    const name = decodeURIComponent(named.slice(named.lastIndexOf('/') + 1));
    const version = at > 0 ? decodeURIComponent(path.slice(at + 1)) : '';
    return name === '' ? undefined : { name, ...(version !== '' && { version }) };
  } catch {
    return undefined;
  }
}

/** CPE 2.3 and 2.2; one with escapes is no text that could be quoted in parts. */
function cpeParts(value: string): Readonly<{ name: string; version?: string }> | undefined {
  if (!value.startsWith('cpe:') || value.includes('\\')) return undefined;
  const parts = value.replace(/^cpe:(?:2\.3:|\/)/u, '').split(':');
  const [, , name = '', version = ''] = parts;
  if (/^[*-]?$/u.test(name)) return undefined;
  return { name, ...(!/^[*-]?$/u.test(version) && { version }) };
}
