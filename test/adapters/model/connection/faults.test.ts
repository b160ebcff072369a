import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { connect } from '../../../../adapters/model/connection/connect.ts';
import { outputSchema } from '../../../../adapters/model/connection/output-schema.ts';
import { AssayError } from '../../../../src/errors.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { countedWork, modelAt, modelRequest } from '../../../support/model-connections.ts';
import { modelFaults } from '../../../support/model-faults.ts';
import { json, type ModelReply, openAiServer } from '../../../support/openai-server.ts';

const schema = outputSchema('claims', z.object({ claims: z.array(z.string()) }));

/** Asks a model that says nothing but this, and tells what came of it. */
async function askOnce(says: ModelReply, timeoutMs = 10_000) {
  const server = await openAiServer(() => says);
  onTestFinished(() => server.close());
  const work = countedWork();
  const connection = connect(modelAt(server, { timeoutMs }), { log: memoryLog() });
  const outcome = await connection.ask(modelRequest('Kestrel is certified.'), schema, work).then(
    ({ state }) => state,
    (error: unknown) => (error instanceof AssayError ? error.code : error),
  );
  return { outcome, requests: server.requests.length, booked: work.booked };
}

describe.concurrent('a fault of a model', () => {
  test.each([
    ['wrong key', 1, 'MODEL_REFUSED'],
    ['model unknown', 1, 'MODEL_REFUSED'],
    ['quota spent', 1, 'MODEL_QUOTA_SPENT'],
    ['busy', 3, 'MODEL_UNREACHABLE'],
    ['busy for a second', 3, 'MODEL_UNREACHABLE'],
    ['busy for an hour', 1, 'MODEL_UNREACHABLE'],
    ['broken', 3, 'MODEL_UNREACHABLE'],
    ['reset', 3, 'MODEL_UNREACHABLE'],
    ['hang', 2, 'MODEL_UNREACHABLE'],
    ['hang in the middle', 2, 'MODEL_UNREACHABLE'],
    ['cut off answer', 3, 'MODEL_UNREACHABLE'],
    ['invalid JSON', 1, 'MODEL_ANSWER_UNUSABLE'],
    ['no answer at all', 1, 'MODEL_ANSWER_UNUSABLE'],
    ['refusal', 1, 'MODEL_ANSWER_UNUSABLE'],
    ['filtered', 1, 'MODEL_ANSWER_UNUSABLE'],
    ['text filtered', 1, 'MODEL_ANSWER_UNUSABLE'],
    ['prose', 1, 'MODEL_ANSWER_UNUSABLE'],
    ['context too long', 1, 'too long'],
    ['truncated', 1, 'too long'],
  ] as const)('"%s" costs %i requests and means %s', async (fault, count, expected) => {
    const { outcome, requests, booked } = await askOnce(
      modelFaults[fault],
      fault.startsWith('hang') ? 300 : undefined,
    );
    expect({ outcome, requests }).toEqual({ outcome: expected, requests: count });
    expect(booked).toHaveLength(count);
  });

  test('another shape than asked for is not asked for again', async () => {
    const { outcome, requests } = await askOnce(json({ claims: 'all of them' }));
    expect({ outcome, requests }).toEqual({ outcome: 'MODEL_ANSWER_UNUSABLE', requests: 1 });
  });

  test('a cut answer is paid once, as the server counts it', async () => {
    const { booked } = await askOnce(modelFaults.truncated);
    expect(booked).toEqual([{ requests: 1, inputTokens: 100, outputTokens: 50 }]);
  });

  test('only what was answered costs tokens when a server recovers', async () => {
    const server = await openAiServer(() => json({ claims: ['certified'] }));
    onTestFinished(() => server.close());
    server.next(modelFaults.broken, modelFaults.busy);
    const work = countedWork();
    const connection = connect(modelAt(server), { log: memoryLog() });
    const asked = await connection.ask(modelRequest('x'), schema, work);
    expect(asked).toMatchObject({ state: 'answered', usage: { requests: 3 } });
    expect(work.booked.map(({ inputTokens }) => inputTokens > 0)).toEqual([false, false, true]);
    expect(work.permitted).toHaveLength(3);
  });

  test('Retry-After is waited for', async () => {
    const server = await openAiServer(() => json({ claims: [] }));
    onTestFinished(() => server.close());
    server.next(modelFaults['busy for a second']);
    const begun = performance.now();
    await connect(modelAt(server), { log: memoryLog() }).ask(
      modelRequest('x'),
      schema,
      countedWork(),
    );
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  test('no message holds what the server, the person or the paper said', async () => {
    const faults = ['wrong key', 'quota spent', 'context too long', 'prose'] as const;
    for (const fault of faults) {
      const server = await openAiServer(() => modelFaults[fault]);
      onTestFinished(() => server.close());
      const work = countedWork();
      const connection = connect(modelAt(server), { log: memoryLog() });
      const error: unknown = await connection
        .ask(modelRequest('Kestrel is certified.'), schema, work)
        .catch((caught: unknown) => caught);
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(
        /sk-secr|Kestrel|billing|Sure!/u,
      );
    }
  });

  test('nobody waits for a model that is no longer needed', async () => {
    const server = await openAiServer(() => modelFaults.hang);
    onTestFinished(() => server.close());
    const stop = new AbortController();
    const connection = connect(modelAt(server), { log: memoryLog() });
    const asked = connection.ask(modelRequest('x'), schema, countedWork(stop.signal));
    const refused = expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    while (server.requests.length === 0) await new Promise(setImmediate);
    stop.abort();
    await refused;
    expect(server.requests).toHaveLength(1);
  });
});
