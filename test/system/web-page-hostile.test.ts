import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asking, type Reply, reply } from '../../src/conversation/reply.ts';
import type { ChatChannel } from '../../src/ports/chat-channel.ts';
import { hostileWords } from '../support/hostile-replies.ts';
import { type RecordingBot, recordingBot } from '../support/recording-bot.ts';
import { chromiumPath, type WebBrowser, webBrowser } from '../support/web-browser.ts';

const markup = [
  '<img src=x onerror="window.attacked=1">',
  '<script>window.attacked=1</script>',
  '<a href="javascript:window.attacked=1">x</a>',
  '[x](javascript:window.attacked=1)',
  '![x](http://evil.example/x.png)',
  '{{DATE(2026-11-23,SHORT)}}',
  '</p><iframe srcdoc="<script>parent.attacked=1</script>">',
  '** [1] ** [2] [99] \\[1\\]',
];
const words = [...markup, ...hostileWords].join(' ');

const hostile: Reply = reply({
  headline: words,
  tone: 'bad',
  text: `${words}\n- ${words}\n- ${words} [1]`,
  facts: [{ label: words, value: words }],
  table: { columns: [words, 'b'], rows: [[words, words]] },
  citations: [{ evidenceId: 'ev-none', file: words, page: 1, quote: words }],
  actions: [asking(words, words)],
  file: { name: words, mediaType: 'text/html', content: words },
  form: {
    title: 'File',
    submit: words,
    text: words,
    fields: [
      {
        name: 'supplier',
        label: words,
        kind: 'supplier',
        hint: words,
        value: words,
        required: true,
      },
      { name: 'why', label: words, kind: 'text', value: words, required: false },
    ],
    does: { do: 'submit', form: 'upload' },
  },
  rateable: true,
});

const prompts = [{ title: words.slice(0, 60), message: words }];
const signal = AbortSignal.timeout(120_000);

/** What the person wrote, as soon as the bot has it. */
async function received(bot: RecordingBot) {
  await expect.poll(() => bot.received.at(-1)).toBeDefined();
  const event = bot.received.at(-1);
  const [channel] = bot.channels as [ChatChannel];
  if (!event) throw new Error('Nothing was received.');
  return { turn: channel.turn(event), operation: event.operation };
}

describe.skipIf(!existsSync(chromiumPath))('hostile words in the page', async () => {
  const browser: WebBrowser = existsSync(chromiumPath)
    ? await webBrowser({ samples: false })
    : { open: neverOpened, openFor: neverOpened };

  test('are read and never obeyed', async () => {
    const bot = recordingBot({ prompts, suppliers: [words] });
    const { page, faults } = await browser.openFor(bot);
    await page.locator('#say').fill(words);
    await page.keyboard.press('Enter');
    const { turn } = await received(bot);
    turn.progress(words);
    await page.locator('.working').waitFor();
    await turn.say({ id: words, reply: hostile }, { to: 'everybody', again: false, signal });
    await page.locator('.said').waitFor();
    await turn.end();
    const found = await page.evaluate(`({
      attacked: window.attacked,
      links: [...document.querySelectorAll('#log a')].map((link) => link.protocol),
      strange: document.querySelectorAll('#log img, #log script, #log iframe').length,
      handlers: document.querySelectorAll('#log [onerror], #log [onclick]').length,
    })`);
    expect(found).toEqual({ attacked: undefined, links: ['blob:'], strange: 0, handlers: 0 });
    expect(await page.locator('.said').textContent()).toContain(
      '<script>window.attacked=1</script>',
    );
    await page.locator('.said .cite').first().click();
    await page.locator('#evidence [role="alert"]').waitFor();
    expect(faults.filter((fault) => !fault.includes('500'))).toEqual([]);
  });

  test('stay within their card, however long', async () => {
    const bot = recordingBot({ prompts });
    const { page } = await browser.openFor(bot, { width: 420 });
    const long = 'x'.repeat(400);
    await page.locator('#say').fill(long);
    await page.keyboard.press('Enter');
    const { turn } = await received(bot);
    const said = reply({
      headline: long,
      text: `${long}\n- ${long}`,
      facts: [{ label: long, value: long }],
      actions: [asking(long, long)],
    });
    await turn.say({ id: 'said-long', reply: said }, { to: 'everybody', again: false, signal });
    await page.locator('.said').waitFor();
    const beyond = await page.evaluate(`[...document.querySelectorAll('#log *')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth)
      .map((one) => one.className)`);
    expect(beyond).toEqual([]);
  });

  test('a conversation that a restart has emptied says so', async () => {
    const { page } = await browser.openFor(recordingBot({ prompts }));
    expect(await page.locator('.notice').count()).toBe(0);
    await page.evaluate(
      `localStorage.setItem('assay-talked', localStorage.getItem('assay-thread'))`,
    );
    await page.reload();
    await page.getByText('Assay was started again').waitFor();
  });

  test('are stopped like anything else', async () => {
    const bot = recordingBot({ prompts });
    const { page, faults } = await browser.openFor(bot);
    await page.locator('#say').fill('Read all of it');
    await page.keyboard.press('Enter');
    const { turn, operation } = await received(bot);
    turn.progress('reading report.pdf, page 3 of 10');
    await page.getByText('reading report.pdf, page 3 of 10').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => bot.stopped.at(-1)?.operation).toBe(operation);
    await turn.end();
    await page.locator('.working').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  test('an answer is rated with a reason, and names are suggested while they are typed', async () => {
    const suppliers = Array.from({ length: 90 }, (_, at) => `Supplier ${at}`);
    const bot = recordingBot({ prompts, suppliers });
    const { page, faults } = await browser.openFor(bot);
    await page.locator('#say').fill('Hello');
    await page.keyboard.press('Enter');
    const { turn } = await received(bot);
    const { form } = hostile;
    const said = reply({
      headline: 'Whose?',
      text: 'Say it.',
      rateable: true,
      ...(form && { form }),
    });
    await turn.say({ id: 'said-1', reply: said }, { to: 'everybody', again: false, signal });
    await page.getByRole('button', { name: 'Not right' }).click();
    await page.keyboard.type('It is another supplier.');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => bot.performed.at(-1)?.content)
      .toEqual({
        type: 'action',
        action: { do: 'rate', said: 'said-1', rating: 'bad', reason: 'It is another supplier.' },
      });
    await page.locator('input[list]').fill('Supplier 8');
    await page.waitForFunction(`document.querySelector('input[list]').list.children.length === 11`);
    expect(faults).toEqual([]);
  });
});

const neverOpened = () => Promise.reject(new Error('There is no browser.'));
