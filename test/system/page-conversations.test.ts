import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { conversationBot } from '../support/conversation-bot.ts';
import { conversationDesks } from '../support/conversation-desk.ts';
import { registerFor } from '../support/conversation-register.ts';
import { needsOf, playConversation, readConversations } from '../support/conversation-scenario.ts';
import { pageSpeaker } from '../support/page-speaker.ts';
import { temporaryData } from '../support/places.ts';
import { chromiumPath, type WebBrowser, webBrowser } from '../support/web-browser.ts';

const folder = new URL('../scenarios/conversations/', import.meta.url);
const conversations = readdirSync(folder)
  .flatMap((name) => readConversations(new URL(name, folder)))
  .filter((one) => needsOf(one).every((need) => need === 'form'));

describe.skipIf(!existsSync(chromiumPath))('conversations on the page, in a browser', async () => {
  const neverOpened = () => Promise.reject(new Error('There is no browser.'));
  const browser: WebBrowser = existsSync(chromiumPath)
    ? await webBrowser({ samples: false })
    : { open: neverOpened, openFor: neverOpened };
  const desks = conversationDesks(await temporaryData());

  test.each(conversations)('$title', async (conversation) => {
    const desk = desks();
    await registerFor(desk, conversation);
    const bot = conversationBot(desk);
    onTestFinished(bot.close);
    const { page, faults } = await browser.openFor(bot, { workspace: desk.place.workspace });
    onTestFinished(() => page.context().close());
    await bot.start();
    await playConversation(conversation, pageSpeaker(page));
    expect(faults).toEqual([]);
  });
});
