import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { judgeFile } from '../hostile/judge-file.ts';
import { readFile } from '../hostile/read-file.ts';
import { basePapers } from '../support/hostile/base-papers.ts';
import { pdfFile, print } from '../support/hostile/pdf-file.ts';

const papers = new Map(basePapers.map(({ id, pages }) => [id, pages]));

async function claimsOf(file: string, pages: readonly string[]): Promise<readonly Claim[]> {
  const paper = { file, bytes: pdfFile({ pages }) };
  const document = await readFile(paper);
  const { claims } = await judgeFile(paper, document);
  for (const { citation } of claims.filter(({ citation: { view } }) => view)) {
    const page = document.pages.find(({ number }) => number === citation.page);
    expect(page?.[citation.view ?? 'text'].slice(citation.start, citation.end)).toBe(
      citation.quote,
    );
  }
  return claims;
}

/** A box from a height on, as the eye measures, over lines of text. */
const box = (y: number, height: number, colour = '1 g', x = 50): string =>
  `${colour} ${x} ${842 - y - height} ${550 - x} ${height} re f\n`;
const certificate = papers.get('expired certificate')?.[0] ?? '';
const policy = (line: string): string =>
  print('Secure Development Policy', { x: 60, y: 90, size: 22 }) +
  print('Kestrel Controls s.r.o., version 2.1, 4 May 2026', { x: 60, y: 120 }) +
  print(line, { x: 60, y: 190 });

describe('ingest: what is painted over in the colour of the page', () => {
  test('an end of validity beneath the paint still ends the certificate', async () => {
    const [claim] = await claimsOf('certificate.pdf', [certificate + box(354, 26)]);
    expect(claim?.attributes).toMatchObject({ expiresOn: '2024-03-14' });
    expect(claim?.notes).toEqual([expect.stringContaining('painted over')]);
  });

  test('a later end printed over it leaves the certificate hedged', async () => {
    const again = print('14 March 2030', { x: 210, y: 364 }).replace('BT', '0 g BT');
    const forged = box(352, 16, '1 g', 205) + again;
    const claims = await claimsOf('certificate.pdf', [certificate + forged]);
    expect(claims.filter(({ polarity }) => polarity === 'asserted')).toEqual([]);
  });

  test('a denial beneath the paint is found', async () => {
    const denied = policy('Penetration tests by external testers are not performed.');
    const claims = await claimsOf('policy.pdf', [denied + box(176, 20)]);
    expect(claims).toMatchObject([{ type: 'practice', polarity: 'negated' }]);
  });

  test('a promise beneath the paint proves nothing', async () => {
    const promised = policy('All firmware updates are signed.');
    expect(await claimsOf('policy.pdf', [promised + box(176, 20)])).toEqual([]);
  });

  test('what is blacked out stays unread', async () => {
    const denied = policy('Penetration tests by external testers are not performed.');
    expect(await claimsOf('policy.pdf', [denied + box(176, 20, '0 g')])).toEqual([]);
  });
});
