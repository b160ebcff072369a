import type { IncomingMessage, ServerResponse } from 'node:http';

export type StubMessage = {
  ts: string;
  thread_ts?: string;
  text: string;
  blocks: readonly unknown[];
  metadata?: unknown;
  client_msg_id?: string;
  user: string;
  /** Ephemeral: only this person sees it. */
  to?: string;
  streaming?: boolean;
  /** Of a stream: everything that was appended. */
  chunks: unknown[];
  edits: number;
  bot_id?: string;
  files?: readonly object[];
};

export type SlackFileStub = Readonly<{
  id: string;
  name: string;
  bytes?: Uint8Array;
  mimetype?: string;
  /** In place of the number of bytes. */
  size?: number;
  mode?: string;
  /** In place of an address of this server. */
  url?: string;
  /** Further fields of the file object. */
  more?: Readonly<Record<string, unknown>>;
  /** In place of serving the bytes. */
  serve?: (response: ServerResponse) => void;
}>;

type Served = SlackFileStub & Readonly<{ object: Readonly<Record<string, unknown>> }>;

/** What the stub remembers. */
export class SlackState {
  readonly views: Record<string, unknown>[] = [];
  readonly uploads: { name: string; content: string; channel: string; thread?: string }[] = [];
  readonly #teams: Map<string, string>;
  readonly #messages = new Map<string, StubMessage[]>();
  readonly #files = new Map<string, Served>();
  readonly #pending = new Map<string, { name: string; content: string }>();
  readonly #users = new Map<string, Record<string, unknown>>();
  readonly #channels = new Map<string, Record<string, unknown>>();
  streamsLast = true;
  #clock = 1_790_000_000;

  constructor(tokens: Readonly<Record<string, string>>) {
    this.#teams = new Map(Object.entries(tokens));
  }

  teamOf = (token: string | undefined) => this.#teams.get(token ?? '');
  ts = () => `${++this.#clock}.000100`;
  messagesIn = (channel: string): readonly StubMessage[] => this.#messages.get(channel) ?? [];
  fileOf = (id: string) => this.#files.get(id)?.object;
  userOf = (id: string) => this.#users.get(id);
  channelOf = (id: string) => this.#channels.get(id);

  addUser(id: string, profile: Record<string, unknown> = {}) {
    this.#users.set(id, { id, name: id.toLowerCase(), team_id: 'T1', ...profile });
  }

  addChannel(id: string, more: Record<string, unknown> = {}) {
    this.#channels.set(id, { id, name: id.toLowerCase(), is_member: true, ...more });
  }

  addMessage(channel: string, message: Partial<StubMessage>): StubMessage {
    const whole = { ts: this.ts(), text: '', blocks: [], user: 'UBOT', chunks: [], edits: 0 };
    const kept = { ...whole, ...message };
    this.#messages.set(channel, [...this.messagesIn(channel), kept]);
    return kept;
  }

  message = (channel: string, ts: string) =>
    this.messagesIn(channel).find((each) => each.ts === ts && !each.to);

  /** Streams that begin from now on are closed before anything is added to them. */
  expireStreamsSoon() {
    this.streamsLast = false;
  }

  endStream(channel: string, ts: string) {
    const message = this.message(channel, ts);
    if (message) message.streaming = false;
  }

  deleteMessage(channel: string, ts: string) {
    const left = this.messagesIn(channel).filter((each) => each.ts !== ts);
    this.#messages.set(channel, [...left]);
  }

  addFile(file: SlackFileStub, origin: string) {
    const { id, name, mimetype = 'application/pdf', mode = 'hosted' } = file;
    const url = file.url ?? `${origin}/files-pri/T1-${id}/${encodeURIComponent(name)}`;
    const size = file.size ?? file.bytes?.length ?? 0;
    const object = { id, name, mimetype, mode, size, url_private: url, ...file.more };
    this.#files.set(id, { ...file, object });
  }

  serveBytes(path: string, response: ServerResponse) {
    const file = this.#files.get(/^\/files-pri\/T1-(\w+)\//u.exec(path)?.[1] ?? '');
    if (file?.serve) return file.serve(response);
    if (!file?.bytes) return response.writeHead(404).end();
    const type = String(file.object['mimetype']);
    response.writeHead(200, { 'content-type': type, 'content-length': file.bytes.length });
    return response.end(file.bytes);
  }

  beginUpload(name: string): string {
    const id = `F9${String(this.#pending.size).padStart(6, '0')}`;
    this.#pending.set(id, { name, content: '' });
    return id;
  }

  async receiveBytes(path: string, request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const pending = this.#pending.get(path.replace('/upload/', ''));
    if (!pending) return response.writeHead(404).end();
    pending.content = Buffer.concat(chunks).toString('utf8');
    return response.end(`OK - ${pending.content.length}`);
  }

  completeUpload(id: string, channel: string, thread: string | undefined): boolean {
    const pending = this.#pending.get(id);
    if (!pending) return false;
    this.uploads.push({ ...pending, channel, ...(thread && { thread }) });
    return true;
  }
}
