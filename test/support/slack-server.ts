import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { blockProblems, slackMethods, standing } from './slack/methods.ts';
import { type Fault, misbehave } from './slack/misbehave.ts';
import { readArguments } from './slack/read-arguments.ts';
import { missingScope } from './slack/scopes.ts';
import { type SlackFileStub, SlackState } from './slack/state.ts';

/** A call of the Web API, as the server saw it. */
export type SlackCall = Readonly<{
  method: string;
  /** As it was sent in the header, without "Bearer ". */
  token: string | undefined;
  args: Readonly<Record<string, unknown>>;
  /** performance.now() of the arrival. */
  at: number;
}>;

type Answer = Readonly<Record<string, unknown>>;

const isExpiry = (fault: Fault | undefined) =>
  typeof fault === 'object' && 'error' in fault && /not_in_streaming_state$/u.test(fault.error);

export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>;

/**
 * A server on this machine that speaks like Slack's Web API and serves files. It keeps what was
 * posted, so that a test can look at what people see. `scopes`: what the bot token may do; methods
 * outside of them answer missing_scope. Without it everything is allowed.
 */
export async function startSlackServer(
  options: Readonly<{ scopes?: readonly string[]; tokens?: Readonly<Record<string, string>> }> = {},
) {
  const state = new SlackState(options.tokens ?? { 'xoxb-test': 'T1' });
  const calls: SlackCall[] = [];
  const fileRequests: { path: string; authorization: string | undefined }[] = [];
  const faults = new Map<string, (Fault | undefined)[]>();
  const answers = new Map<string, (args: SlackCall['args'], token?: string) => Answer>();
  let origin = '';

  function answer({ method, token, args }: SlackCall): Answer {
    const scripted = answers.get(method);
    if (scripted) return scripted(args, token);
    const perform = slackMethods[method];
    if (!perform) return { ok: false, error: 'unknown_method' };
    const needed = options.scopes && missingScope(method, args, options.scopes);
    if (needed) return { ok: false, error: 'missing_scope', needed, provided: '' };
    const problem = standing(state, method, token, args);
    if (problem) return { ok: false, error: problem, errors: blockProblems(args) };
    return { ok: true, ...perform({ state, args, origin, team: state.teamOf(token) }) };
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const authorization = request.headers.authorization;
    if (!pathname.startsWith('/api/')) {
      fileRequests.push({ path: pathname, authorization });
      if (request.method === 'POST') return void state.receiveBytes(pathname, request, response);
      return state.serveBytes(pathname, response);
    }
    void readArguments(request).then((args) => {
      const method = pathname.slice('/api/'.length);
      const token = authorization?.replace(/^Bearer /u, '');
      const call = { method, token, args, at: performance.now() };
      calls.push(call);
      const fault = faults.get(method)?.shift();
      if (isExpiry(fault)) state.endStream(String(args['channel']), String(args['ts']));
      if (fault && !misbehave(response, fault, () => answer(call))) return;
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(answer(call)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    /** For SLACK_API_URL. */
    apiUrl: `${origin}/api/`,
    origin,
    calls: calls as readonly SlackCall[],
    callsOf: (method: string) => calls.filter((call) => call.method === method),
    /** Requests that bring or fetch the bytes of files, and the header that came with them. */
    fileRequests: fileRequests as readonly (typeof fileRequests)[number][],
    /** What people see in a channel, in order; ephemeral messages say `to`. */
    messages: (channel: string) => state.messagesIn(channel),
    /** What is wrong with the blocks of messages that were sent. */
    blockProblems: () => calls.flatMap(({ args }) => blockProblems(args)),
    /** Views that were opened, updated or published, the latest last. */
    views: state.views,
    /** Files the bot uploaded and completed. */
    uploads: state.uploads,
    /** What the next calls of a method meet; undefined lets one pass. */
    fault(method: string, ...next: readonly (Fault | undefined)[]) {
      faults.set(method, [...(faults.get(method) ?? []), ...next]);
    },
    /** Answers a method in place of the stub ("ok" included). */
    answer(method: string, give: (args: SlackCall['args'], token?: string) => Answer) {
      answers.set(method, give);
    },
    /** A file that somebody uploaded. Its URL leads here unless another is given. */
    addFile: (file: SlackFileStub) => state.addFile(file, origin),
    addMessage: state.addMessage.bind(state),
    addChannel: state.addChannel.bind(state),
    addUser: state.addUser.bind(state),
    /** Slack closes streams by itself after a while: here, when they are touched the next time. */
    expireStreamsSoon: () => state.expireStreamsSoon(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
