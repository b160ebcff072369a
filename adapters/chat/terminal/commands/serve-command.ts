import type { Command } from 'commander';
import { serveChats } from '../../serve-chats.ts';
import { openScreen } from '../screen.ts';
import { startChat, untilStopped } from '../start-chat.ts';
import { type CommonOptions, inSession, type Session, withCommonOptions } from './command.ts';

/**
 * `assay serve`: the configured chats; with none configured, the page on this machine, and the chat
 * in the terminal beside it.
 */
export function addServe(program: Command): void {
  const command = program.command('serve').description('run the configured chats');
  withCommonOptions(command).action((options: CommonOptions) => inSession(options, serve));
}

async function serve({ desk, config, stated, asOf, signal }: Session): Promise<0> {
  const serving = await serveChats(desk, config, stated ? { asOf: stated } : {});
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
