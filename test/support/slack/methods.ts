import { messageProblems } from '../block-limits.ts';
import type { SlackState, StubMessage } from './state.ts';

type Call = Readonly<{
  state: SlackState;
  args: Readonly<Record<string, unknown>>;
  origin: string;
  team: string | undefined;
}>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function posted({ state, args }: Call, to?: string) {
  const id = text(args['client_msg_id']);
  const channel = text(args['channel']);
  const twin = state.messagesIn(channel).find((each) => id && each.client_msg_id === id);
  if (twin) return { channel, ts: twin.ts, message: twin };
  const thread = text(args['thread_ts']);
  const message = state.addMessage(channel, {
    text: text(args['text']),
    blocks: list(args['blocks']),
    ...(thread && { thread_ts: thread }),
    ...(id && { client_msg_id: id }),
    ...(args['metadata'] !== undefined && { metadata: args['metadata'] }),
    ...(to && { to }),
  });
  return { channel, ts: message.ts, message };
}

function streamed({ state, args }: Call) {
  const message = state.addMessage(text(args['channel']), {
    thread_ts: text(args['thread_ts']),
    streaming: state.streamsLast,
    chunks: [...list(args['chunks'])],
    text: text(args['markdown_text']),
  });
  return { channel: args['channel'], ts: message.ts };
}

function appended({ state, args }: Call) {
  const message = state.message(text(args['channel']), text(args['ts']));
  message?.chunks.push(...list(args['chunks']));
  if (message) message.text += text(args['markdown_text']);
  return message;
}

function stopped(call: Call) {
  const message = appended(call);
  if (message) {
    message.streaming = false;
    message.blocks = list(call.args['blocks']);
    if (call.args['metadata'] !== undefined) message.metadata = call.args['metadata'];
  }
  return { channel: call.args['channel'], ts: message?.ts, message };
}

function updated({ state, args }: Call) {
  const message = state.message(text(args['channel']), text(args['ts']));
  if (message) {
    message.text = text(args['text']);
    message.blocks = list(args['blocks']);
    message.chunks = [];
    message.edits += 1;
    if (args['metadata'] !== undefined) message.metadata = args['metadata'];
  }
  return { channel: args['channel'], ts: message?.ts };
}

function seen({ state, args }: Call) {
  const root = text(args['ts']);
  const visible = state.messagesIn(text(args['channel'])).filter((each) => !each.to);
  const thread = visible.filter((each) => !root || each.ts === root || each.thread_ts === root);
  const bare = ({ metadata, ...message }: (typeof thread)[number]) =>
    args['include_all_metadata'] && metadata !== undefined ? { ...message, metadata } : message;
  return { messages: thread.map(bare), has_more: false };
}

function shown({ state, args }: Call) {
  const view = { id: `V${state.views.length + 1}`, ...(args['view'] as object) };
  state.views.push({ ...view, ...(text(args['view_id']) && { id: args['view_id'] }) });
  return { view };
}

function completed({ state, args }: Call) {
  const files = list(args['files']) as readonly { id: string; title?: string }[];
  const channel = text(args['channel_id']);
  for (const { id } of files) state.completeUpload(id, channel, text(args['thread_ts']));
  return { files };
}

/** What the stub can do, by method. */
export const slackMethods: Readonly<Record<string, ((call: Call) => object) | undefined>> = {
  'auth.test': ({ team, origin }) => ({
    url: origin,
    team: 'Emulated',
    team_id: team,
    user: 'assay',
    user_id: 'UBOT',
    bot_id: 'BBOT',
  }),
  'chat.postMessage': (call) => posted(call),
  'chat.postEphemeral': (call) => ({ message_ts: posted(call, text(call.args['user'])).ts }),
  'chat.startStream': streamed,
  'chat.appendStream': (call) => ({ channel: call.args['channel'], ts: appended(call)?.ts }),
  'chat.stopStream': stopped,
  'chat.update': updated,
  'chat.delete': ({ state, args }) => {
    state.deleteMessage(text(args['channel']), text(args['ts']));
    return {};
  },
  'conversations.replies': seen,
  'conversations.history': seen,
  'conversations.open': ({ args }) => ({ channel: { id: `D${text(args['users']).slice(1)}` } }),
  'conversations.info': ({ state, args }) => ({ channel: state.channelOf(text(args['channel'])) }),
  'files.info': ({ state, args }) => ({ file: state.fileOf(text(args['file'])) }),
  'files.getUploadURLExternal': ({ state, args, origin }) => {
    const id = state.beginUpload(text(args['filename']));
    return { file_id: id, upload_url: `${origin}/upload/${id}` };
  },
  'files.completeUploadExternal': completed,
  'assistant.threads.setStatus': () => ({}),
  'assistant.threads.setSuggestedPrompts': () => ({}),
  'assistant.threads.setTitle': () => ({}),
  'agents.sessions.setStatus': ({ args }) => ({ status: args['status'] }),
  'views.open': shown,
  'views.update': shown,
  'views.publish': shown,
  'users.info': ({ state, args }) => ({ user: state.userOf(text(args['user'])) }),
};

/** What an open stream says to being changed otherwise. */
const openStream: Readonly<Record<string, string>> = {
  'chat.update': 'streaming_state_conflict',
  'chat.delete': 'cant_delete_message',
};

const streams = new Set(['chat.appendStream', 'chat.stopStream']);

const lookUps: Readonly<
  Record<string, ((state: SlackState, args: Call['args']) => string | undefined) | undefined>
> = {
  'files.info': (state, args) => (state.fileOf(text(args['file'])) ? undefined : 'file_not_found'),
  'users.info': (state, args) => (state.userOf(text(args['user'])) ? undefined : 'user_not_found'),
  'conversations.info': (state, args) =>
    state.channelOf(text(args['channel'])) ? undefined : 'channel_not_found',
};

/** What Slack says no to: the error, or nothing. */
export function standing(
  state: SlackState,
  method: string,
  token: string | undefined,
  args: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!token) return 'not_authed';
  if (state.teamOf(token) === undefined) return 'invalid_auth';
  const unknown = lookUps[method]?.(state, args);
  if (unknown) return unknown;
  if (method === 'chat.startStream') return startProblem(args);
  if (blockProblems(args).length > 0) return 'invalid_blocks';
  return messageProblem(method, state.message(text(args['channel']), text(args['ts'])));
}

function messageProblem(method: string, message: StubMessage | undefined): string | undefined {
  const inTheWay = openStream[method];
  if (inTheWay) return message ? (message.streaming ? inTheWay : undefined) : 'message_not_found';
  return streams.has(method) && !message?.streaming ? 'message_not_in_streaming_state' : undefined;
}

/** What is wrong with the blocks of a message; a stream has no text beside them. */
export function blockProblems({ blocks, text: said, view }: Call['args']): readonly string[] {
  if (blocks === undefined || view !== undefined) return [];
  return messageProblems({ text: said ?? 'A stream.', blocks });
}

function startProblem(args: Readonly<Record<string, unknown>>): string | undefined {
  if (!text(args['thread_ts'])) return 'invalid_thread_ts';
  if (text(args['channel']).startsWith('D')) return undefined;
  if (!text(args['recipient_user_id'])) return 'missing_recipient_user_id';
  return text(args['recipient_team_id']) ? undefined : 'missing_recipient_team_id';
}
