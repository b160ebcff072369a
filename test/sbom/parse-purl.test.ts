import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePurl, purlProblem } from '../../src/sbom/parse-purl.ts';

describe('src/sbom/parse-purl', () => {
  test.each([
    [
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
      'maven/org.apache.logging.log4j/log4j-core',
    ],
    ['pkg:maven/org.example:part@1?type=jar', 'maven/org.example/part'],
    ['pkg:npm/%40angular/core@16.0.0', 'npm/@angular/core'],
    ['pkg:npm/@angular/core@16.0.0', 'npm/@angular/core'],
    ['pkg:npm/%40angular%2Fcore@16.0.0', 'npm/@angular/core'],
    ['pkg:NPM/JSONStream', 'npm/jsonstream'],
    ['pkg:pypi/Zope.Interface_Extra--x@5', 'pypi/zope-interface-extra-x'],
    ['pkg:nuget/Newtonsoft.Json@13.0.1', 'nuget/newtonsoft.json'],
    ['pkg:cargo/Serde_json@1.0', 'cargo/serde-json'],
    [
      'pkg:golang/github.com/Sirupsen/logrus@v1.9.0#hooks/syslog',
      'golang/github.com/sirupsen/logrus',
    ],
    ['pkg:golang/example.com/mod/v2@v2', 'golang/example.com/mod/v2'],
    ['pkg:github/Package-URL/purl-spec@244fd47', 'github/package-url/purl-spec'],
    ['pkg:deb/debian/libssl3@3.0.11-1?arch=amd64', 'deb/debian/libssl3'],
    ['pkg:alpine/musl@1.2', 'apk/alpine/musl'],
    ['pkg:rpm/Fedora/ImageMagick@7', 'rpm/fedora/ImageMagick'],
    ['pkg:generic/OpenSSL@3.0.9', 'generic/openssl'],
    ['pkg://npm//lodash@4', 'npm/lodash'],
    ['pkg:cran/A3', 'cran/A3'],
    ['  pkg:gem/rails@7.0.0 ', 'gem/rails'],
  ])('%s is %s', (purl, key) => {
    expect(parsePurl(purl)?.key).toBe(key);
    expect(purlProblem(purl)).toBeUndefined();
  });

  test.each([
    [
      'pkg:maven/log4j-core@2.14.1',
      'The purl of type maven has no group id, so nobody can tell which package it is.',
    ],
    [
      'pkg:github/openssl@3',
      'The purl of type github has no owner, so nobody can tell which package it is.',
    ],
    ['pkg:golang/@%28devel%29', 'The purl names no package.'],
    ['pkg:npm/foo@npm:bar@1.2.3', 'The purl names no package.'],
    ['pkg:npm/', 'The purl names no package.'],
    ['pkg:npm', 'The purl names no package.'],
    ['pkg:9x/foo', 'The purl names no type.'],
    ['lodash@4', 'The text does not follow the form of a package URL.'],
    ['https://example.com/a', 'The text does not follow the form of a package URL.'],
    ['pkg:npm/%zz', 'The text does not follow the form of a package URL.'],
    ['', 'The purl names no type.'],
    [`pkg:npm/${'x'.repeat(5000)}`, 'The text does not follow the form of a package URL.'],
  ])('%s names no package, and says why', (purl, problem) => {
    expect(parsePurl(purl)).toBeUndefined();
    expect(purlProblem(purl)).toBe(problem);
  });

  test('version, qualifiers and subpath are taken apart', () => {
    expect(
      parsePurl('pkg:npm/%40a/b@1.0.0%2Bx?Arch=x64&empty=&vcs_url=git+https://h/r#src/lib'),
    ).toEqual({
      type: 'npm',
      namespace: '@a',
      name: 'b',
      key: 'npm/@a/b',
      version: '1.0.0+x',
      qualifiers: { arch: 'x64', vcs_url: 'git+https://h/r' },
      subpath: 'src/lib',
    });
  });

  test('the epoch of an RPM stands before its version', () => {
    expect(parsePurl('pkg:rpm/redhat/openssl@3.0.7-27.el9?epoch=1')?.version).toBe(
      '1:3.0.7-27.el9',
    );
    expect(parsePurl('pkg:rpm/redhat/openssl@1:3.0.7-27.el9?epoch=1')?.version).toBe(
      '1:3.0.7-27.el9',
    );
    expect(parsePurl('pkg:rpm/redhat/openssl?epoch=1')?.version).toBeUndefined();
    expect(parsePurl('pkg:rpm/redhat/openssl@3?epoch=x')?.version).toBe('3');
  });

  test('whatever stands in a file, nothing is thrown, and there is a key or a problem', () => {
    const part = fc.constantFrom(
      'pkg:',
      '/',
      '@',
      '%40',
      '%',
      '?',
      '#',
      'npm',
      'maven',
      'a',
      '..',
      '=',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
      fc.array(part).map((parts) => `pkg:npm/${parts.join('')}`),
    );
    fc.assert(
      fc.property(text, (purl) => {
        const parsed = parsePurl(purl);
        expect(purlProblem(purl) === undefined).toBe(parsed !== undefined);
        if (parsed) {
          expect(parsed.key.startsWith(`${parsed.type}/`)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
