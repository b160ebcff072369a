import type { Citation } from '../claims/claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Dossier } from './dossier.ts';

/** A trap that concerns a paper as a whole and limits no single claim. */
export type PaperTrap = Readonly<{
  id: string;
  evidence: Evidence;
  criterion?: string;
  reason: string;
  citation?: Citation;
}>;

export type PaperTrapRule = (dossier: Dossier) => readonly PaperTrap[];
