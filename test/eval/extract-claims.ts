import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reconcile } from '../../src/claims/reconcile.ts';
import { proposeClaims } from '../../src/claims/rules/propose-claims.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { classifyDocument } from '../../src/evidence/classify-document.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import type { Extracted } from './score-document.ts';

/** The product's own path from bytes to claims, without a store. */
export async function extractClaims(file: string): Promise<Extracted> {
  const document = await readDocument({ bytes: readFileSync(file), file: path.basename(file) });
  const classification = classifyDocument(document);
  const candidates = [...proposeClaims({ document, classification })];
  const { claims } = verifyCandidates(document, 'evaluated', candidates);
  return { document, classification, claims: reconcile(claims) };
}
