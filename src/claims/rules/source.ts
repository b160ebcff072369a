import type { Document } from '../../evidence/document.ts';
import type { Classification } from '../../evidence/evidence.ts';
import type { Candidate } from '../candidate.ts';

/** What a rule may look at: the read document and what kind of paper it is. */
export type Source = Readonly<{ document: Document; classification: Classification }>;

/** One rule for one kind of statement. Pure; patterns linear; it proposes and never decides. */
export type ProposeRule = (source: Source) => Iterable<Candidate>;
