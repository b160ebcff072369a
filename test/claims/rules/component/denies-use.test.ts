import { describe, expect, test } from 'vitest';
import { asksForUse, deniesUse } from '../../../../src/claims/rules/component/denies-use.ts';
import { findKnownComponents } from '../../../../src/sbom/known-components.ts';

const denied = (text: string) =>
  findKnownComponents(text)
    .filter((found) => deniesUse(text, found))
    .map(({ component }) => component);

describe('A denial', () => {
  test.each([
    ['We do not use Log4j in any product.', 'Log4j'],
    ['Kestrel products don’t contain log4j2.', 'Log4j'],
    ['The firmware does not include the OpenSSL library.', 'OpenSSL'],
    ['The X7 contains no GPL code.', 'GPL'],
    ['It is free of open-source software.', 'open source'],
    ['Log4j is not used in the X7.', 'Log4j'],
    ['The xz-utils are not part of the image.', 'XZ Utils'],
    ['No Log4j is shipped.', 'Log4j'],
    ['Wir verwenden kein Log4j.', 'Log4j'],
    ['In unseren Produkten ist kein log4j enthalten.', 'Log4j'],
    ['OpenSSL wird in der Steuerung nicht verwendet.', 'OpenSSL'],
    ['Die Firmware kommt ohne BusyBox aus.', 'BusyBox'],
    ["Nous n'utilisons pas Log4j.", 'Log4j'],
  ])('is heard in "%s"', (text, component) => {
    expect(denied(text)).toEqual([component]);
  });

  test.each([
    'We use Log4j 2.17.1.',
    'We do not use Log4j 1.x.',
    'No Log4j vulnerability was found.',
    'We do not use weak keys; Log4j is kept up to date.',
    'GPL code is not used without legal approval.',
    'We do not know whether Log4j is affected.',
    'Log4j is not vulnerable in our configuration.',
    'OpenSSL darf nicht ohne Freigabe verwendet werden.',
    'We do not use open source scanners.',
    'The report does not include curly braces.',
    'Not all products use OpenSSL.',
  ])('is not heard in "%s"', (text) => {
    expect(denied(text)).toEqual([]);
  });

  test('takes the same time for a hostile text', () => {
    const text = `${'do not use no without '.repeat(2000)}Log4j ${'is not '.repeat(2000)}`;
    expect(() => denied(text)).not.toThrow();
  });
});

test('a question asks for use where it says so', () => {
  expect(asksForUse('Is Log4j used in the product?')).toBe(true);
  expect(asksForUse('Enthält das Produkt Log4j?')).toBe(true);
  expect(asksForUse('Was the product affected by Log4j?')).toBe(false);
});
