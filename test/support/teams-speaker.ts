import { onTestFinished } from 'vitest';
import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { openBot } from '../../src/bot.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { allDone } from './bots.ts';
import { buttonsOf, wordsOfCard } from './card-words.ts';
import { conversationDay, type Speaker } from './conversation-scenario.ts';
import { memoryLog } from './memory-log.ts';
import { startOneDrive } from './one-drive.ts';
import { invoke, personalMessage } from './teams-activities.ts';
import { serveTeams } from './teams-bot.ts';
import { startTeamsConnector, type WireActivity } from './teams-connector.ts';

/** Writes in the 1:1 chat of Teams: a bot of its own, over HTTP in both directions. */
export function teamsSpeaker(desk: IngestDesk): Speaker {
  const opened = open(desk);
  const buttons = new Map<string, unknown>();
  let heard = 0;

  const hear = async (cards: readonly unknown[] = []) => {
    const { connector } = await opened;
    await allDone(desk.place.store, desk.place.workspace);
    const messages = connector.messages().slice(heard);
    heard += messages.length;
    const seen = [...cards, ...messages.flatMap(cardsOf)];
    for (const [title, data] of seen.flatMap(buttonsOf)) buttons.set(title, data);
    return [...cards.map(wordsOfCard), ...messages.map(wordsOfMessage)];
  };

  return {
    async say(text, files = []) {
      const { connector, drive, post, parts } = await opened;
      const attachments = files.map(({ name, bytes }) => {
        const path = `/${encodeURIComponent(name)}`;
        drive.serve(path, { bytes });
        const content = { downloadUrl: `${drive.origin}${path}`, uniqueId: name };
        return { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content };
      });
      await post(personalMessage(connector.serviceUrl, { ...parts, text, attachments }));
      return await hear();
    },
    async press(label) {
      const { connector, post, parts } = await opened;
      if (!buttons.has(label)) throw new Error(`No button says "${label}".`);
      const value = { action: { type: 'Action.Execute', data: buttons.get(label) } };
      const response = await post(
        invoke(connector.serviceUrl, 'adaptiveCard/action', value, parts),
      );
      const answer = (await response.json()) as { type: string; value: unknown };
      const isCard = answer.type === 'application/vnd.microsoft.card.adaptive';
      return await hear(isCard ? [answer.value] : []);
    },
  };
}

async function open(desk: IngestDesk) {
  const { store, workspace } = desk.place;
  const [connector, drive] = await Promise.all([startTeamsConnector(), startOneDrive()]);
  const jobs = inProcessJobs({ log: memoryLog(), patience: 0.01 });
  const bot = openBot({ desk, jobs, asOf: conversationDay, fileGraceMs: 0, reconcileMs: 50 });
  const { post, close } = await serveTeams(bot, store);
  await bot.start();
  onTestFinished(async () => {
    await bot.close();
    await Promise.all([close(), connector.close(), drive.close()]);
  });
  const conversation = { id: 'a:ada', conversationType: 'personal', tenantId: workspace };
  const parts = { conversation, channelData: { tenant: { id: workspace } } };
  return { connector, drive, post, parts };
}

const cardsOf = ({ attachments = [] }: WireActivity) => attachments.map(({ content }) => content);

function wordsOfMessage(message: WireActivity): string {
  return [message.text ?? '', ...cardsOf(message).map(wordsOfCard)].join('\n');
}
