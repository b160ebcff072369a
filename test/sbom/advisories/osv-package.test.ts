import { describe, expect, test } from 'vitest';
import { osvPackage } from '../../../src/sbom/advisories/osv-package.ts';

describe('src/sbom/advisories/osv-package', () => {
  test.each([
    ['npm', '@kestrel/Panel', 'npm/@kestrel/panel', undefined],
    ['PyPI', 'Zope.Interface', 'pypi/zope-interface', undefined],
    ['Maven', 'org.kestrel:bus', 'maven/org.kestrel/bus', undefined],
    ['Maven:https://repo.example.com', 'org.kestrel:bus', 'maven/org.kestrel/bus', undefined],
    ['Go', 'github.com/Kestrel/bus/v2', 'golang/github.com/kestrel/bus/v2', undefined],
    ['crates.io', 'serde_json', 'cargo/serde-json', undefined],
    ['NuGet', 'Newtonsoft.Json', 'nuget/newtonsoft.json', undefined],
    ['RubyGems', 'rails', 'gem/rails', undefined],
    ['Packagist', 'kestrel/bus', 'composer/kestrel/bus', undefined],
    ['Debian:12', 'openssl', 'deb/debian/openssl', '12'],
    ['Debian', 'xz-utils', 'deb/debian/xz-utils', undefined],
    ['Ubuntu:Pro:18.04:LTS', 'openssl', 'deb/ubuntu/openssl', '18.04'],
    ['Alpine:v3.19', 'openssl', 'apk/alpine/openssl', '3.19'],
    ['Red Hat:enterprise_linux:9::appstream', 'openssl', 'rpm/redhat/openssl', '9'],
    ['Red Hat:rhel_aus:8.4::baseos', 'openssl', 'rpm/redhat/openssl', 'rhel_aus:8.4::baseos'],
  ])('%s %s is %s of release %s', (ecosystem, name, key, distro) => {
    const found = osvPackage(ecosystem, name);
    expect([found?.key, found?.distro]).toEqual([key, distro]);
  });

  test.each([
    ['Linux', 'Kernel'],
    ['', 'left-turn'],
    ['npm', ''],
    ['Maven', 'bus'],
  ])('"%s" "%s" is no package that can be looked up', (ecosystem, name) => {
    expect(osvPackage(ecosystem, name)).toBeUndefined();
  });
});
