import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** As a person drops files from another window. */
export async function drop(
  page: Page,
  files: readonly Readonly<{ name: string; bytes: Uint8Array }>[],
) {
  const given = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const transfer = await page.evaluateHandle(`((files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of files) {
      transfer.items.add(new File([Uint8Array.fromBase64(base64)], name));
    }
    return transfer;
  })(${JSON.stringify(given)})`);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.locator('#drop').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Goes back with the keyboard until what is focused fits. */
export async function tabBackTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

/** Id and classes of what has the keyboard. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate('[document.activeElement?.id, document.activeElement?.className].join()');

/** Share of dark pixels of the drawn page inside each highlight, and in a strip below it. */
export function inkOfHighlights(
  page: Page,
): Promise<Readonly<{ inside: number; below: number }>[]> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector('.sheet canvas');
    const context = canvas.getContext('2d');
    const sheet = canvas.getBoundingClientRect();
    const scale = canvas.width / sheet.width;
    const ink = (left, top, width, height) => {
      const { data } = context.getImageData(left * scale, top * scale, width * scale, height * scale);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 120 && data[at + 3] > 200) dark += 1;
      return (4 * dark) / data.length;
    };
    return [...document.querySelectorAll('.highlight')].map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const [x, y] = [left - sheet.left, top - sheet.top];
      return { inside: ink(x, y, width, height), below: ink(x, y + height, width, 3) };
    });
  })()`);
}

/** A file of 26 MB that begins with these bytes, gone when the test ends. */
export async function hugeFile(name: string, head: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-huge-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, name);
  await writeFile(file, Buffer.concat([head, Buffer.alloc(26 * 1024 * 1024)]));
  return file;
}
