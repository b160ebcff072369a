import { AssayError } from '../../../../src/errors.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { personalAddress, rememberReference } from '../records/reference-record.ts';
import type { Destination, Sender } from './open-sender.ts';

/** The bot's 1:1 chat, as a link that Teams opens. Without an app there is none. */
export function chatLink(app: string | undefined): string | undefined {
  return app && `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(app)}`;
}

/**
 * Where only the person reads: the 1:1 chat, known or opened now. Undefined when Teams does not let
 * the bot open one, because the person never added it.
 */
export async function personalChat(
  { workspace, address, person }: Destination,
  { store, sender }: Readonly<{ store: Store; sender: Sender }>,
  signal: AbortSignal,
): Promise<Destination | undefined> {
  const place = { store, workspace };
  const known = await personalAddress(place, person);
  if (known) return { workspace, person, address: known };
  const { activity: _answered, ...group } = address;
  try {
    const conversation = await sender.openChat({ workspace, address, person }, signal);
    const opened = { ...group, conversation, kind: 'direct' as const };
    await rememberReference(place, opened, person);
    return { workspace, person, address: opened };
  } catch (error) {
    const { code = undefined } = error instanceof AssayError ? error : {};
    if (code === 'CHAT_GONE' || code === 'CHAT_REFUSED') return undefined;
    throw error;
  }
}
