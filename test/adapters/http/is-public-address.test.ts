import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../adapters/http/is-public-address.ts';

describe('an address on the public Internet', () => {
  test.each([['93.184.216.34'], ['8.8.8.8'], ['2606:4700::1111'], ['2a00:1450:4001::200e']])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ['this host', '0.0.0.0'],
    ['this machine', '127.8.8.8'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.0.1'],
    ["a carrier's network", '100.64.0.1'],
    ['the metadata service', '169.254.169.254'],
    ['the metadata service of Alibaba Cloud', '100.100.100.200'],
    ['documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['this host', '::'],
    ['this machine', '::1'],
    ['a unique local address', 'fd12:3456::1'],
    ['a link-local address', 'fe80::1'],
    ['a link-local address with its interface', 'fe80::1%eth0'],
    ['multicast', 'ff02::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6 behind a translator', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['no address', 'files.slack.com'],
    ['an octal address', '0177.0.0.1'],
    ['nothing', ''],
  ])('%s is none: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test('no IPv4 address becomes public by being written as IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      }),
    );
  });
});
