import type { Claim } from '../claims/claim.ts';
import type { ErrorReport } from '../errors.ts';
import type { ReadingProgress } from '../evidence/read-document.ts';
import type { IndexedComponent } from '../ports/component-index.ts';
import type { ExamineTask } from './examine-document.ts';
import type { Examination } from './examined.ts';
import type { Proven } from './prove-claims.ts';
import type { VerifyTask } from './verify-proposals.ts';

/** Main thread to examiner thread. Bytes are handed over, not copied. */
export type ToExaminer =
  | Readonly<{ type: 'examine'; task: ExamineTask }>
  | Readonly<{ type: 'verify'; task: VerifyTask }>
  | Readonly<{ type: 'cancel' }>;

/** Examiner thread to main thread; what is many comes in batches, so that no message is large. */
export type FromExaminer =
  | Readonly<{ type: 'progress'; progress: ReadingProgress }>
  | Readonly<{ type: 'claims'; claims: readonly Claim[] }>
  | Readonly<{ type: 'components'; components: readonly IndexedComponent[] }>
  /** All components were told. */
  | Readonly<{ type: 'inventory'; packed: Uint8Array<ArrayBuffer> }>
  | Readonly<{ type: 'examined'; rest: Omit<Examination, 'claims'> }>
  | Readonly<{ type: 'verified'; rest: Omit<Proven, 'claims'> }>
  | Readonly<{ type: 'failed'; report: ErrorReport }>
  /** Only name and place: the message of an error may hold words of the document. */
  | Readonly<{ type: 'bug'; name: string; stack: string }>;
