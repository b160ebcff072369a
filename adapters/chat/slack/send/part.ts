import { hash } from 'node:crypto';
import type { Said } from '../../../../src/conversation/reply.ts';
import { drawSaid } from '../draw/draw-said.ts';

/** One message of a reply. */
export type Part = Readonly<{
  text: string;
  blocks: readonly object[];
  /** The id of what is said, and which message of it this is. */
  said: string;
  part: number;
}>;

export const eventType = 'assay_reply';

export function partsOf(said: Said, to: 'everybody' | 'asker'): readonly Part[] {
  return drawSaid(said, to).map((message, part) => ({ ...message, said: said.id, part }));
}

/** What people read. */
export const bodyOf = ({ text, blocks }: Part) => ({ text, blocks });

/** Kept with the message, so that another process can see that it was posted. */
export const markOf = ({ said, part }: Part) => ({
  metadata: { event_type: eventType, event_payload: { said, part } },
});

/** The same for the same message, so that Slack drops a second one: a UUID, version 8 (RFC 9562). */
export function messageId({ said, part }: Part): string {
  const hex = hash('sha256', `${said}:${part}`);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join('-');
}
