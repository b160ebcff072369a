import type { IncomingEvent } from '../../src/conversation/incoming-event.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import type { Store } from '../../src/ports/store.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { allDone, testBot } from './bots.ts';
import { fileReference } from './chat-events.ts';
import type { TestDesk } from './desks.ts';
import { temporaryData } from './places.ts';
import { readingDesks } from './reading-desks.ts';
import type { RecordingChannel } from './recording-channel.ts';

const script = new URL('./threads/scripted-examiner.worker.ts', import.meta.url);

/** Desks whose documents are read by script, and a file that is read at once. */
export async function scriptedChat() {
  const scriptedDesk = readingDesks(await temporaryData(), script);
  const freshDesk = (): IngestDesk & TestDesk => {
    const desk = scriptedDesk();
    const { store, workspace } = desk.place;
    return { ...desk, place: { store: storeOfItsOwn(store, workspace), workspace } };
  };
  const file = fileReference('good.txt');
  const bytes = Buffer.from('Secure development policy');
  return { freshDesk, file, files: { [file.key]: bytes } };
}

/** A view of the store that shares nothing, so that a bot finds only the workspaces of its test. */
function storeOfItsOwn(store: Store, name: string): Store {
  const within = (workspace: string) => `${name} ${workspace}`;
  return {
    get: (workspace, key) => store.get(within(workspace), key),
    list: (workspace, query) => store.list(within(workspace), query),
    commit: (workspace, commit) => store.commit(within(workspace), commit),
    revision: (workspace, folder) => store.revision(within(workspace), folder),
    close: async () => undefined,
  };
}

/** The event in the workspace of the desk. */
export function inWorkspace({ place }: IngestDesk, event: IncomingEvent): IncomingEvent {
  return { ...event, workspace: place.workspace };
}

/** Receives events at once, then works until all are done. Resolves to what `receive` said. */
export async function answerAll(
  desk: IngestDesk,
  channel: RecordingChannel,
  events: readonly IncomingEvent[],
): Promise<readonly string[]> {
  const bot = testBot(channel, { desk });
  const told = events.map((event) => bot.receive(inWorkspace(desk, event)));
  const outcomes = await Promise.all(told);
  await bot.start();
  await allDone(desk.place.store, desk.place.workspace);
  await bot.close();
  return outcomes;
}

export function headlines(channel: RecordingChannel): readonly string[] {
  return channel.seen().map(({ reply }) => reply.headline);
}

/** How often a paper was read to the end. */
export async function readings({ place }: IngestDesk): Promise<number> {
  const log = await auditRecords.list(place);
  return log.filter(({ data: deed }) => deed.action === 'evidence checked').length;
}
