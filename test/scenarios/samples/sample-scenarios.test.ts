import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerSchema } from '../../../src/answers/answer.ts';
import { answerDataSchemas } from '../../../src/answers/answer-data.ts';
import { refusalDataSchema } from '../../../src/answers/refuse.ts';
import { ask } from '../../../src/conversation/ask.ts';
import { changeRegister } from '../../../src/ingest/change-register.ts';
import { ingest } from '../../../src/pipeline.ts';
import { requireRegister } from '../../../src/suppliers/register.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';
import { readScenario, type Thread, type Turn } from '../../support/scenario.ts';

const samples = new URL('../../../samples/', import.meta.url);
const asOf = '2026-11-23';
const papers = [
  ['Kestrel Controls', 'kestrel-k7-plc-firmware-4.1.0.cdx.json'],
  ['Kestrel Controls', 'kestrel-k7-plc-firmware-4.2.1.cdx.json'],
  ['Nordwerk Automation', 'nordwerk-eg20-1.3.0.spdx.json'],
  ['Nordwerk Automation', 'nordwerk-eg20-1.3.0.openvex.json'],
] as const;

const desk = readingDesks(await temporaryData())();
const { entries } = requireRegister(readFileSync(new URL('register.json', samples), 'utf8'));
await changeRegister(desk, entries, { by: 'test', asOf });
await ingest(
  desk,
  papers.map(([supplier, file]) => ({
    file,
    supplier,
    by: 'test',
    bytes: readFileSync(new URL(`evidence/${file}`, samples)),
  })),
  { signal: new AbortController().signal, asOf },
);

async function checkTurn(turn: Turn, thread: string): Promise<void> {
  const answer = await ask(desk, turn.question, { thread, asOf });
  const where = `${turn.line} ${turn.question}\n${answer.text}\n`;
  const detail = answer.reason ?? answer.verdict ?? '-';
  expect([answer.outcome, detail, answer.question.kind], where).toEqual(turn.outcome);
  for (const words of turn.says) expect(answer.text, where).toContain(words);
  for (const words of turn.neverSays) expect(answer.text, where).not.toContain(words);
  const cited = answer.citations.map(({ file, quote }) => `${file}: ${quote}`).join('\n');
  for (const words of turn.cites) expect(cited, where).toContain(words);
  expect(answer.citations.every(({ pointer }) => pointer !== undefined)).toBe(true);
  expect(answer.citations.every(({ file }) => papers.some(([, own]) => own === file))).toBe(true);
  answerSchema.parse(answer);
  const kind = answer.question.kind as keyof typeof answerDataSchemas;
  const shape = answer.outcome === 'refused' ? refusalDataSchema : answerDataSchemas[kind];
  expect(() => shape.parse(answer.data), where).not.toThrow();
}

describe('components.txt, on the samples', () => {
  test.each(readScenario(new URL('components.txt', import.meta.url)))(
    '$title',
    async (thread: Thread) => {
      for (const turn of thread.turns) await checkTurn(turn, thread.title.replace(/\W/gu, '-'));
    },
  );
});
