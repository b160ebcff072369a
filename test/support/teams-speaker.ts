import { onTestFinished } from 'vitest';
import { allDone } from './bots.ts';
import { buttonsOf, type CardButton, wordsOfCard } from './card-words.ts';
import { conversationBot } from './conversation-bot.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import {
  ada,
  type HandedIn,
  type Heard,
  type Seat,
  type Speaker,
} from './conversation-scenario.ts';
import { startOneDrive } from './one-drive.ts';
import { channelMessage, invoke, personalMessage } from './teams-activities.ts';
import { serveTeams } from './teams-bot.ts';
import { type ConnectorCall, type Scripted, startTeamsConnector } from './teams-connector.ts';

/** What goes wrong on the way. */
export type TeamsWeather = Readonly<{
  /** How often Teams posts the same activity, all at once. */
  copies?: number;
  /** What the connector answers to the first activities of each step. */
  strikes?: readonly Scripted[];
}>;

const channelThread = '19:buying@thread.tacv2;messageid=1700000000000';

/** Write in Teams, in their 1:1 chats and in a channel: a bot of their own, over HTTP both ways. */
export function teamsSpeaker(desk: ConversationDesk, weather: TeamsWeather = {}): Speaker {
  const { copies = 1, strikes = [] } = weather;
  const opened = open(desk);
  const buttons = new Map<string, CardButton>();
  let heard = 0;

  const hear = async ({ name }: Seat, card?: unknown): Promise<Heard> => {
    const { connector } = await opened;
    await allDone(desk.place.store, desk.place.workspace);
    const sent = connector.calls.slice(heard).filter(isMessage);
    heard = connector.calls.length;
    const seen = [...(card ? [card] : []), ...sent.flatMap(cardsOf)];
    for (const button of seen.flatMap(buttonsOf)) buttons.set(button.title, button);
    return (reader) => [
      ...(card && reader === name ? [wordsOfCard(card)] : []),
      ...sent.filter(({ path }) => reads(reader, path, connector.calls)).map(wordsOfCall),
    ];
  };
  const post = async (activity: unknown) => {
    const { connector, post: postOne } = await opened;
    connector.script(...strikes);
    const posts = Array.from({ length: copies }, () => postOne(activity));
    const [first] = await Promise.all(posts);
    return first;
  };

  return {
    async say(seat, { text, files, meanwhile }) {
      const { connector, drive } = await opened;
      const attachments = files.map((file) => attach(file, drive));
      const say = (words: string, more: object = {}) =>
        post(messageIn(seat, words, connector.serviceUrl, { ...partsOf(seat, desk), ...more }));
      await say(text, { attachments });
      if (meanwhile) {
        await desk.beingRead();
        await say(meanwhile);
      }
      return hear(seat);
    },
    async press(seat, label, fields) {
      const { connector } = await opened;
      const button = buttons.get(label);
      if (!button) throw new Error(`No button says "${label}".`);
      const value = { action: { type: 'Action.Execute', data: button.dataWith(fields) } };
      const parts = partsOf(seat, desk);
      const action = 'adaptiveCard/action';
      const response = await post(invoke(connector.serviceUrl, action, value, parts));
      const answer = (await response?.json()) as { type: string; value: unknown };
      const isCard = answer.type === 'application/vnd.microsoft.card.adaptive';
      return hear(seat, isCard ? answer.value : undefined);
    },
    async wait(until) {
      const { connector } = await opened;
      const before = connector.messages().length;
      desk.moveTo(until);
      await connector.until(before + 1, ({ body }) => body.type === 'message');
      return hear(ada);
    },
  };
}

async function open(desk: ConversationDesk) {
  const [connector, drive] = await Promise.all([startTeamsConnector(), startOneDrive()]);
  const bot = conversationBot(desk);
  const { post, close } = await serveTeams(bot, desk.place.store);
  await bot.start();
  onTestFinished(async () => {
    await bot.close();
    await Promise.all([close(), connector.close(), drive.close()]);
  });
  return { connector, drive, post };
}

function messageIn({ place }: Seat, text: string, serviceUrl: string, parts: object) {
  return place === 'alone'
    ? personalMessage(serviceUrl, { text, ...parts })
    : channelMessage(serviceUrl, { text: `<at>Assay</at> ${text}`, ...parts });
}

/** Who posts it, and where. */
function partsOf({ name, place }: Seat, desk: ConversationDesk) {
  const tenantId = desk.place.workspace;
  const tenant = { id: tenantId };
  const from = { id: `29:${name}`, name, aadObjectId: `object-${name}` };
  if (place === 'alone') {
    const conversation = { id: `a:${name}`, conversationType: 'personal', tenantId };
    return { from, conversation, channelData: { tenant } };
  }
  const conversation = { id: channelThread, conversationType: 'channel', isGroup: true, tenantId };
  const channel = { id: '19:buying@thread.tacv2' };
  return { from, conversation, channelData: { tenant, team: channel, channel } };
}

function attach({ name, bytes }: HandedIn, drive: Awaited<ReturnType<typeof startOneDrive>>) {
  const path = `/${encodeURIComponent(name)}`;
  drive.serve(path, { bytes });
  const content = { downloadUrl: `${drive.origin}${path}`, uniqueId: name };
  return { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content };
}

const isMessage = ({ body, taken }: ConnectorCall) => body.type === 'message' && taken;

/** Everybody reads the channel; of the 1:1 chats, each their own, whoever began it. */
function reads(name: string, path: string, calls: readonly ConnectorCall[]): boolean {
  if (path.includes('/19:')) return true;
  const [, number] = /\/a:opened-(\d+)\//u.exec(path) ?? [];
  const members = number ? calls[Number(number) - 1]?.body['members'] : undefined;
  return path.includes(`/a:${name}/`) || JSON.stringify(members ?? []).includes(`29:${name}"`);
}

const cardsOf = ({ body: { attachments = [] } }: ConnectorCall) =>
  attachments.map(({ content }) => content);

/** The text beside a card that begins with it is there because a stream has to end with a text. */
function wordsOfCall(call: ConnectorCall): string {
  const { text = '' } = call.body;
  const cards = cardsOf(call).map(wordsOfCard).join('\n');
  return cards.includes(text) ? cards : [text, cards].join('\n');
}
