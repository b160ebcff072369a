import type { Component } from '../component.ts';
import { parseCpe } from '../parse-cpe.ts';
import { type ParsedPurl, parsePurl } from '../parse-purl.ts';
import { isUrl, urlOfPurl } from '../urls.ts';
import { usableVersion } from '../usable-version.ts';
import { distroRelease, releaseInVersion } from './distro-release.ts';

/** What is needed of a component to look it up. */
export type Sought = Pick<Component, 'pointer' | 'name' | 'version' | 'purl' | 'cpe' | 'direct'>;

/** A name a component is looked up by, with the version that belongs to it. */
export type LookUp = Readonly<{ key: string; type: string; version?: string; distro?: string }>;

/** Types whose packages come from a registry, so that an address in the purl is remarkable. */
const registryTypes: ReadonlySet<string> = new Set(['npm', 'pypi', 'gem', 'cargo', 'nuget']);

/** Where a component comes from if not from a registry; undefined for the ordinary case. */
export function urlOf({ version, purl }: Sought): string | undefined {
  if (version !== undefined && isUrl(version)) return version;
  if (purl === undefined) return undefined;
  if (isUrl(purl.value) && !purl.value.startsWith('pkg:')) return purl.value;
  const parsed = parsePurl(purl.value);
  if (parsed?.version !== undefined && isUrl(parsed.version)) return parsed.version;
  return parsed && registryTypes.has(parsed.type) ? urlOfPurl(parsed) : undefined;
}

/**
 * The names to look a component up by: its purl and the source package it was built from, else its
 * CPE. Never its bare name; empty when it has no identifier.
 */
export function lookUpsOf({ version, purl, cpe }: Sought): readonly LookUp[] {
  const parsed = purl && parsePurl(purl.value);
  if (parsed) return lookUpsOfPurl(parsed, usableVersion(version));
  const read = cpe && parseCpe(cpe.value);
  if (!read) return [];
  const stated = usableVersion(read.version) ?? usableVersion(version);
  const key = `cpe/${read.vendor}/${read.product}`;
  return [{ key, type: 'generic', ...(stated !== undefined && { version: stated }) }];
}

function lookUpsOfPurl(purl: ParsedPurl, stated: string | undefined): LookUp[] {
  const { key, type, namespace, qualifiers } = purl;
  const version = usableVersion(purl.version) ?? stated;
  const family = `${type}/${namespace ?? ''}`;
  const distro =
    (qualifiers['distro'] && distroRelease(family, qualifiers['distro'])) ??
    (type === 'deb' && version !== undefined ? releaseInVersion(version) : undefined);
  const common = { type, ...(distro !== undefined && { distro }) };
  const own = { ...common, key, ...(version !== undefined && { version }) };
  const source = sourceOf(purl, version);
  return source ? [own, { ...common, ...source }] : [own];
}

/** Debian and Alpine list what they know under the source package ("upstream=openssl@3.0.1"). */
function sourceOf({ type, namespace, name, qualifiers }: ParsedPurl, version: string | undefined) {
  const upstream = qualifiers['upstream'];
  if (upstream === undefined || (type !== 'deb' && type !== 'apk')) return undefined;
  const [source = '', sourceVersion = version] = upstream.toLowerCase().split('@');
  if (source === name || source === '' || namespace === undefined) return undefined;
  const key = `${type}/${namespace}/${source}`;
  return { key, ...(sourceVersion !== undefined && { version: sourceVersion }) };
}
