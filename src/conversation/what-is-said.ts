import { AssayError } from '../errors.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { pause } from '../ingest/pause.ts';
import { stopReading } from '../ingest/stop-reading.ts';
import { isTransient } from '../ports/after-failure.ts';
import { bugFields } from '../ports/bug-fields.ts';
import { type EventOptions, handleEvent } from './handle-event.ts';
import type { IncomingEvent } from './incoming-event.ts';
import type { ConversationEvent } from './message.ts';
import { errorReply } from './replies/error-reply.ts';
import { faultReply, stoppedReply } from './replies/work-replies.ts';
import type { Reply } from './reply.ts';

export type Words = Extract<ConversationEvent, { type: 'reply' }>;

export type SpeakOptions = EventOptions &
  Readonly<{
    /** Aborted when a person ends the work. */
    stopped: AbortSignal;
    progress: (text: string) => void;
    writing: (text: string) => void;
  }>;

/**
 * Does what an event asks for, and gives everything that is to be said about it: also that it was
 * stopped by a person, or failed because of a fault. Throws CANCELLED when the process ends or
 * another one took over, and what is worth another attempt.
 */
export async function whatIsSaid(
  desk: IngestDesk,
  event: IncomingEvent,
  { stopped, progress, writing, ...options }: SpeakOptions,
): Promise<readonly Words[]> {
  const words: Words[] = [];
  const tell = (told: ConversationEvent) => {
    switch (told.type) {
      case 'reply':
        return void words.push(told);
      case 'progress':
        return progress(`Reading ${told.file}, page ${told.page} of ${told.of}`);
      case 'working':
        return progress(told.text);
      case 'writing':
        return writing(told.text);
    }
  };
  const signal = AbortSignal.any([options.signal, stopped]);
  try {
    // It may have been stopped while it waited for its turn.
    await pause(0, signal);
    await handleEvent(desk, event, tell, { ...options, signal });
    return words;
  } catch (error) {
    if (options.signal.aborted || isTransient(error)) throw error;
    if (!stopped.aborted) return [...words, everybody(fault(desk, error))];
    await stopReading(desk, event.operation);
    return [...words, everybody(stoppedReply(fileNames(event)))];
  }
}

export const everybody = (reply: Reply): Words => ({ type: 'reply', reply, to: 'everybody' });

function fault({ log }: IngestDesk, error: unknown): Reply {
  if (error instanceof AssayError) return errorReply(error.report());
  const fields = bugFields(error);
  log.error(fields, 'an event could not be handled');
  return faultReply(fields.reference);
}

function fileNames({ content }: IncomingEvent): readonly string[] {
  return content.type === 'message' ? content.files.map(({ name }) => name) : [];
}
