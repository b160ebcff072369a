import { afterAll, describe, expect, test } from 'vitest';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { invoke } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const supplier = (name: string) => ({ name, areas: [], open: 2, disputes: 0, evidence: 3 });
const names = Array.from({ length: 30 }, (_, index) => `Kestrel ${index}`);
const bot = recordingBot({
  suppliers: [...names, 'Nordwerk Automation AG'],
  overview: {
    asOf: '2026-11-24',
    suppliers: [...names, 'Nordwerk Automation AG'].map(supplier),
    registered: 31,
    expiries: [],
    askNext: [],
  },
});
const teams = await servedTeams(bot, store);
afterAll(connector.close);

type Body = {
  composeExtension: { attachments: readonly unknown[] };
  value: { results: readonly unknown[] };
};
const ask = async (name: string, value: unknown) => {
  const response = await teams.post(invoke(connector.serviceUrl, name, value));
  return { status: response.status, body: (await response.json()) as Body };
};
const query = (parameters: unknown, queryOptions?: unknown) =>
  ask('composeExtension/query', { commandId: 'findSupplier', parameters, queryOptions });

describe('adapters/chat/teams/invokes/find-suppliers', () => {
  test('suppliers that fit are cards with a line each', async () => {
    const { status, body } = await query([{ name: 'supplier', value: 'Nord' }]);
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(body.composeExtension.attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5' },
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title: 'Nordwerk Automation AG' },
        },
      },
    ]);
  });

  test('before anything is typed the first are shown, and the others page by page', async () => {
    const first = await query([{ name: 'initialRun', value: 'true' }], { skip: 0, count: 25 });
    expect(first.body.composeExtension.attachments).toHaveLength(25);
    const second = await query([{ name: 'initialRun', value: 'true' }], { skip: 25, count: 25 });
    expect(second.body.composeExtension.attachments).toHaveLength(6);
  });

  test.each([undefined, null, 7, 'x', [], { parameters: 'all' }])(
    'an odd query finds what nothing typed finds: %j',
    async (value) => {
      const { status, body } = await ask('composeExtension/query', value);
      expect(status).toBe(200);
      expect(body.composeExtension.attachments).toHaveLength(25);
    },
  );

  test('a field of a card suggests names while somebody types', async () => {
    const value = { kind: 'search', queryText: 'Nord', queryOptions: { skip: 0, top: 15 } };
    expect((await ask('application/search', value)).body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [{ title: 'Nordwerk Automation AG', value: 'Nordwerk Automation AG' }] },
    });
    const { body } = await ask('application/search', null);
    expect(body.value.results).toHaveLength(15);
  });
});
