import { hash } from 'node:crypto';
import type { ExamineListener, ExamineTask } from '../../src/ingest/examine-document.ts';
import type { Examination } from '../../src/ingest/examined.ts';
import type { Examine, Examiner } from '../../src/ingest/examiner.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { pause } from '../../src/ingest/pause.ts';
import { conversationDay } from './conversation-day.ts';
import type { TestData } from './places.ts';
import { readingDesks } from './reading-desks.ts';

/** A paper of this name is read until somebody ends it. */
export const endlessPaper = 'endless-report.pdf';

export type ConversationDesk = IngestDesk &
  Readonly<{
    /** Resolves when the endless paper is being read. */
    beingRead(): Promise<void>;
    /** Moves the clock to "2026-11-30 09:00 Europe/Prague". */
    moveTo(time: string): void;
  }>;

type Read = Readonly<{ evidenceId: string; examination: Examination }>;

/**
 * Desks that read a paper once for all conversations that hand it in, though each has a workspace of
 * its own. What is judged and said of it is worked out anew every time.
 */
export function conversationDesks(data: TestData): () => ConversationDesk {
  const desks = readingDesks(data);
  const read = new Map<string, Read>();
  return () => {
    const desk = desks();
    const begun = Promise.withResolvers<void>();
    const { examiner, clock } = desk;
    const moveTo = (time: string) => {
      const [day, hour, zone] = time.split(' ');
      const then = Temporal.ZonedDateTime.from(`${day}T${hour}[${zone}]`).epochMilliseconds;
      clock.forward(then - clock.now().epochMilliseconds);
    };
    moveTo(`${conversationDay} 10:00 Europe/Prague`);
    const remembering = remembers(read, begun.resolve);
    const withThread: Examiner['withThread'] = (work, how) =>
      examiner.withThread((examine, verify) => work(remembering(examine), verify), how);
    const beingRead = () => begun.promise;
    return { ...desk, examiner: { ...examiner, withThread }, beingRead, moveTo };
  };
}

const remembers =
  (read: Map<string, Read>, onEndless: () => void) =>
  (examine: Examine): Examine =>
  async (task, options) => {
    if (task.file === endlessPaper) {
      onEndless();
      await pause(60_000, options.signal);
    }
    const key = `${task.file} ${hash('sha256', task.bytes)}`;
    const before = read.get(key);
    if (before) return readAgain(before, task, options);
    const examination = await examine(task, options);
    if (!examination.sbom) read.set(key, { evidenceId: task.evidenceId, examination });
    return structuredClone(examination);
  };

/** The id of the evidence stands wherever something is quoted. */
function readAgain(
  { evidenceId, examination }: Read,
  task: ExamineTask,
  { onProgress }: ExamineListener,
): Examination {
  const { packedDocument, ...rest } = examination;
  for (let page = 1; page <= rest.pages; page += 1) onProgress?.({ page, of: rest.pages });
  const renamed = JSON.parse(JSON.stringify(rest).replaceAll(evidenceId, task.evidenceId));
  return { ...renamed, packedDocument: structuredClone(packedDocument) };
}
