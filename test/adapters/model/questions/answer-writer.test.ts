import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../../adapters/model/connection/connect.ts';
import { answerWriter } from '../../../../adapters/model/questions/answer-writer.ts';
import type { Answer } from '../../../../src/answers/answer.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { countedWork, modelAt } from '../../../support/model-connections.ts';
import { type OpenAiServer, openAiServer, userText } from '../../../support/openai-server.ts';

let server: OpenAiServer;

beforeAll(async () => {
  server = await openAiServer(() => ({ content: 'Releases are signed by the build server [1].' }));
});
afterAll(() => server.close());

const answer: Answer = {
  outcome: 'answered',
  question: { kind: 'open', supplier: 'Kestrel Controls s.r.o.', text: 'Who signs?' },
  text: 'These words speak to it:\n- "Releases are signed by the build server." [1]',
  citations: [
    {
      evidenceId: 'ev-1',
      file: 'policy.pdf',
      page: 4,
      quote: 'Releases are signed by the build server.',
    },
  ],
  data: { secret: 'not for the model' },
  asOf: '2026-11-23',
};

function lastText(): string {
  const request = server.requests.at(-1);
  return request ? userText(request) : '';
}

describe('adapters/model/questions/answer-writer.ts', () => {
  test('prose comes in pieces, and is paid for', async () => {
    const work = countedWork();
    const writer = answerWriter(connect(modelAt(server), { log: memoryLog() }));
    const pieces = await Array.fromAsync(writer.write('Who signs releases?', answer, work));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe('Releases are signed by the build server [1].');
    expect(work.booked).toHaveLength(1);
    expect(server.requests.at(-1)).toMatchObject({ stream: true });
  });

  test('the model sees the question and the numbered quotes, and nothing else', async () => {
    const writer = answerWriter(connect(modelAt(server), { log: memoryLog() }));
    await Array.fromAsync(writer.write('Who signs releases?', answer, countedWork()));
    const text = lastText();
    expect(text).toContain('Who signs releases?');
    expect(text).toContain('[1] "Releases are signed by the build server." (policy.pdf, page 4)');
    expect(text).not.toContain('not for the model');
    expect(text).not.toContain('ev-1');
  });
});
