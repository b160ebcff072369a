import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { runningSlack } from '../../../../support/running-slack.ts';

const { freshPlace } = await temporaryData();
const bot = recordingBot();
const { send, origin } = await runningSlack(bot, freshPlace().store);

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const event = {
  type: 'message',
  channel_type: 'im',
  channel: 'D1',
  user: 'U1',
  text: 'list suppliers',
  ts: '1790000001.000100',
};

describe('adapters/chat/slack/receive/http-receiver', () => {
  afterAll(() => {
    expect(bot.received).toEqual([]);
  });

  test.each([
    ['signed with another secret', { secret: 'another secret' }],
    ['six minutes old', { age: 360 }],
    ['from six minutes ahead', { age: -360 }],
    ['changed on its way', { tampered: '{"type":"event_callback"}' }],
    ['with a signature of another version', { headers: { 'x-slack-signature': 'v1=00' } }],
    ['with half a signature', { headers: { 'x-slack-signature': 'v0=' } }],
    ['without a time', { headers: { 'x-slack-request-timestamp': 'soon' } }],
  ])('what is %s is not Slack', async (_, options) => {
    expect(await send.event(event, {}, options)).toEqual({ status: 401, body: '' });
  });

  test('a request without any signature is not Slack', async () => {
    const response = await fetch(`${origin}/slack/events`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });

  test.each([
    ['no JSON', '{', json],
    ['nothing', 'null', json],
    ['a number', '17', json],
    ['a list', '[]', json],
    ['a list in a form', 'payload=[]', form],
    ['a text', '"hello"', json],
    ['no JSON in a form', 'payload=%7B', form],
    ['nothing in a form', 'payload=null', form],
  ])('%s is no request, though it is signed', async (_, body, type) => {
    expect((await send.raw(body, type)).status).toBe(400);
  });

  test('a body larger than any of Slack is not read', async () => {
    const body = JSON.stringify({ ...event, text: 'x'.repeat(2_200_000) });
    expect((await send.raw(body, json)).status).toBe(413);
  });

  test('what nobody listens to is answered at once', async () => {
    const started = performance.now();
    expect((await send.command({ command: '/other', trigger_id: '1' })).status).toBe(404);
    expect((await send.raw('{"type":"surprise"}', json)).status).toBe(404);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('Slack may make sure that the address is ours', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-17' });
    const answer = await send.raw(body, json);
    expect(answer).toEqual({ status: 200, body: '{"challenge":"c-17"}' });
    expect((await send.raw(body, json, { secret: 'another' })).status).toBe(401);
  });

  test('the notice that Slack held events back is taken', async () => {
    const body = JSON.stringify({
      type: 'app_rate_limited',
      team_id: 'T1',
      minute_rate_limited: 1,
    });
    expect((await send.raw(body, json)).status).toBe(200);
  });

  test('a check of the certificate smuggles nothing in', async () => {
    const payload = encodeURIComponent(JSON.stringify({ type: 'block_actions' }));
    const answer = await send.raw(`ssl_check=1&payload=${payload}`, form, { secret: 'none' });
    expect(answer.status).toBe(200);
  });

  test('whatever is signed, Assay answers and goes on', async () => {
    const odd = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.object({ maxDepth: 1 }),
      fc.array(fc.anything()),
    );
    const keys = ['type', 'event', 'command', 'actions', 'view', 'user', 'team', 'authorizations'];
    const body = fc.dictionary(fc.constantFrom(...keys), odd);
    const known = fc.constantFrom('block_actions', 'view_submission', 'event_callback', 'shortcut');
    await fc.assert(
      fc.asyncProperty(body, known, async (parts, type) => {
        const { status } = await send.raw(JSON.stringify({ ...parts, type }), json);
        expect([200, 404, 503]).toContain(status);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test.each([
    ['GET', '/slack/events'],
    ['POST', '/slack/other'],
    ['GET', '/slack/install'],
  ])('%s %s is not there', async (method, path) => {
    expect((await fetch(origin + path, { method })).status).toBe(404);
  });
});
