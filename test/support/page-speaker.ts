import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Heard, Speaker } from './conversation-scenario.ts';

/** Writes, picks files and presses buttons on the page itself, in a browser. */
export function pageSpeaker(page: Page): Speaker {
  const replies = page.locator('.said');
  const working = page.locator('.working');

  /** What is said once nothing is worked on: new, or in the place of a card that was there. */
  const hear = async (act: () => Promise<unknown>): Promise<Heard> => {
    const before = await replies.allTextContents();
    await act();
    const seen = await vi.waitFor(
      async () => {
        // Before and after: the last reply may come between two looks at the page.
        expect(await working.count()).toBe(0);
        const more = without(await replies.allTextContents(), before);
        expect(more).not.toEqual([]);
        expect(await working.count()).toBe(0);
        return more;
      },
      { timeout: 20_000, interval: 20 },
    );
    return () => seen;
  };

  return {
    say: (_, { text, files }) =>
      hear(async () => {
        const picked = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes }));
        await page.setInputFiles('#picker', picked);
        const ready = page.locator('#uploads .ready');
        if (picked.length > 0) await ready.nth(picked.length - 1).waitFor();
        await page.locator('#say').fill(text);
        await page.keyboard.press('Enter');
      }),
    press: (_, label, fields) =>
      hear(async () => {
        for (const [name, value] of Object.entries(fields)) await fill(page, name, value);
        await page.getByRole('button', { name: label, exact: true }).last().click();
      }),
  };
}

/** The same words may be said twice. */
function without(now: readonly string[], before: readonly string[]): readonly string[] {
  const left = [...before];
  return now.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label).last();
  const isChoice = (await field.evaluate((node) => node.tagName)) === 'SELECT';
  await (isChoice ? field.selectOption(value) : field.fill(value));
}
