import { describe, expect, test } from 'vitest';
import { isTooLong } from '../../../../adapters/model/connection/failure.ts';
import { isTransient } from '../../../../adapters/model/connection/is-transient.ts';
import { readRefusal } from '../../../../adapters/model/connection/read-refusal.ts';

const refusal = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  readRefusal(new Response(null, { status, headers }), JSON.stringify(body));
const refused = (status: number, body?: unknown) =>
  isTransient({ kind: 'refused', refusal: refusal(status, body) });

describe('it helps to ask again', () => {
  test.each([408, 409, 429, 500, 502, 503, 504, 529])('after %i', (status) => {
    expect(refused(status)).toBe(true);
  });
  test('after a lost connection and a missed deadline', () => {
    expect([isTransient({ kind: 'broken' }), isTransient({ kind: 'late' })]).toEqual([true, true]);
  });
  test('after a limit of requests in a minute that is called a quota', () => {
    const message = 'You exceeded your current quota. Please retry in 17.5s.';
    expect(refused(429, [{ error: { message, status: 'RESOURCE_EXHAUSTED' } }])).toBe(true);
  });
});

describe('it never helps to ask again', () => {
  test.each([302, 400, 401, 402, 403, 404, 413, 422])('after %i', (status) => {
    expect(refused(status)).toBe(false);
  });
  test('after an answer that never ends', () => {
    expect(isTransient({ kind: 'oversize' })).toBe(false);
  });
  test.each([
    { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } },
    { error: { type: 'insufficient_quota' } },
    { error: { code: 'billing_hard_limit_reached' } },
    { error: 'Your credit balance is too low' },
  ])('when the money is spent: %j', (body) => {
    expect(refused(429, body)).toBe(false);
  });
});

describe('the time to wait', () => {
  const wait = (headers: Record<string, string>, message = '') =>
    refusal(429, { error: { message } }, headers).retryAfter;

  test.each([
    [{ 'retry-after': '2' }, '', 2_000],
    [{ 'retry-after': '0' }, '', 0],
    [{ 'retry-after-ms': '350', 'retry-after': '1' }, '', 350],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, '', 0],
    [{}, 'Please try again in 1.5s.', 1_500],
    [{}, 'Please try again in 250ms.', 250],
    [{}, 'Please retry after 2 minutes', 120_000],
    [{ 'retry-after': 'soon' }, '', undefined],
    [{ 'retry-after': '-5' }, '', undefined],
    [{}, 'Please wait.', undefined],
  ])('%j %s', (headers, message, expected) => {
    expect(wait(headers, message)).toBe(expected);
  });
});

describe('a question that is too long', () => {
  test.each([
    [400, { error: { code: 'context_length_exceeded', message: '' } }],
    [400, { message: "This model's maximum context length is 4096 tokens.", code: 400 }],
    [400, { error: { message: 'the request exceeds the available context size' } }],
    [400, { detail: 'Prompt is too long' }],
    [422, { error: 'input token count (9000) exceeds the maximum' }],
    [413, {}],
  ])('%i %j', (status, body) => {
    expect(isTooLong(refusal(status, body))).toBe(true);
  });
  test.each([
    [400, { error: { message: 'Unsupported parameter', param: 'temperature' } }],
    [500, { error: { message: 'context length' } }],
  ])('is not %i %j', (status, body) => {
    expect(isTooLong(refusal(status, body))).toBe(false);
  });
});
