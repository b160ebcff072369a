import type { Claim } from '../claims/claim.ts';
import { AssayError } from '../errors.ts';
import type { IndexedComponent } from '../ports/component-index.ts';
import type { ExamineListener } from './examine-document.ts';
import type { FromExaminer } from './examine-messages.ts';
import type { Examination } from './examined.ts';
import type { Proven } from './prove-claims.ts';

/** A result that a thread tells message by message. */
export type Gathering<T> = Readonly<{
  hear(message: FromExaminer): void;
  fail(error: unknown): void;
  result: Promise<T>;
}>;

export function gatherExamination(listener: ExamineListener): Gathering<Examination> {
  return gather(listener, (message, claims) =>
    message.type === 'examined' ? { ...message.rest, claims } : undefined,
  );
}

export function gatherVerification(): Gathering<Proven> {
  return gather({}, (message, claims) =>
    message.type === 'verified' ? { ...message.rest, claims } : undefined,
  );
}

/** Puts the messages together; what the thread reports as wrong rejects the result. */
function gather<T extends object>(
  { onProgress, onInventory }: ExamineListener,
  resultIn: (message: FromExaminer, claims: readonly Claim[]) => T | undefined,
): Gathering<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
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
      case 'failed':
        reject(new AssayError(message.report));
        break;
      case 'bug':
        reject(Object.assign(new Error('The examiner failed.'), message));
        break;
      default: {
        const result = resultIn(message, claims);
        if (result) resolve(result);
      }
    }
  };
  return { hear, fail: reject, result: promise };
}
