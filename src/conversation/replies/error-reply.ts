import type { ErrorReport } from '../../errors.ts';
import { type Reply, reply } from '../reply.ts';

/** What went wrong, and what to do about it. */
export function errorReply({ message, remedy }: ErrorReport): Reply {
  return reply({ headline: message, tone: 'bad', text: remedy });
}
