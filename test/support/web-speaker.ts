import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { PageEntry, PageEvent } from '../../adapters/chat/web/page-event.ts';
import { buttonsOf, type CardButton, wordsOfCard } from './card-words.ts';
import { conversationBot } from './conversation-bot.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { HandedIn, Heard, Speaker } from './conversation-scenario.ts';
import { openWebClient, type WebClient } from './web-client.ts';

type Said = Extract<PageEntry, { type: 'said' }>;

/** Does what the page does, over HTTP and its stream of events: one conversation of one person. */
export function webSpeaker(desk: ConversationDesk): Speaker {
  const opened = open(desk);
  const thread = randomUUID();
  const buttons = new Map<string, CardButton & { said: string }>();
  let latest: string | undefined;

  /** Everything new, until nothing is worked on any more. */
  const hear = async (client: WebClient, isLast = isQuiet): Promise<Heard> => {
    const told = await client.events(thread, isLast, latest);
    latest = told.findLast(({ id }) => id)?.id ?? latest;
    const said = told.map(({ event }) => event).filter((one): one is Said => one.type === 'said');
    for (const { id, cards } of said) {
      for (const button of cards.flatMap(buttonsOf))
        buttons.set(button.title, { ...button, said: id });
    }
    const words = said.map(wordsOfSaid);
    return () => words;
  };

  return {
    async say(_, { text, files, meanwhile }) {
      const client = await opened;
      const handed = await Promise.all(files.map((file) => upload(client, file)));
      const say = (words: string, more: object = {}) =>
        post(client, '/api/messages', { operation: randomUUID(), thread, text: words, ...more });
      await say(text, { files: handed });
      if (meanwhile) {
        await desk.beingRead();
        await say(meanwhile);
      }
      return hear(client);
    },
    async press(_, label, fields) {
      const client = await opened;
      const button = buttons.get(label);
      if (!button) throw new Error(`No button says "${label}".`);
      const data = button.dataWith(fields);
      const turn = { operation: randomUUID(), thread, said: button.said };
      await post(client, '/api/actions', { ...turn, data });
      return hear(client);
    },
    async wait(until) {
      desk.moveTo(until);
      return hear(await opened, ({ type }) => type === 'said');
    },
  };
}

const isQuiet = (event: PageEvent) => event.type === 'work' && event.work.length === 0;

async function open(desk: ConversationDesk): Promise<WebClient> {
  const bot = conversationBot(desk);
  const client = await openWebClient(bot, desk.place.workspace);
  await bot.start();
  onTestFinished(async () => {
    await bot.close();
    await client.close();
  });
  return client;
}

async function upload(client: WebClient, { name, bytes }: HandedIn) {
  const { text } = await client.post(`/api/files?name=${encodeURIComponent(name)}`, bytes);
  return { id: randomUUID(), ...JSON.parse(text) };
}

async function post(client: WebClient, path: string, body: object): Promise<void> {
  const { status, text } = await client.post(path, body);
  if (status >= 300) throw new Error(text);
}

function wordsOfSaid({ headline, cards, file }: Said): string {
  return [headline, ...cards.map(wordsOfCard), file?.content ?? ''].join('\n');
}
