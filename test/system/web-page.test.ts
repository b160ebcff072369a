import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faintTexts, obstacles } from '../support/page-checks.ts';
import { drop, focused, hugeFile, inkOfHighlights, tabBackTo } from '../support/page-person.ts';
import { drawSheet, form } from '../support/sheet.ts';
import { chromiumPath, type WebBrowser, webBrowser } from '../support/web-browser.ts';

const images = path.resolve(import.meta.dirname, '../../docs/images');
const question = 'Is Kestrel Controls IEC 62443-4-1 certified?';

/** UPDATE_SCREENSHOTS=1 writes the pictures of the documentation anew. */
async function picture(page: Page, name: string): Promise<void> {
  const file = path.join(images, `${name}.png`);
  await mkdir(images, { recursive: true });
  const isWanted = process.env['UPDATE_SCREENSHOTS'] === '1';
  const bytes = await page.screenshot(isWanted ? { path: file } : {});
  expect(bytes.length).toBeLessThan(200 * 1024);
  expect(existsSync(file)).toBe(true);
}

async function ask(page: Page, text: string): Promise<void> {
  const before = await page.locator('.said').count();
  await page.locator('#say').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.said').nth(before).waitFor();
  await page.locator('.working').waitFor({ state: 'detached' });
}

const certificate = await drawSheet([
  [
    [-1, 90, 'Certificate of Registration', { size: 24, bold: true }],
    [-1, 130, 'Moravia Certification Services a.s.', { size: 12 }],
    [-1, 160, 'certifies that the management system below complies with ISO/IEC 27001:2022.'],
    ...form([
      ['Certificate number', 'IS 774931'],
      ['Certificate holder', 'Nordwerk Automation AG'],
      ['Standard', 'ISO/IEC 27001:2022'],
      ['Scope', 'Development and support of gateways'],
      ['Issue date', '2026-10-05'],
      ['Expiry date', '2029-10-04'],
    ]),
    [60, 500, 'UKAS accredited management systems body 9999'],
  ],
]);

describe.skipIf(!existsSync(chromiumPath))('the page in a browser', async () => {
  const browser: WebBrowser = existsSync(chromiumPath)
    ? await webBrowser()
    : { open: neverOpened, openFor: neverOpened };

  test('a question is answered, and a citation opens its page with the words highlighted', async () => {
    const { page, faults } = await browser.open();
    await ask(page, question);
    expect(await page.locator('.said').textContent()).toContain('valid until 2028-03-13');
    await page.locator('.cite').first().click();
    await page.locator('.highlight').first().waitFor();
    expect(await page.locator('#evidence-file').textContent()).toBe(
      'kestrel-iec-62443-4-1-certificate.pdf',
    );
    expect(await page.locator('#evidence blockquote').textContent()).toContain('IEC 62443-4-1');

    const places = await inkOfHighlights(page);
    expect(places.length).toBeGreaterThan(0);
    for (const { inside, below } of places) {
      expect(inside).toBeGreaterThan(0.04);
      expect(below).toBe(0);
    }
    await page.mouse.move(0, 0);
    await picture(page, 'citation');

    await page.locator('summary').click();
    expect(await page.locator('#evidence mark').first().textContent()).toContain('62443');
    await page.keyboard.press('Escape');
    expect(await page.locator('#evidence').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test('the portfolio shows levels, expiries and what to ask, which asks in the conversation', async () => {
    const { page, faults } = await browser.open();
    await page.getByRole('tab', { name: 'Portfolio' }).click();
    await page.locator('.timeline circle').first().waitFor();
    const row = page.locator('tbody tr', { hasText: 'Kestrel Controls' });
    expect(await row.locator('.level').allTextContents()).toContain('E3');
    const dots = await page.locator('.timeline circle').count();
    expect(await page.locator('.expiries li').count()).toBe(dots);
    await page.mouse.move(0, 0);
    await picture(page, 'portfolio');
    await page.locator('.next button').first().click();
    await page.locator('.said').first().waitFor();
    expect(
      await page.getByRole('tab', { name: 'Conversation' }).getAttribute('aria-selected'),
    ).toBe('true');
    expect(faults).toEqual([]);
  });

  test('a quote of a longer report opens at its page, and its neighbours can be turned to', async () => {
    const { page, faults } = await browser.open();
    await ask(page, 'Any exceptions in Helio’s SOC 2 report?');
    await page.locator('.cite').first().click();
    await page.locator('.highlight').first().waitFor();
    const at = await page.locator('.pager span').textContent();
    await page.getByRole('button', { name: 'Previous page' }).click();
    await page.waitForFunction(
      `document.querySelector('.pager span')?.textContent !== ${JSON.stringify(at)}`,
    );
    expect(await page.locator('canvas').getAttribute('aria-label')).toContain('helio-soc2');
    expect(faults).toEqual([]);
  });

  test('the place in an SBOM is shown as lines of the file', async () => {
    const { page, faults } = await browser.open();
    await ask(page, 'Which SBOM format do we have from Kestrel Controls?');
    await page.locator('.cite').first().click();
    await page.locator('#evidence mark').first().waitFor();
    expect(await page.locator('#evidence .pointer').textContent()).toMatch(/^\//u);
    expect(faults).toEqual([]);
  });

  test('files are dropped, sent, and answered with what they change', async () => {
    const { page, faults } = await browser.open();
    await drop(page, [{ name: 'nordwerk-iso-27001-2026.pdf', bytes: certificate }]);
    await page.locator('#uploads .ready').waitFor();
    expect(await page.locator('#uploads progress').getAttribute('aria-label')).toBe(
      'Upload of nordwerk-iso-27001-2026.pdf',
    );
    await ask(page, 'for Nordwerk Automation');
    expect(await page.locator('.mine').textContent()).toContain('nordwerk-iso-27001-2026.pdf');
    expect(await page.locator('.said').first().textContent()).toContain('Nordwerk Automation');
    expect(await page.locator('#uploads li').count()).toBe(0);

    const sample = new URL('../../samples/evidence/helio-soc2-bridge-letter.pdf', import.meta.url);
    await page.setInputFiles('#picker', [
      { name: 'helio-soc2-bridge-letter.pdf', mimeType: '', buffer: await readFile(sample) },
      { name: 'nordwerk-iso-27001-2026.pdf', mimeType: '', buffer: Buffer.from(certificate) },
    ]);
    await page.locator('#uploads .ready').nth(1).waitFor();
    await picture(page, 'upload');
    await page.getByRole('button', { name: 'Remove nordwerk-iso-27001-2026.pdf' }).click();
    expect(await page.locator('#uploads li').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test('a file of nobody in particular is filed by the buttons and the form of its card', async () => {
    const { page, faults } = await browser.open();
    await drop(page, [{ name: 'certificate.pdf', bytes: certificate }]);
    await page.locator('#uploads .ready').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByText('Choose a supplier or name a new one').first().waitFor();
    await page.getByLabel('Or a new supplier').fill('Orbit Drives AG');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.locator('.said', { hasText: 'Orbit Drives AG' }).first().waitFor();
    expect(faults).toEqual([]);
  });

  test('a file that is too large is refused beside its name', async () => {
    const { page } = await browser.open();
    await page.setInputFiles('#picker', await hugeFile('huge.pdf', certificate));
    const failed = page.locator('#uploads .failed');
    await failed.waitFor();
    expect(await failed.textContent()).toContain('larger than 25 MB');
  });

  test('the keyboard is enough: ask, open a quote, come back, see the portfolio', async () => {
    const { page, faults } = await browser.open();
    await page.keyboard.type(question);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Until when?');
    expect(await page.locator('#say').inputValue()).toBe(`${question}\nUntil when?`);
    await page.locator('#say').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.cite').first().waitFor();
    await tabBackTo(page, '.cite');
    await page.keyboard.press('Enter');
    await page.locator('.highlight').first().waitFor();
    expect(await focused(page)).toContain('evidence-close');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('cite');
    await tabBackTo(page, '#tab-conversation');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toContain('tab-portfolio');
    await page.locator('#portfolio table').waitFor();
    expect(faults).toEqual([]);
  });

  test('the same conversation is there after the page is loaded again', async () => {
    const { page } = await browser.open();
    await ask(page, question);
    const before = await page.locator('#log').textContent();
    await page.reload();
    await page.locator('.said').waitFor();
    expect(await page.locator('#log').textContent()).toBe(before);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.locator('#welcome').waitFor();
    expect(await page.locator('.said').count()).toBe(0);
  });

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 320, colorScheme: 'light' },
  ] as const)('nobody stumbles: %o', async (look) => {
    const { page, faults } = await browser.open(look);
    const check = async () => {
      expect(await obstacles(page)).toEqual([]);
      expect(await faintTexts(page)).toEqual([]);
    };
    await check();
    await ask(page, question);
    await check();
    await page.locator('.cite').first().click();
    await page.locator('.highlight').first().waitFor();
    await check();
    await page.keyboard.press('Escape');
    await ask(page, 'How does Nordwerk stand?');
    await check();
    await page.getByRole('tab', { name: 'Portfolio' }).click();
    await page.locator('.timeline circle').first().waitFor();
    await check();
    expect(faults).toEqual([]);
  });
});

const neverOpened = () => Promise.reject(new Error('There is no browser.'));
