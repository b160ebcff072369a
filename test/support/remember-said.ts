import type { Turn } from '../../src/conversation/message.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { saidId, saidRecords } from '../../src/records/said-record.ts';
import type { Told } from './hear.ts';

const at = '2026-11-24T09:00:00.000Z';

/** Writes down what was said, as the bot does; resolves to its id. */
export async function rememberSaid(
  { store, workspace }: Place,
  { reply, to, question }: Told,
  { person, where, thread, operation }: Turn,
): Promise<string> {
  const id = saidId(`${operation} ${reply.headline} ${to}`, at, 0);
  const about = { person, where, thread, operation, platform: 'slack', at };
  const said = { reply, to, ...about, ...(question && { question }) };
  await store.commit(workspace, saidRecords.replace(undefined, said, id));
  return id;
}
