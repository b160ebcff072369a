import { describe, expect, test } from 'vitest';
import { parsePurl } from '../../src/sbom/parse-purl.ts';
import { isUrl, urlOfPurl } from '../../src/sbom/urls.ts';

function urlOf(purl: string): string | undefined {
  const parsed = parsePurl(purl);
  return parsed && urlOfPurl(parsed);
}

describe('src/sbom/urls', () => {
  test.each([
    'https://example.com/a.tgz',
    'http://packages.example.com/npm/unused-imports',
    'git+https://example.com/a.git#main',
    'git@example.com:a/b.git',
    'github:someone/something',
    'file:../local',
  ])('%s is a place, no version', (version) => {
    expect(isUrl(version)).toBe(true);
  });

  test.each(['1.0.0', '1:2.3-4', 'v1.2.3', '2.0.0+git.1', 'latest', '^1.2.3', '', 'sha256:ab12'])(
    '"%s" is no place',
    (version) => {
      expect(isUrl(version)).toBe(false);
    },
  );

  test('a purl tells of a place in its version or in its qualifiers', () => {
    expect(urlOf('pkg:npm/a@https://h.example/a.tgz')).toBe('https://h.example/a.tgz');
    expect(urlOf('pkg:npm/a@1?vcs_url=git+https://h.example/a')).toBe('git+https://h.example/a');
    expect(urlOf('pkg:npm/a@1?download_url=https://h.example/a.tgz')).toBe(
      'https://h.example/a.tgz',
    );
    expect(urlOf('pkg:npm/a@1')).toBeUndefined();
  });
});
