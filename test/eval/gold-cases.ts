import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../src/claims/rules/source.ts';
import { classifyDocument } from '../../src/evidence/classify-document.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { unseenPaper, unseenPapers } from '../support/unseen-papers.ts';
import { type Gold, goldSchema } from './gold.ts';

/** A labelled document. */
export type GoldCase = Readonly<{
  gold: Gold;
  /** Reads it as the product does. */
  read(): Promise<Source>;
}>;

/**
 * `samples` are the papers of this repository; `dev` are public documents that are not part of it,
 * absent on most machines; `unseen` are typed papers that were labelled by people who had not seen
 * the rules.
 */
export const splits = ['samples', 'dev', 'unseen'] as const;
export type Split = (typeof splits)[number];

const repository = path.resolve(import.meta.dirname, '../..');

const folders = {
  samples: {
    gold: path.join(repository, 'samples/gold'),
    files: path.join(repository, 'samples/evidence'),
  },
  dev: {
    gold: path.join(repository, '../shared/evidence/gold'),
    files: path.join(repository, '../shared/evidence/files'),
  },
} as const;

/** Endings of papers; what files of data say is computed, and has no extractor to score. */
const readable = /\.(pdf|txt|md)$/i;

export function goldCases(split: Split): readonly GoldCase[] {
  if (split === 'unseen') {
    return unseenPapers.map(unseenPaper).map(({ gold, source }) => ({
      gold,
      read: async () => source,
    }));
  }
  const { gold: goldFolder, files } = folders[split];
  if (!existsSync(goldFolder)) return [];
  return readdirSync(goldFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(goldFolder, name), 'utf8')))
    .map((json) => goldSchema.parse(json))
    .filter((gold) => readable.test(gold.file))
    .map((gold) => ({ gold, read: () => readFile(path.join(files, gold.file)) }));
}

async function readFile(file: string): Promise<Source> {
  const document = await readDocument({ bytes: readFileSync(file), file: path.basename(file) });
  return { document, classification: classifyDocument(document) };
}
