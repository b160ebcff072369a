import { describe, expect, test } from 'vitest';
import { distroRelease, releaseInVersion } from '../../../src/sbom/advisories/distro-release.ts';

describe('src/sbom/advisories/distro-release', () => {
  test.each([
    ['deb/debian', 'debian-12.5', '12'],
    ['deb/debian', 'bookworm', '12'],
    ['deb/debian', '12', '12'],
    ['deb/ubuntu', 'ubuntu-22.04', '22.04'],
    ['deb/ubuntu', '22.04:LTS', '22.04'],
    ['deb/ubuntu', 'jammy', '22.04'],
    ['apk/alpine', 'alpine-3.19.1', '3.19'],
    ['apk/alpine', 'v3.19', '3.19'],
    ['rpm/redhat', 'rhel-8.9', '8'],
    ['rpm/redhat', 'enterprise_linux:8::baseos', '8'],
    ['rpm/suse', 'Linux Enterprise Server 15 SP5', '15.5'],
    ['rpm/suse', 'sles-15.5', '15.5'],
    ['rpm/opensuse', 'Leap 15.5', '15.5'],
  ])('in %s "%s" is %s', (family, text, release) => {
    expect(distroRelease(family, text)).toBe(release);
  });

  test('a text without a number names no release', () => {
    expect(distroRelease('deb/debian', 'sid')).toBeUndefined();
    expect(distroRelease('deb/debian', '')).toBeUndefined();
  });

  test('a Debian revision may say for which release it was made', () => {
    expect(releaseInVersion('1.1.1n-0+deb11u5')).toBe('11');
    expect(releaseInVersion('1.1.1n-1')).toBeUndefined();
  });
});
