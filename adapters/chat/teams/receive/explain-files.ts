import { firstTime } from '../records/once-record.ts';
import type { Destination } from '../send/open-sender.ts';
import { chatLink } from '../send/personal-chat.ts';
import type { Attached } from './attached-files.ts';
import type { ReceiveDeps } from './receive-deps.ts';

/** Says, once, what to do about files that Teams does not hand to a bot. */
export async function explainFiles(
  unreadable: Attached['unreadable'],
  to: Destination,
  { store, sender, config, afterwards }: ReceiveDeps,
): Promise<void> {
  if (unreadable.length === 0) return;
  const { workspace, address } = to;
  const name = `files ${address.conversation} ${address.activity}`;
  if (!(await firstTime({ store, workspace }, name))) return;
  const text = unreadable.map((what) => explanation(what, to, config.app?.id)).join('\n\n');
  afterwards((signal) =>
    sender.send(to, { type: 'message', textFormat: 'markdown', text }, signal),
  );
}

function explanation(
  what: Attached['unreadable'][number],
  { address }: Destination,
  app: string | undefined,
): string {
  if (what === 'picture') {
    return 'I cannot read a picture that is pasted into a message. Attach it as a file, with the paper clip.';
  }
  if (address.kind === 'direct') {
    return 'Teams did not hand me this file. Attach it with the paper clip, from your computer.';
  }
  const link = chatLink(app);
  const chat = link ? `[our 1:1 chat](${link})` : 'our 1:1 chat';
  return `Teams hands me no files in channels and group chats. Send it to me in ${chat}, and say which supplier it is from.`;
}
