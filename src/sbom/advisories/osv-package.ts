import { keyOfPackage, normalisePackage, packageProblem } from '../purl-rules.ts';
import { distroRelease } from './distro-release.ts';

/** OSV's names of registries (ossf/osv-schema, "Defined ecosystems") to purl types. */
const registries: Readonly<Record<string, string>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Maven: 'maven',
  Go: 'golang',
  'crates.io': 'cargo',
  NuGet: 'nuget',
  RubyGems: 'gem',
  Packagist: 'composer',
  Hex: 'hex',
  Pub: 'pub',
  CRAN: 'cran',
  Hackage: 'hackage',
  ConanCenter: 'conan',
  SwiftURL: 'swift',
};

/** Distributions to purl type and namespace. */
const distributions: Readonly<Record<string, string>> = {
  Debian: 'deb/debian',
  Ubuntu: 'deb/ubuntu',
  Alpine: 'apk/alpine',
  Wolfi: 'apk/wolfi',
  Chainguard: 'apk/chainguard',
  'Red Hat': 'rpm/redhat',
  'Rocky Linux': 'rpm/rocky-linux',
  AlmaLinux: 'rpm/almalinux',
  openSUSE: 'rpm/opensuse',
  SUSE: 'rpm/suse',
  'Photon OS': 'rpm/photon',
  Mageia: 'rpm/mageia',
  openEuler: 'rpm/openeuler',
};

/** The package in our spelling, and the release of its distribution where the record names one. */
export type OsvPackage = Readonly<{ key: string; type: string; distro?: string }>;

/** Undefined when the ecosystem has no package URLs we know, or the name is none of it. */
export function osvPackage(ecosystem: string, name: string): OsvPackage | undefined {
  const [base = '', ...rest] = ecosystem.split(':');
  const release = rest.join(':');
  const family = distributions[base] ?? registries[base];
  if (family === undefined) return undefined;
  const [type = '', namespace] = family.split('/');
  const given = normalisePackage({ type, namespace, name: name.trim() });
  if (packageProblem(given) !== undefined) return undefined;
  const distro = namespace === undefined || release === '' ? undefined : releaseOf(family, release);
  return { key: keyOfPackage(given), type, ...(distro === undefined ? {} : { distro }) };
}

/** Special streams ("rhel_aus:8.4") have fixes of their own: they stay apart under their full name. */
function releaseOf(family: string, release: string): string {
  const isStream = family === 'rpm/redhat' && !release.startsWith('enterprise_linux:');
  return isStream ? release : (distroRelease(family, release) ?? release);
}
