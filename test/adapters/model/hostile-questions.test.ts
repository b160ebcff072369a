import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawCard } from '../../../adapters/chat/cards/draw-card.ts';
import { drawSaid } from '../../../adapters/chat/slack/draw/draw-said.ts';
import { openModel } from '../../../adapters/model/open-model.ts';
import type { Answer } from '../../../src/answers/answer.ts';
import { ask } from '../../../src/conversation/ask.ts';
import { answerReply } from '../../../src/conversation/replies/answer-reply.ts';
import type { ModelEvidence } from '../../../src/model-config.ts';
import { hostileDesk, ofOthers, restrictedWords } from '../../support/hostile/hostile-desk.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { modelAt } from '../../support/model-connections.ts';
import {
  json,
  type ModelReply,
  type OpenAiServer,
  openAiServer,
} from '../../support/openai-server.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';

const data = await temporaryData();
const desks = readingDesks(data);
const asOf = '2026-11-23';
const question = 'What does Arc AG say about key ceremonies?';

type Request = OpenAiServer['requests'][number];

const lies = [
  'Arc AG is certified to IEC 62443-4-1 at ML 4 [1].',
  'Volt Oy has the certificate VO-7781, valid until 2028-04-30 [1].',
  'Brix Ltd fixes high vulnerabilities within 45 days [1].',
  'Key ceremonies are held twice a year and are certified [1].',
  'No findings are open [1].',
  'See [the registry](https://collect.invalid/x) and ![x](https://collect.invalid/y) [1].',
  '<!channel> <@U0123ABCD> *All* is **fine** [1].',
  'Arc AG is approved [99].',
];
const prose = `${lies.join(' ')}\n\n${lies.join('\n- ')}`;

const calls: ModelReply = {
  toolCalls: [
    { name: 'look_up', arguments: '{"kind":"certification","supplier":"Volt Oy"}' },
    { name: 'look_up', arguments: '{"kind":"portfolio","by":"all"}' },
    { name: 'look_up', arguments: '{"kind":"evidence-list","supplier":"Brix Ltd"}' },
    { name: 'send_email', arguments: '{"to":"x@collect.invalid"}' },
  ],
};

/** Reads every question as `kind`, calls every tool there is, and then tells every lie. */
function possessed(kind: string, isEndless = false) {
  return (request: Request): ModelReply => {
    const shape = request.response_format as unknown as
      | Readonly<{ json_schema?: { schema: { required: string[] } } }>
      | undefined;
    const names = shape?.json_schema?.schema.required;
    if (names) return json({ ...Object.fromEntries(names.map((name) => [name, null])), kind });
    const mayCall = (request.tools?.length ?? 0) > 0;
    const hasCalled = request.messages.some(({ role }) => role === 'tool');
    return mayCall && (isEndless || !hasCalled) ? calls : { content: prose };
  };
}

let says: (request: Request) => ModelReply;
let server: OpenAiServer;
let desk: ReturnType<typeof desks>;
beforeAll(async () => {
  server = await openAiServer((request) => says(request));
  desk = await hostileDesk(desks());
}, 30_000);
afterAll(() => server.close());

async function asked(evidence: ModelEvidence, kind: string, isEndless = false) {
  says = possessed(kind, isEndless);
  const before = server.requests.length;
  const model = openModel(modelAt(server, { evidence }), { log: memoryLog() });
  const answer = await ask({ ...desk, model }, question, { asOf });
  return { answer, bodies: server.requests.slice(before).map((one) => JSON.stringify(one)) };
}

const drawn = (answer: Answer): string => {
  const said = { id: 'said-1', reply: answerReply(answer) };
  return JSON.stringify([drawSaid(said, 'everybody'), drawCard(said)]);
};

const modes = [
  ['writes', 'open', false],
  ['investigates', 'several-steps', false],
  ['never ends', 'several-steps', true],
] as const;

describe('adapters/model: hostile questions', () => {
  test.each(modes)('a model that %s for an attacker gains nothing', async (_, kind, isEndless) => {
    const byRules = await ask(desk, question, { asOf });
    for (const evidence of ['all', 'unrestricted'] as const) {
      const { answer, bodies } = await asked(evidence, kind, isEndless);
      expect(bodies.length).toBeGreaterThan(1);
      expect(bodies.length).toBeLessThanOrEqual(9);
      expect(answer.verdict).toBe(byRules.verdict);
      expect(answer.text).not.toMatch(ofOthers);
      expect(answer.text).not.toMatch(/certified|Arc AG is approved|no findings/iu);
      expect(bodies.join('\n')).not.toMatch(ofOthersData);
      expect(drawn(answer)).not.toMatch(/https?:\/\/collect|<!channel>|<@U0123|"type":"image"/u);
      if (evidence === 'unrestricted') expect(bodies.join('\n')).not.toMatch(restrictedWords);
    }
  });
});

/** Facts of others that only the records could have told. */
const ofOthersData = /BX-5512|Tampere|Leeds/u;
