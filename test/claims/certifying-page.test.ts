import { describe, expect, test } from 'vitest';
import { isCertifyingPage } from '../../src/claims/certifying-page.ts';
import { typedPages } from '../support/typed-pages.ts';

function certifies(text: string): boolean | undefined {
  const [page] = typedPages(text).pages;
  return page && isCertifyingPage(page);
}

describe('claims/certifying-page', () => {
  test('a page is looked at once', () => {
    const [page] = typedPages('This is to certify. Certificate No. 1').pages;
    expect(page && [isCertifyingPage(page), isCertifyingPage(page)]).toEqual([true, true]);
  });

  test.for([
    'Certificate of Registration\nThis is to certify that ACME\ncomplies with ISO/IEC 27001',
    'ZERTIFIKAT\nDie Zertifizierungsstelle bescheinigt, dass ACME die Norm erfüllt.',
    'Certificate No. 4711\nThis certificate is valid until 2027.',
  ])('a certificate: %j', (text) => {
    expect(certifies(text)).toBe(true);
  });

  test.for([
    'We hereby declare that our product complies. This certificate of conformity is ours.',
    'Our process complies with IEC 62443-4-1.',
    `This is to certify. Certificate number 1. ${'Much prose follows on this page. '.repeat(200)}`,
  ])('no certificate: %j', (text) => {
    expect(certifies(text)).toBe(false);
  });
});
