import { describe, expect, test } from 'vitest';
import { readCampaign } from '../../../src/sbom/advisories/read-campaign.ts';

const listed = (text: string) => readCampaign(text, 'worm')?.parts[0]?.packages;
const notes = (text: string) =>
  Object.fromEntries((readCampaign(text, 'worm')?.notes ?? []).map((one) => [one.note, one.count]));

const panel = [{ key: 'npm/@kestrel/panel', versions: ['1.2.3'] }];

describe('src/sbom/advisories/read-campaign', () => {
  test.each([
    ['a heading', 'package,version\n@kestrel/panel,1.2.3\n'],
    [
      'a heading in other words',
      'Package Name;Affected Version(s);Ecosystem\n@kestrel/panel;1.2.3;npm',
    ],
    ['a heading and package URLs', 'purl\npkg:npm/%40kestrel/panel@1.2.3'],
    ['package URLs and versions apart', 'purl,version\npkg:npm/%40kestrel/panel,1.2.3'],
    ['no heading', '@kestrel/panel,1.2.3'],
    ['no heading and the ecosystem first', 'npm,@kestrel/panel,1.2.3'],
    ['no heading and the ecosystem last', '@kestrel/panel,1.2.3,npm'],
    ['one column', '@kestrel/panel@1.2.3'],
    ['package URLs without heading', 'pkg:npm/%40kestrel/panel@1.2.3'],
    [
      'a byte order mark, Windows lines and quotes',
      '\ufeffPackage,Version\r\n"@kestrel/panel","1.2.3"\r\n',
    ],
    ['a comment before it', '# as of today\npackage,version\n@kestrel/panel,= 1.2.3'],
    ['tabs', 'package\tversion\n@kestrel/panel\tv1.2.3'.replace('v1', '1')],
  ])('reads a list with %s', (_, text) => {
    expect(listed(text)).toEqual(panel);
  });

  test('several versions may stand in a cell', () => {
    const text = 'Package,Version\na,= 1.0.0 || = 1.0.1\nb,"2.0.0, 2.0.1"\nc,3.0.0 3.0.1\n';
    expect(listed(text)?.map(({ versions }) => versions)).toEqual([
      ['1.0.0', '1.0.1'],
      ['2.0.0', '2.0.1'],
      ['3.0.0', '3.0.1'],
    ]);
  });

  test('a range and every version are read as what they are', () => {
    const text = 'package,version\na,">= 1.0.0, < 1.4.0"\nb,*\n';
    expect(listed(text)).toEqual([
      { key: 'npm/a', ranges: [{ from: '1.0.0', before: '1.4.0' }] },
      { key: 'npm/b' },
    ]);
  });

  test('a heading without versions means all of them', () => {
    expect(listed('package,ecosystem\npart,PyPI\n')).toEqual([{ key: 'pypi/part' }]);
  });

  test('names tell some ecosystems; the rest is taken for npm, and that is said', () => {
    const text =
      'package,version\norg.kestrel:bus,1.0\ngithub.com/kestrel/bus,v1.0.0\npart,1.0.0\n';
    expect(listed(text)?.map(({ key }) => key)).toEqual([
      'maven/org.kestrel/bus',
      'golang/github.com/kestrel/bus',
      'npm/part',
    ]);
    expect(notes(text)).toEqual({ 'ecosystem assumed': 1 });
  });

  test('rows that cannot be read are counted and never guessed at', () => {
    const text = 'package,version,ecosystem\na,1.0.0,npm\nb,,npm\nc,1.0.0,klingon\nd,1.0.0,npm\n';
    expect(listed(text)?.map(({ key }) => key)).toEqual(['npm/a', 'npm/d']);
    expect(notes(text)).toEqual({ 'row unreadable': 2 });
  });

  test.each([
    ['words', 'alpha\nbeta\ngamma\n'],
    ['prose', 'The worm came at night, nobody saw it.\nIt left in the morning, full of tokens.\n'],
    ['another table', 'name,country\nKestrel,Norway\n'],
    ['a heading alone', 'package,version\n'],
    ['nothing', ''],
  ])('%s are no list of packages', (_, text) => {
    expect(readCampaign(text, 'worm')).toBeUndefined();
  });

  test('what is on a list is malware of that campaign', () => {
    expect(readCampaign('a,1.0.0', 'worm')?.parts[0]).toMatchObject({
      kind: 'campaign',
      source: 'worm',
      lines: [['npm/a', { id: 'worm', malicious: true, versions: ['1.0.0'] }]],
    });
  });
});
