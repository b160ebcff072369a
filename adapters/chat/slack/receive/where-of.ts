import type { Where } from '../../../../src/conversation/person.ts';

/** Kinds of conversations as events, and as names as interactions, tell them. */
const kinds: Readonly<Record<string, Where['kind']>> = {
  im: 'direct',
  directmessage: 'direct',
  mpim: 'group',
};

/**
 * What kind of place a conversation is. `told` is the channel_type of an event or the name that an
 * interaction gives; the first letter of the id tells a direct message where nothing else does.
 */
export function whereOf(channel: string, told = ''): Where {
  const byName = kinds[told] ?? (told.startsWith('mpdm-') ? 'group' : undefined);
  return { id: channel, kind: byName ?? (channel.startsWith('D') ? 'direct' : 'channel') };
}
