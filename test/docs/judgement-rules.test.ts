import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/judgement-rules.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:rule |-)/u.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/gu, '').trim()));

test('every test that docs/judgement-rules.md names stands in the file it names', () => {
  expect(rows.length).toBeGreaterThan(100);
  for (const [rule, file, title] of rows) {
    const code = readFileSync(new URL(`../${file}.test.ts`, import.meta.url), 'utf8');
    const words = code.replaceAll('\\', '');
    expect(words.includes(title ?? 'no title'), `${rule}: ${file}: ${title}`).toBe(true);
  }
});
