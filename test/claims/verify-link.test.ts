import { describe, expect, test } from 'vitest';
import type { LinkRule } from '../../src/claims/candidate.ts';
import { proofAt } from '../../src/claims/proof.ts';
import { isLinked } from '../../src/claims/verify-link.ts';
import { spanOf } from '../support/candidates.ts';
import { typedPages } from '../support/typed-pages.ts';

const pages = Array.from({ length: 30 }, (_, index) => `Words of page ${index + 1} stand here.`);
const paper = typedPages(...pages);

function linked(link: LinkRule | undefined, from: number, to: number): boolean {
  const span = { ...spanOf(paper, `page ${to} `), ...(link && { link }) };
  const [main, support] = [proofAt(paper, spanOf(paper, `page ${from} `)), proofAt(paper, span)];
  if (typeof main === 'string' || typeof support === 'string') throw new Error('no proof');
  return isLinked(span, support, main);
}

describe('claims/verify-link', () => {
  test.for([
    ['same statement', 3, 3, true],
    ['same statement', 3, 4, false],
    ['same certificate', 3, 3, true],
    ['same certificate', 3, 2, true],
    ['same certificate', 3, 9, true],
    ['same certificate', 9, 3, false],
    ['same certificate', 3, 25, false],
    ['table row', 3, 4, true],
    ['table row', 3, 6, false],
    ['cover field', 20, 2, true],
    ['cover field', 2, 20, false],
    ['document title', 20, 1, true],
    ['document title', 1, 20, false],
    ['report section', 2, 29, true],
    [undefined, 3, 3, false],
  ] as const)('"%s" from page %i to page %i: %s', ([link, from, to, holds]) => {
    expect(linked(link, from, to)).toBe(holds);
  });

  test('the same statement does not reach across a long page', () => {
    const long = typedPages(`First words. ${'More text here. '.repeat(200)} Last words.`);
    const main = proofAt(long, spanOf(long, 'First words'));
    const span = { ...spanOf(long, 'Last words'), link: 'same statement' as const };
    const support = proofAt(long, span);
    if (typeof main === 'string' || typeof support === 'string') throw new Error('no proof');
    expect(isLinked(span, support, main)).toBe(false);
    const layout = { ...support, view: 'layout' as const };
    expect(isLinked(span, layout, main)).toBe(true);
  });

  const granted = 'A FedRAMP authorization was granted to ACME Inc.';
  const until = 'It remains in effect until 29 May 2026.';

  test.for([
    ['on a page of one standard', `${granted}\n\n${until}`, true],
    ['goes on in the paragraph', `${granted} ${until}\n\nReport IEC 62443-4-1.`, true],
    ['stands apart', `${granted}\n\n${until}\n\nReport IEC 62443-4-1.`, false],
    ['follows another standard', `${granted} We hold ISO 27001, too. ${until}`, false],
    ['stands before it', `We hold ISO 27001. ${until} ${granted}`, false],
  ] as const)('the expiry a model links to a certificate %s: %s', ([, text, holds]) => {
    const page = typedPages(text);
    const span = { ...spanOf(page, until), link: 'same certificate' as const };
    const [main, support] = [proofAt(page, spanOf(page, granted)), proofAt(page, span)];
    if (typeof main === 'string' || typeof support === 'string') throw new Error('no proof');
    expect(isLinked(span, support, main, page)).toBe(holds);
  });

  test('an unknown link holds nothing', () => {
    expect(linked('hearsay' as LinkRule, 3, 3)).toBe(false);
  });
});
