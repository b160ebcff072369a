import { hash } from 'node:crypto';
import { z } from 'zod';
import { evidenceSchema } from '../evidence/evidence.ts';
import { recordKind } from './record-kind.ts';

/** One record per evidence, by evidence id. */
export const evidenceRecords = recordKind({ folder: 'evidence', schema: evidenceSchema });

/**
 * What is received or being read, by evidence id; written and removed in the commits that change
 * the evidence, so a reconciler finds what a crash left without walking through everything.
 */
export const unfinishedRecords = recordKind({
  folder: 'unfinished',
  schema: z.object({
    evidenceId: z.string(),
    /** Of the event of a chat that it came with. */
    operation: z.string().optional(),
  }),
});

/** One evidence per workspace and content; the id says nothing about either. */
export function evidenceId(workspace: string, sha256: string): string {
  return `ev-${hash('sha256', `${workspace}\0${sha256}`).slice(0, 20)}`;
}
