import { AssayError } from '../errors.ts';
import { isTransient } from '../ports/after-failure.ts';
import type { Tell } from './message.ts';
import { errorReply } from './replies/error-reply.ts';

/**
 * Does the work; what a person can put right is told as a reply. Anything else is thrown, also what
 * may go away by itself: whoever runs the work tries it again.
 */
export async function tellProblems(tell: Tell, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isTheirs = error instanceof AssayError && error.code !== 'CANCELLED';
    if (!isTheirs || isTransient(error)) throw error;
    tell({ type: 'reply', reply: errorReply(error.report()), to: 'everybody' });
  }
}
