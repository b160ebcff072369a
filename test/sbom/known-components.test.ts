import { describe, expect, test } from 'vitest';
import { findKnownComponents, knownPackage } from '../../src/sbom/known-components.ts';
import { componentOf, entry } from '../support/sboms.ts';

const at = (purl: string) => {
  const [name = '', ...above] = purl
    .replace(/@[^@]*$/u, '')
    .split('/')
    .toReversed();
  const group = above[0] === '%40angular' ? { group: '@angular' } : {};
  return componentOf(name, '1', { ...group, purl: entry('/p', purl) });
};

describe('A well-known component', () => {
  test('is found by its words, the longest first, whole words only', () => {
    const found = (text: string) => findKnownComponents(text).map(({ component }) => component);
    expect(found('We use Log4j2, Spring Boot and OpenSSL.')).toEqual([
      'Log4j',
      'Spring',
      'OpenSSL',
    ]);
    expect(found('curly offspring, log4jx, openssl-3')).toEqual(['OpenSSL']);
  });

  test('is told by its package in its own ecosystem, never by its name alone', () => {
    expect(knownPackage(at('pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1'))).toBe('Log4j');
    expect(knownPackage(at('pkg:deb/debian/libssl3@3.0.11'))).toBe('OpenSSL');
    expect(knownPackage(at('pkg:npm/%40angular/core@17.0.0'))).toBe('Angular');
    expect(knownPackage(at('pkg:npm/openssl@2.0.0'))).toBeUndefined();
    expect(knownPackage(at('pkg:npm/%40acme/react@1.0.0'))).toBeUndefined();
    expect(knownPackage(at('pkg:maven/org.apache.logging.log4j/log4j-api@2.14.1'))).toBeUndefined();
    expect(knownPackage(componentOf('openssl', '3.0.0'))).toBeUndefined();
    const cpe = entry('/c', 'cpe:2.3:a:openssl:openssl:3.0.0:*:*:*:*:*:*:*');
    expect(knownPackage(componentOf('openssl', '3.0.0', { cpe }))).toBe('OpenSSL');
  });
});
