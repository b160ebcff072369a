import type { Command } from 'commander';
import { openScreen } from '../screen.ts';
import { startChat } from '../start-chat.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

const talk = (options: CommonOptions) =>
  inSession(options, async ({ desk, asOf, signal, colour }) => {
    await startChat(desk, { screen: openScreen(colour), signal, asOf });
    return 0;
  });

/** `assay` on its own: chat in the terminal. */
export function addChat(program: Command): void {
  withCommonOptions(program.allowExcessArguments()).action(
    async (options: CommonOptions, { args }: Command) => {
      const [unknown] = args;
      if (unknown !== undefined) program.error(`There is no command ${unknown.slice(0, 60)}`);
      await talk(options);
    },
  );
}
