import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { readCommand } from './commands.ts';
import { doCommand } from './do-command.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { tellAnswer } from './tell-answer.ts';

/** Does what words say, typed or on a button: a command, or else a question. */
export function answerWords(
  desk: IngestDesk,
  text: string,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const command = readCommand(text);
  return command
    ? doCommand(desk, command, turn, tell, options)
    : tellAnswer(desk, { text }, turn, tell, options);
}
