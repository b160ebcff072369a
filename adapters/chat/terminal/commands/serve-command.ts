import { type Command, Option } from 'commander';
import type { Role } from '../../../../src/conversation/event-queue.ts';
import { serveChats } from '../../serve-chats.ts';
import { openScreen } from '../screen.ts';
import { startChat, untilStopped } from '../start-chat.ts';
import { type CommonOptions, inSession, type Session, withCommonOptions } from './command.ts';

/**
 * `assay serve`: the configured chats; with none configured, the page on this machine, and the chat
 * in the terminal beside it.
 */
export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('run the configured chats')
    .addOption(
      new Option('--role <role>', 'where processes share a Redis: receive, read, or both')
        .choices(['web', 'worker', 'all'] satisfies Role[])
        .default('all' satisfies Role),
    );
  withCommonOptions(command).action((options: ServeOptions) =>
    inSession(options, (session) => serve(session, options.role)),
  );
}

type ServeOptions = CommonOptions & Readonly<{ role: Role }>;

async function serve(session: Session, role: Role): Promise<0> {
  const { desk, config, stated, asOf, signal } = session;
  const serving = await serveChats(desk, config, { role, ...(stated && { asOf: stated }) });
  const screen = openScreen(config.colour);
  const { found } = serving;
  const isHere = !config.slack && !config.teams;
  try {
    for (const line of isHere ? [] : found) screen.say(line);
    await (isHere ? startChat(desk, { screen, signal, asOf, found }) : untilStopped(signal));
  } finally {
    await serving.close();
  }
  return 0;
}
