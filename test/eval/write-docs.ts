import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillTables } from './fill-tables.ts';
import { baselines, measured } from './published.ts';

export const docsFile = path.resolve(import.meta.dirname, '../../docs/evaluation.md');

/** Fills the tables of docs/evaluation.md with what is written down. */
export function writeDocs(): void {
  const page = readFileSync(docsFile, 'utf8');
  writeFileSync(docsFile, fillTables(page, [...baselines(), ...measured()]));
}
