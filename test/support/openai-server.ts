import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type ChatCompletionRequest,
  type Fixture,
  type FixtureResponse,
  LLMock,
} from '@copilotkit/aimock';

/** What the model says: an answer as aimock builds one, or something done by hand to the response. */
export type ModelReply = FixtureResponse | Readonly<{ byHand: (response: ServerResponse) => void }>;

/** Says something to a request; `nth` counts from 1 over all requests. */
export type ModelSays = (
  request: ChatCompletionRequest,
  nth: number,
) => ModelReply | Promise<ModelReply>;

export type OpenAiServer = Readonly<{
  /** What stands in OPENAI_BASE_URL. */
  url: string;
  /** Host and port, without /v1. */
  origin: string;
  /** Bodies of all requests for an answer, in their order. */
  requests: readonly ChatCompletionRequest[];
  /** Most requests that were open at the same time. */
  mostAtOnce(): number;
  /** The next replies, in their order; afterwards `says` answers again. */
  next(...replies: (ModelReply | ModelSays)[]): void;
  /** A fixture of aimock that goes before everything else. */
  fixture(fixture: Fixture): void;
  close(): Promise<void>;
}>;

/** An OpenAI-compatible server at 127.0.0.1: aimock, with answers from a script or a function. */
export async function openAiServer(says: ModelSays = () => json({})): Promise<OpenAiServer> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent', chunkSize: 8 });
  const requests: ChatCompletionRequest[] = [];
  const script: (ModelReply | ModelSays)[] = [];
  const open = openResponses();
  const record: Fixture = {
    match: {
      predicate({ _context, _endpointType, ...request }) {
        requests.push(structuredClone(request));
        return false;
      },
    },
    response: { content: '' },
  };
  const everything: Fixture = {
    match: { predicate: () => true },
    async response(request) {
      const nth = requests.length;
      const reply = script.shift() ?? says;
      const said = typeof reply === 'function' ? await reply(request, nth) : reply;
      if (!('byHand' in said)) return said;
      said.byHand(open.of(request._context));
      return new Promise(() => undefined);
    },
  };
  const fixtures: Fixture[] = [];
  const load = () => mock.clearFixtures().addFixtures([record, ...fixtures, everything]);
  load();
  mock.mount('/v1/models', modelList);
  mock.mount('/v1/chat', open);
  mock.mount('/openai', open);
  await mock.start();
  return {
    url: `${mock.url}/v1`,
    origin: mock.url,
    requests,
    mostAtOnce: open.most,
    next: (...replies) => void script.push(...replies),
    fixture(fixture) {
      fixtures.unshift(fixture);
      load();
    },
    async close() {
      open.end();
      await mock.stop();
    },
  };
}

/** Names of its own: those of aimock depend on what else a process has asked it. */
const modelList = {
  handleRequest(_request: IncomingMessage, response: ServerResponse) {
    const data = ['gpt-4', 'small-model'].map((id) => ({ id, object: 'model' }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ object: 'list', data }));
    return Promise.resolve(true);
  },
};

/** A structured answer, as strict servers give it. */
export const json = (content: unknown): FixtureResponse => ({ content: JSON.stringify(content) });

/** Words of the user's messages of a request. */
export const userText = (request: ChatCompletionRequest): string =>
  request.messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
    .join('\n');

/** Sees each request before aimock, so that a reply by hand finds the response of its request. */
function openResponses() {
  const responses = new Map<string, ServerResponse>();
  let number = 0;
  let most = 0;
  return {
    async handleRequest(request: IncomingMessage, response: ServerResponse) {
      const id = String(++number);
      request.headers['x-aimock-context'] = id;
      responses.set(id, response);
      most = Math.max(most, responses.size);
      response.on('close', () => responses.delete(id));
      return false;
    },
    of(id: unknown): ServerResponse {
      const response = responses.get(String(id));
      if (!response) throw new Error('this request is no longer open');
      return response;
    },
    most: () => most,
    end() {
      for (const response of responses.values()) response.destroy();
    },
  };
}
