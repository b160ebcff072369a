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

/** Distributions that list what they know under source packages: "openssl", not "libssl3". */
const bySource: ReadonlySet<string> = new Set(['deb', 'apk']);

/** What tools call a distribution to what its feeds call it. */
const families: Readonly<Record<string, string>> = {
  'rpm/rocky': 'rpm/rocky-linux',
  'rpm/rockylinux': 'rpm/rocky-linux',
  'rpm/alma': 'rpm/almalinux',
  'rpm/rhel': 'rpm/redhat',
  'rpm/sles': 'rpm/suse',
  'rpm/opensuse-leap': 'rpm/opensuse',
  'rpm/opensuse.leap': 'rpm/opensuse',
};

/** How a component is looked up, and where it comes from if not from a registry. */
export type Identity = Readonly<{
  /** Its purl and the source package it was built from, else its CPE; never its bare name. */
  lookUps: readonly LookUp[];
  /** The address that stands for a version or a package. */
  url?: string;
  /** A package of a distribution that does not say what it was built from. */
  sourceUnknown: boolean;
}>;

export function identityOf({ version, purl, cpe }: Sought): Identity {
  const parsed = purl && parsePurl(purl.value);
  const url = urlOf(version, purl?.value, parsed);
  const lookUps = parsed
    ? lookUpsOfPurl(parsed, usableVersion(version))
    : lookUpsOfCpe(cpe?.value, usableVersion(version));
  return { lookUps, sourceUnknown: isSourceUnknown(parsed), ...(url !== undefined && { url }) };
}

function isSourceUnknown(purl: ParsedPurl | undefined): boolean {
  if (!purl || !bySource.has(purl.type)) return false;
  return purl.qualifiers['upstream'] === undefined && purl.qualifiers['arch'] !== 'source';
}

function urlOf(
  version: string | undefined,
  text: string | undefined,
  purl: ParsedPurl | undefined,
): string | undefined {
  if (version !== undefined && isUrl(version)) return version;
  if (text !== undefined && !purl)
    return isUrl(text) && !text.startsWith('pkg:') ? text : undefined;
  if (purl?.version !== undefined && isUrl(purl.version)) return purl.version;
  return purl && registryTypes.has(purl.type) ? urlOfPurl(purl) : undefined;
}

function lookUpsOfCpe(cpe: string | undefined, stated: string | undefined): LookUp[] {
  const read = cpe === undefined ? undefined : parseCpe(cpe);
  if (!read) return [];
  const version = usableVersion(read.version) ?? stated;
  const key = `cpe/${read.vendor}/${read.product}`;
  return [{ key, type: 'generic', ...(version !== undefined && { version }) }];
}

function lookUpsOfPurl(purl: ParsedPurl, stated: string | undefined): LookUp[] {
  const { type, namespace, name, qualifiers } = purl;
  const version = usableVersion(purl.version) ?? stated;
  const given = `${type}/${namespace ?? ''}`;
  const family = families[given] ?? given;
  const key = family === given ? purl.key : `${family}/${name}`;
  const distro =
    (qualifiers['distro'] && distroRelease(family, qualifiers['distro'])) ??
    (type === 'deb' && version !== undefined ? releaseInVersion(version) : undefined);
  const common = { type, ...(distro !== undefined && { distro }) };
  const own = { ...common, key, ...(version !== undefined && { version }) };
  const source = sourceOf(purl, version);
  return source ? [own, { ...common, ...source }] : [own];
}

/** The source package a purl names: "upstream=openssl@3.0.1". */
function sourceOf({ type, namespace, name, qualifiers }: ParsedPurl, version: string | undefined) {
  const upstream = qualifiers['upstream'];
  if (upstream === undefined || !bySource.has(type)) return undefined;
  const [source = '', sourceVersion = version] = upstream.toLowerCase().split('@');
  if (source === name || source === '' || namespace === undefined) return undefined;
  const key = `${type}/${namespace}/${source}`;
  return { key, ...(sourceVersion !== undefined && { version: sourceVersion }) };
}
