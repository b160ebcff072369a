import { AssayError } from '../errors.ts';
import type { Tell } from './message.ts';
import { errorReply } from './replies/error-reply.ts';

/** Does the work; what a person can put right is told as a reply, anything else is thrown. */
export async function tellProblems(tell: Tell, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'CANCELLED') throw error;
    tell({ type: 'reply', reply: errorReply(error.report()), to: 'everybody' });
  }
}
