import { describe, expect, test } from 'vitest';
import { drawIngest } from '../../../adapters/chat/terminal/draw-ingest.ts';
import { ingestReply } from '../../../src/conversation/replies/ingest-reply.ts';
import type { IngestResult } from '../../../src/ingest/ingest-result.ts';
import { claimOf } from '../../support/claims.ts';

const claim = claimOf('practice', { criterion: 'REL-03' });
const byModel = { ...claim, id: 'm', proposedBy: ['langchain:gpt-5-mini'] };
const byBoth = { ...claim, id: 'b', proposedBy: ['rules', 'langchain:gpt-5-mini'] };
const read: IngestResult = {
  file: 'policy.pdf',
  evidenceId: 'ev-1',
  kind: 'policy',
  sampleOrTemplate: false,
  supplier: 'Kestrel Controls s.r.o.',
  pages: 2,
  status: 'checked',
  warnings: [],
  claims: [claim],
  rejected: 0,
  changes: [],
  ms: 900,
};
const missing =
  'The language model has not read all of it and is asked again later: the account has no quota left.';
const waiting = { state: 'waiting', name: 'gpt-5-mini', detail: missing } as const;

const readers = (result: IngestResult) =>
  ingestReply(result).facts.find(({ label }) => label === 'Read by')?.value;

/** Without colours, on one line. */
const drawn = (result: IngestResult) =>
  drawIngest(result, (_kind, text) => text, 100).replaceAll(/\s+/gu, ' ');

describe('the reply to a paper tells who read it', () => {
  test.each([
    ['rules alone', read],
    [
      'rules and gpt-5-mini (1 found by both)',
      {
        ...read,
        claims: [claim, byModel, byBoth],
        model: { state: 'done', name: 'gpt-5-mini' },
      },
    ],
    [
      'rules and gpt-5-mini (0 found by both)',
      { ...read, model: { state: 'done', name: 'gpt-5-mini' } },
    ],
    [
      'rules and gpt-5-mini in part (0 found by both)',
      { ...read, claims: [byModel], model: waiting },
    ],
    ['rules alone', { ...read, model: waiting }],
  ] satisfies [string, IngestResult][])('%s', (who, result) => {
    expect(readers(result)).toBe(who);
    expect(drawn(result)).toContain(`read by ${who}`);
  });

  test('but not of a data file, which nobody reads so', () => {
    expect(readers({ ...read, kind: 'sbom', pages: 0 })).toBeUndefined();
  });
});

test('what a model has not done, and that it is asked again, is said in one sentence', () => {
  const result = { ...read, model: waiting };
  expect(ingestReply(result).text.split('\n')).toContain(missing);
  expect(drawn(result)).toContain(missing);
});
