import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openModel } from '../../../../adapters/model/open-model.ts';
import { ask } from '../../../../src/conversation/ask.ts';
import { ingest } from '../../../../src/pipeline.ts';
import { registerFor } from '../../../support/conversation-register.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { modelAt } from '../../../support/model-connections.ts';
import {
  json,
  type ModelReply,
  type OpenAiServer,
  openAiServer,
} from '../../../support/openai-server.ts';
import { temporaryData } from '../../../support/places.ts';
import { readingDesks } from '../../../support/reading-desks.ts';

const data = await temporaryData();
const desks = readingDesks(data);
const samples = new URL('../../../../samples/evidence/', import.meta.url);
const asOf = '2026-11-23';
const question =
  'Which of our PLC suppliers with an SBOM older than 90 days also lack a 4-1 certificate, and what should I ask them?';

let server: OpenAiServer;
let desk: ReturnType<typeof desks>;

beforeAll(async () => {
  server = await openAiServer();
  desk = desks();
  await registerFor(desk, { registered: ['the samples'] } as never);
  const paper = (file: string, supplier: string) => ({
    file,
    bytes: readFileSync(new URL(file, samples)),
    supplier,
    by: 'Ann',
  });
  await ingest(
    desk,
    [
      paper('kestrel-iec-62443-4-1-certificate.pdf', 'Kestrel Controls'),
      paper('kestrel-k7-plc-firmware-4.2.1.cdx.json', 'Kestrel Controls'),
      paper('nordwerk-eg20-1.3.0.spdx.json', 'Nordwerk Automation'),
    ],
    { signal: new AbortController().signal },
  );
});
afterAll(() => server.close());

const lookUp = (...values: readonly object[]): ModelReply => ({
  toolCalls: values.map((one, at) => ({
    id: `call-${at}-${JSON.stringify(one).length}`,
    name: 'look_up',
    arguments: JSON.stringify(one),
  })),
});

function askModel() {
  const model = openModel(modelAt(server), { log: memoryLog() });
  return ask({ ...desk, model }, question, { asOf });
}

/** The words of a reading by hand: every property of the schema that was sent. */
function reading(kind: string) {
  return ({ response_format }: OpenAiServer['requests'][number]): ModelReply => {
    const shape = response_format as unknown as Readonly<{
      json_schema: { schema: { required: string[] } };
    }>;
    const names = shape.json_schema.schema.required;
    return json({ ...Object.fromEntries(names.map((name) => [name, null])), kind });
  };
}

describe('a question of several steps, from end to end', () => {
  test('is answered in sentences that the records prove', async () => {
    const before = server.requests.length;
    server.next(
      reading('several-steps'),
      lookUp({ kind: 'portfolio', by: 'certificate', standard: 'IEC 62443-4-1', valid: false }),
      lookUp(
        { kind: 'evidence-list', supplier: 'Nordwerk Automation', evidenceKind: 'sbom' },
        { kind: 'evidence-list', supplier: 'Helio Grid Systems', evidenceKind: 'sbom' },
        { kind: 'next-requests', supplier: 'Nordwerk Automation' },
      ),
      {
        content: [
          'Nordwerk Automation has no valid IEC 62443-4-1 certificate.',
          'The SBOM of Nordwerk Automation is older than 90 days [1].',
          'Ask Nordwerk Automation for the IEC 62443-4-1 certificate with its scope annex.',
          'No SBOM of Helio Grid Systems has been read.',
          'Kestrel Controls has no valid IEC 62443-4-1 certificate.',
          'Helio Grid Systems has an SBOM that is older than 90 days.',
          'Nordwerk Automation is certified to IEC 62443-4-1.',
          'Nordwerk Automation has an IEC 62443-4-1 certificate on file.',
          'Nordwerk Automation will deliver in January.',
        ].join(' '),
      },
    );
    const answer = await askModel();
    expect(server.requests.length - before).toBe(4);
    expect(answer.text).toBe(
      [
        'Nordwerk Automation has no valid IEC 62443-4-1 certificate.',
        'The SBOM of Nordwerk Automation is older than 90 days [1].',
        'Ask Nordwerk Automation for the IEC 62443-4-1 certificate with its scope annex.',
        'No SBOM of Helio Grid Systems has been read.',
      ].join(' '),
    );
    expect(answer.citations.map(({ file }) => file)).toEqual(['nordwerk-eg20-1.3.0.spdx.json']);
    expect(answer.model).toEqual({ name: 'small-model', did: 'investigated', dropped: 5 });
  });

  test('ends in the answer by rules when the model never comes to an end', async () => {
    const byRules = await ask(desk, question, { asOf });
    const endless = lookUp({ kind: 'portfolio', by: 'all' });
    const before = server.requests.length;
    server.next(reading('several-steps'), ...Array.from({ length: 20 }, () => endless));
    const answer = await askModel();
    expect(server.requests.length - before).toBe(9);
    expect(answer.text).toContain(byRules.text);
    expect(answer.text).toContain('no answer within its limit of steps');
  });
});
