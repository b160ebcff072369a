import { randomUUID } from 'node:crypto';
import { handleAction } from '../../../src/conversation/handle-action.ts';
import { handleMessage } from '../../../src/conversation/handle-message.ts';
import type { ConversationEvent } from '../../../src/conversation/message.ts';
import { errorReply } from '../../../src/conversation/replies/error-reply.ts';
import type { Action, Reply } from '../../../src/conversation/reply.ts';
import { AssayError } from '../../../src/errors.ts';
import type { IngestDesk } from '../../../src/ingest/ingest-desk.ts';
import { isTransient } from '../../../src/ports/after-failure.ts';
import { tellFault } from './commands/tell-fault.ts';
import { drawReply } from './draw-reply.ts';
import type { Screen } from './screen.ts';
import { terminalRoom } from './terminal-room.ts';
import { typedMessage } from './typed-message.ts';

/**
 * Answers what is typed, line by line, in one thread. A line that is the label of a button of the
 * last answer presses it. A fault of ours ends one answer and not the conversation.
 */
export function answerLines(
  desk: IngestDesk,
  options: Readonly<{ screen: Screen; signal: AbortSignal; asOf: string }>,
): (line: string) => Promise<void> {
  const { screen, signal, asOf } = options;
  const thread = `terminal-${randomUUID()}`;
  let buttons: readonly Action[] = [];
  const say = (said: Reply) => screen.say(`${drawReply(said, screen.style, terminalRoom())}\n`);

  return async (line) => {
    const pressed = buttons.find(({ label }) => sameWords(label, line));
    const offered: Action[] = [];
    const tell = (event: ConversationEvent) => {
      switch (event.type) {
        case 'progress':
          return screen.reading(event.file, event.page, event.of);
        case 'working':
        case 'writing':
          return screen.working(event.text);
        case 'reply':
          offered.push(...event.reply.actions);
          return say(event.reply);
      }
    };
    const message = typedMessage(line, thread);
    try {
      if (pressed) await handleAction(desk, pressed.does, message, tell, { signal, asOf });
      else await handleMessage(desk, message, tell, { signal, asOf });
    } catch (error) {
      if (!(error instanceof AssayError)) say(errorReply(tellFault(error)));
      else if (isTransient(error)) say(errorReply(error.report()));
      else throw error;
    }
    buttons = offered;
  };
}

function sameWords(label: string, line: string): boolean {
  return label.toLowerCase() === line.trim().toLowerCase();
}
