import type { EvidenceOnFile } from '../criteria/evidence-on-file.ts';
import type { Case, Verdict } from './judge-case.ts';

/** Main thread to judge thread: first the papers one by one, so that no message is large. */
export type ToJudge =
  | Readonly<{ type: 'paper'; id: number; paper: EvidenceOnFile }>
  | Readonly<{ type: 'judge'; id: number; rest: Case }>;

/** Only name and place of a bug: the message of an error may hold words of the document. */
export type FromJudge =
  | Readonly<{ type: 'verdict'; id: number; verdict: Verdict }>
  | Readonly<{ type: 'bug'; id: number; name: string; stack: string }>;
