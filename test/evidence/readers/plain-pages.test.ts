import { describe, expect, test } from 'vitest';
import { plainPages } from '../../../src/evidence/readers/plain-pages.ts';
import { rawPdf, show } from '../../support/raw-pdf.ts';

describe('the bare text of a page', () => {
  test('is read where a page cannot be read with its places', async () => {
    const bytes = rawPdf([show('First page', 50, 700), show('Second page', 50, 700)]);
    const pages = await plainPages(bytes, [2]);
    expect(pages).toMatchObject([{ number: 2, text: 'Second page', layout: 'Second page' }]);
    expect(bytes.length).toBeGreaterThan(0);
  });
});
