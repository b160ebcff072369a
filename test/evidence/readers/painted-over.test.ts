import { describe, expect, test } from 'vitest';
import type { Page, Warning } from '../../../src/evidence/document.ts';
import { PdfReader } from '../../../src/evidence/readers/pdf.ts';
import { rawPdf, show } from '../../support/raw-pdf.ts';

async function read(content: string): Promise<{ page: Page; warnings: Warning[] }> {
  const reader = await PdfReader.open(rawPdf([content]));
  const warnings: Warning[] = [];
  let page: Page | undefined;
  for await (const event of reader.pages(1, 1)) {
    if (event.type === 'page') page = event.page;
    if (event.type === 'warning') warnings.push(event.warning);
  }
  if (!page) throw new Error('The PDF has no page.');
  return { page, warnings };
}

const hiddenWords = ({ text, hidden }: Page): string[] =>
  hidden.map(({ start, end }) => text.slice(start, end));
const title = show('Certificate of Kestrel Controls', 50, 780);
const at = (text: string, operators = ''): string => show(text, 72, 500, operators);

const unseen: readonly (readonly [string, string])[] = [
  ['white on the white page', at('valid for all products', '1 g')],
  ['nearly white', at('valid for all products', '0.98 0.99 1 rg')],
  [
    'in the colour of the bar below',
    `0 0 0.4 rg 60 490 300 30 re f ${at('valid for all products')}`,
  ],
  ['outlined in white', at('valid for all products', '1 Tr 1 G')],
  ['under a white box', `${at('valid for all products')} 1 g 60 490 300 30 re f`],
  ['under a black box', `${at('valid for all products')} 60 490 300 30 re f`],
  ['under a thick white line', `${at('valid for all products')} 1 G 30 w 60 505 m 360 505 l S`],
  ['outside of the clip', `q 0 0 50 50 re W n ${at('valid for all products')} Q`],
  [
    'painted over in a form of many lines',
    `${at('valid for all products')} 1 g 60 490 m 360 490 l 360 520 l 60 520 l h f`,
  ],
];

const seen: readonly (readonly [string, string])[] = [
  ['white on a dark bar', `0 0 0.4 rg 60 490 300 30 re f ${at('valid for all products', '1 g')}`],
  ['white on a picture', `q 300 0 0 30 60 490 cm Q ${at('valid for all products', '1 g')}`],
  ['grey like a watermark', at('valid for all products', '0.9 g')],
  ['struck through by a thin bar', `${at('valid for all products')} 60 503 300 1.5 re f`],
  ['underlined', `${at('valid for all products')} 60 496 300 3 re f`],
  ['framed', `${at('valid for all products')} 60 480 300 50 re 64 484 292 42 re f*`],
  [
    'printed again over the box',
    `${at('valid for all products')} 1 g 60 490 300 30 re f 0 g ${at('valid for all products')}`,
  ],
  [
    'beside a slanting clip that something is painted in',
    `${at('valid for all products')} q 60 400 m 400 400 l 400 480 l h W n 1 g 0 0 600 840 re f Q`,
  ],
  ['under a line of a table', `${at('valid for all products')} 0.5 w 60 505 m 360 505 l S`],
];

describe('evidence/readers: what is painted over', () => {
  test.for(unseen)('%s nobody sees it', async ([, content]) => {
    const { page, warnings } = await read(title + content);
    expect(page.layout).toBe('Certificate of Kestrel Controls');
    expect(hiddenWords(page)).toEqual(['valid for all products']);
    expect(warnings).toMatchObject([{ code: 'HIDDEN_TEXT', page: 1 }]);
  });

  test.for(seen)('%s it is read', async ([, content]) => {
    const { page } = await read(title + content);
    expect(page.layout).toContain('valid for all products');
  });

  test('a single word that is covered is told, and the rest of its line is read', async () => {
    const { page, warnings } = await read(`${at('It is not certified')} 1 g 91 490 18 30 re f`);
    expect(page.layout).toBe('It is | certified');
    expect(hiddenWords(page)).toEqual(['not']);
    expect(warnings[0]?.detail).toContain('drawn over');
  });
});
