import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerLines } from '../../adapters/chat/terminal/answer-lines.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { conversationDay } from './conversation-day.ts';
import type { Heard, Speaker } from './conversation-scenario.ts';

/** Types on the terminal, alone; files lie in a directory that is gone afterwards. */
export function terminalSpeaker(desk: IngestDesk): Speaker {
  const written: string[] = [];
  const screen = {
    style: (_: string, text: string) => text,
    say: (text: string) => void written.push(text),
    reading: () => undefined,
    working: () => undefined,
  };
  const { signal } = new AbortController();
  const answer = answerLines(desk, { screen, signal, asOf: conversationDay });
  const type = async (line: string): Promise<Heard> => {
    await answer(line);
    const seen = written.splice(0);
    return () => seen;
  };
  return {
    press: (_, label) => type(label),
    async say(_, { text, files }) {
      const directory = await mkdtemp(path.join(tmpdir(), 'assay-typed-'));
      const paths = files.map(({ name }) => path.join(directory, name));
      await Promise.all(files.map(({ bytes }, at) => writeFile(paths[at] ?? '', bytes)));
      try {
        return await type([...paths, text].join(' '));
      } finally {
        await rm(directory, { recursive: true });
      }
    },
  };
}
