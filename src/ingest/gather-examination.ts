import type { Claim } from '../claims/claim.ts';
import { AssayError } from '../errors.ts';
import type { IndexedComponent } from '../ports/component-index.ts';
import type { ExamineListener } from './examine-document.ts';
import type { FromExaminer } from './examine-messages.ts';
import type { Examination } from './examined.ts';

/** An examination that a thread tells message by message. */
export type Gathering = Readonly<{
  hear(message: FromExaminer): void;
  fail(error: unknown): void;
  result: Promise<Examination>;
}>;

/** Puts the messages together; what the thread reports as wrong rejects the result. */
export function gatherExamination({ onProgress, onInventory }: ExamineListener): Gathering {
  const { promise, resolve, reject } = Promise.withResolvers<Examination>();
  const claims: Claim[] = [];
  const components: IndexedComponent[] = [];
  const hear = (message: FromExaminer): void => {
    switch (message.type) {
      case 'progress':
        onProgress?.(message.progress);
        break;
      case 'claims':
        claims.push(...message.claims);
        break;
      case 'components':
        components.push(...message.components);
        break;
      case 'inventory':
        onInventory?.({ components, packed: message.packed });
        break;
      case 'done':
        resolve({ ...message.rest, claims });
        break;
      case 'failed':
        reject(new AssayError(message.report));
        break;
      case 'bug':
        reject(Object.assign(new Error('The examiner failed.'), message));
    }
  };
  return { hear, fail: reject, result: promise };
}
