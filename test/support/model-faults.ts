import type { ServerResponse } from 'node:http';
import type { ModelReply } from './openai-server.ts';

const says = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  byHand(response: ServerResponse) {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  },
});

const chunk = (content: string) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] })}\n\n`;

/** What goes wrong with models, as servers say it. */
export const modelFaults = {
  'wrong key': {
    status: 401,
    error: {
      message: 'Incorrect API key provided: sk-secr*****7890.',
      type: 'invalid_request_error',
      code: 'invalid_api_key',
    },
  },
  'model unknown': {
    status: 404,
    error: {
      message: 'The model does not exist or you do not have access to it.',
      type: 'invalid_request_error',
      code: 'model_not_found',
    },
  },
  'quota spent': {
    status: 429,
    error: {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    },
  },
  /** As vLLM, llama.cpp and proxies say it: without Retry-After. */
  busy: says(429, { error: { message: 'Too many requests', type: 'rate_limit_error' } }),
  'busy for a second': {
    status: 429,
    retryAfter: 1,
    error: { message: 'Rate limit reached', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
  },
  'busy for an hour': {
    status: 429,
    retryAfter: 3600,
    error: { message: 'Rate limit reached', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
  },
  broken: { status: 500, error: { message: 'Internal error', type: 'server_error' } },
  reset: { byHand: (response) => response.destroy() },
  /** Takes the request and says nothing. */
  hang: { byHand: () => undefined },
  /** Two pieces of a stream, then silence. */
  'hang in the middle': {
    byHand(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk('Kestrel is ') + chunk('certified'));
    },
  },
  /** Two pieces of a stream, then the connection ends. */
  'cut off': {
    byHand(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk('Kestrel is ') + chunk('certified'), () => response.destroy());
    },
  },
  /** Two pieces of a stream, then an orderly end that says nothing. */
  'quiet end': {
    byHand(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(chunk('Kestrel is ') + chunk('certified'));
    },
  },
  'cut off answer': {
    byHand(response) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      response.write('{"id":"c","choices":[{"ind', () => response.destroy());
    },
  },
  'invalid JSON': { content: '{"claims": [' },
  'no answer at all': says(200, '<html>Welcome</html>'),
  refusal: says(200, {
    id: 'c',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' },
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 40, completion_tokens: 8, total_tokens: 48 },
  }),
  filtered: { content: '', finishReason: 'content_filter' },
  /** As Azure keeps a text from its models. */
  'text filtered': {
    status: 400,
    error: {
      message: 'The prompt triggered our content management policy.',
      code: 'content_filter',
    },
  },
  prose: { content: 'Sure! The certificate looks fine to me and everything is in order.' },
  'context too long': {
    status: 400,
    error: {
      message: "This model's maximum context length is 8192 tokens. Please reduce the length.",
      type: 'invalid_request_error',
      code: 'context_length_exceeded',
    },
  },
  truncated: {
    content: '{"claims": [{"type": "certif',
    finishReason: 'length',
    usage: { prompt_tokens: 100, completion_tokens: 50 },
  },
} as const satisfies Record<string, ModelReply>;
