import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/evidence/read-document.ts';
import { rawPdf, show } from '../support/raw-pdf.ts';
import { readInventory } from '../support/read-inventory-in-process.ts';
import { sameProductCycloneDx } from '../support/same-product-cyclone-dx.ts';
import { drawSheet, form } from '../support/sheet.ts';

describe('reading a document', () => {
  test('gives pages, what the file says of itself and its hash', async () => {
    const bytes = await drawSheet([form([['Holder', 'Kestrel Controls s.r.o.']])]);
    const document = await readDocument({ bytes, file: 'certificate.pdf' });
    expect(document).toMatchObject({
      file: 'certificate.pdf',
      mediaType: 'application/pdf',
      pageCount: 1,
      info: { producer: 'PDFKit', encrypted: false },
      warnings: [],
    });
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document.pages[0]?.layout).toBe('Holder | Kestrel Controls s.r.o.');
  });

  test('gives the same again for the same bytes, also when two processes share them', async () => {
    const pages = Array.from({ length: 9 }, (_, page) =>
      Array.from({ length: 60 }, (_unused, line) =>
        show(`Line ${line} of page ${page}`, 50, 780 - 12 * line),
      ).join(''),
    );
    const bytes = rawPdf(pages);
    const first = await readDocument({ bytes, file: 'report.pdf' });
    const limits = { sharedFromPages: 1 };
    const second = await readDocument({ bytes, file: 'report.pdf', limits });
    expect(first.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  });

  test('reads Markdown as one page', async () => {
    const bytes = new TextEncoder().encode('# Policy\n\nWe fix critical findings in 30 days.');
    const { mediaType, pages } = await readDocument({ bytes, file: 'policy.md' });
    expect(mediaType).toBe('text/markdown');
    expect(pages.map(({ text }) => text)).toEqual([
      '# Policy\n\nWe fix critical findings in 30 days.',
    ]);
  });

  test('reads the first pages of a very long file', async () => {
    const bytes = rawPdf(['one', 'two', 'three'].map((word) => show(`Page ${word}`, 50, 700)));
    const { pages, pageCount, warnings } = await readDocument({
      bytes,
      file: 'long.pdf',
      limits: { pages: 2 },
    });
    expect([pages.length, pageCount]).toEqual([2, 3]);
    expect(warnings.find(({ code }) => code === 'TRUNCATED_PAGES')?.detail).toBe(
      'Only the first 2 of 3 pages were read.',
    );
  });

  test.each([
    ['EMPTY_FILE', '', 'empty.pdf'],
    ['UNSUPPORTED_TYPE', 'PK\x03\x04', 'report.docx'],
    ['CORRUPT', '%PDF-1.7 and nothing else', 'broken.pdf'],
    ['OVERSIZE', 'x'.repeat(100), 'large.txt'],
    ['UNSUPPORTED_TYPE', `text ${'\x81\x01'.repeat(4_000)}`, 'garbage.txt'],
  ])('says %s with a remedy', async (code, content, file) => {
    const bytes = new Uint8Array(Buffer.from(content, 'latin1'));
    const limits = code === 'OVERSIZE' ? { uploadBytes: 10 } : {};
    await expect(readDocument({ bytes, file, limits })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(file),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  test('of an SBOM gives no pages, but what it lists, as it was read', async () => {
    const bytes = new TextEncoder().encode(sameProductCycloneDx.cycloneDxXml);
    const document = await readDocument({ bytes, file: 'sbom.xml' });
    const { sbom } = await readInventory(bytes, 'application/xml');
    expect(document).toMatchObject({
      mediaType: 'application/xml',
      pageCount: 0,
      pages: [],
      warnings: [],
    });
    expect(document.sbom).toEqual(sbom);
    expect(document.vex).toBeUndefined();
  });

  test('of a VEX document gives its statements', async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        statements: [{ vulnerability: { name: 'CVE-2026-1001' }, status: 'fixed' }, {}],
      }),
    );
    const { vex, sbom, warnings } = await readDocument({ bytes, file: 'vex.json' });
    expect(vex?.statements.map(({ status }) => status.means)).toEqual(['fixed']);
    expect(sbom).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toEqual(['CORRUPT']);
  });

  test.each([
    ['{"name": "kestrel"}', 'a.json', 'is a JSON file, but neither an SBOM'],
    ['<project xmlns="x"/>', 'pom.xml', 'is an XML file, but neither an SBOM'],
    ['{"bomFormat": "CycloneDX"} {}', 'a.json', 'with a second document or other content'],
    ['{"bomFormat": "Cyc', 'a.json', 'is a JSON file that ends before it is complete'],
    ['{"bomFormat": }', 'a.json', 'looks like a JSON file but breaks the rules of its syntax'],
  ])('of %j says what it is', async (content, file, words) => {
    const bytes = new TextEncoder().encode(content);
    await expect(readDocument({ bytes, file })).rejects.toMatchObject({
      message: expect.stringContaining(`${file} `),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
    await expect(readDocument({ bytes, file })).rejects.toThrow(words);
  });
});
