import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { loadSamples } from '../../adapters/chat/terminal/load-samples.ts';
import { startWebChat } from '../../adapters/chat/web/start-web-chat.ts';
import { openDesk } from '../../adapters/desk/open-desk.ts';
import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { type Bot, openBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';

export const chromiumPath = '/usr/bin/chromium';
const asOf = '2026-11-23';

/** A new person at the page; `faults` is what the browser had to object. */
type Opened = Readonly<{ page: Page; faults: readonly string[] }>;
export type WebBrowser = Readonly<{
  open(look?: Look): Promise<Opened>;
  /** The page of another bot. */
  openFor(bot: Bot, look?: Look & Readonly<{ workspace?: string }>): Promise<Opened>;
}>;
type Look = Readonly<{ width?: number; height?: number; colorScheme?: 'light' | 'dark' }>;

/** The web chat, with the samples unless not, in a real browser; gone when the test file ends. */
export async function webBrowser({ samples = true } = {}): Promise<WebBrowser> {
  const folder = path.join(tmpdir(), `assay-page-${randomUUID()}`);
  const desk = await openDesk(readConfig({ ASSAY_DATA: folder }, {}));
  if (samples) await loadSamples(desk, { signal: AbortSignal.timeout(120_000), asOf });
  const jobs = inProcessJobs({ log: desk.log });
  const bot = openBot({ desk, jobs, asOf });
  const chat = await startWebChat(bot, { port: 0, workspace: 'demo', log: desk.log });
  await bot.start();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: chromiumPath, args });
  afterAll(async () => {
    await browser.close();
    await chat.close();
    await bot.close();
    await desk.close();
    await rm(folder, { recursive: true });
  });
  return {
    open: (look) => openPage(browser, chat.url, look),
    async openFor(other, { workspace = 'demo', ...look } = {}) {
      const started = await startWebChat(other, { port: 0, workspace, log: desk.log });
      onTestFinished(started.close);
      return openPage(browser, started.url, look);
    },
  };
}

async function openPage(browser: Browser, url: string, look: Look = {}) {
  const { width = 1280, height = 800, colorScheme = 'light' } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:')) {
      faults.push(`asked ${request.url()}`);
    }
  });
  await page.goto(url);
  await page.locator('#prompts button').first().waitFor();
  return { page, faults };
}
