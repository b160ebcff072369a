/** Scopes by kind of channel: the first letter of its id. */
const byChannel = (ending: string) => (args: Readonly<Record<string, unknown>>) => {
  const kinds: Readonly<Record<string, string>> = { D: 'im', G: 'groups', C: 'channels' };
  const channel = String(args['channel'] ?? '');
  return [`${kinds[channel.charAt(0)] ?? 'channels'}:${ending}`];
};

/** What a method needs, one of the scopes listed; from the method's page in Slack's reference. */
const scopes: Readonly<
  Record<string, readonly string[] | ReturnType<typeof byChannel> | undefined>
> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.startStream': ['chat:write'],
  'chat.appendStream': ['chat:write'],
  'chat.stopStream': ['chat:write'],
  'agents.sessions.setStatus': ['chat:write'],
  'assistant.threads.setStatus': ['chat:write', 'assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'conversations.open': ['im:write'],
  'conversations.info': byChannel('read'),
  'conversations.replies': byChannel('history'),
  'conversations.history': byChannel('history'),
  'files.info': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'users.info': ['users:read'],
};

/** The scope that is missing, or nothing. */
export function missingScope(
  method: string,
  args: Readonly<Record<string, unknown>>,
  granted: readonly string[],
): string | undefined {
  const needs = scopes[method];
  const oneOf = typeof needs === 'function' ? needs(args) : needs;
  if (!oneOf || oneOf.some((scope) => granted.includes(scope))) return undefined;
  return oneOf[0];
}
