import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { claimTypes, polarities } from '../../src/claims/claim-types.ts';
import { evidenceKinds } from '../../src/evidence/evidence.ts';

const attributesSchema = z.record(z.string(), z.unknown());
const claimTypeSchema = z.enum(claimTypes as [string, ...string[]]);

const quoteSchema = z.object({ page: z.number().optional(), quote: z.string() });

/** What a careful reader found: `accept` lists other right values, `optional` may be missed. */
const goldClaimSchema = z.object({
  type: claimTypeSchema,
  polarity: z.enum(polarities),
  attributes: attributesSchema,
  accept: z.record(z.string(), z.array(z.unknown())).default({}),
  page: z.number().optional(),
  pointer: z.string().optional(),
  quote: z.string(),
  moreQuotes: z.array(quoteSchema).default([]),
  optional: z.boolean().default(false),
  /** Date to the verdict on that date. */
  statusOn: z.record(z.string(), z.string()).default({}),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

const forbiddenSchema = z.object({
  type: claimTypeSchema,
  polarity: z.enum(polarities).optional(),
  attributes: attributesSchema,
  why: z.string(),
});

export const goldSchema = z.object({
  file: z.string(),
  evidenceKind: z.enum(evidenceKinds),
  evidenceKindAccept: z.array(z.enum(evidenceKinds)).default([]),
  sampleOrTemplate: z.boolean(),
  warnings: z.array(z.string()),
  countsAsEvidence: z.boolean().default(true),
  claims: z.array(goldClaimSchema),
  mustNotFind: z.array(forbiddenSchema).default([]),
});
export type Gold = z.infer<typeof goldSchema>;

/** A labelled document on disk. */
export type GoldCase = Readonly<{ gold: Gold; path: string; split: Split }>;
export const splits = ['samples', 'dev'] as const;
export type Split = (typeof splits)[number];

const repository = path.resolve(import.meta.dirname, '../..');

/** `dev` are public documents that are not part of the repository; absent on most machines. */
const folders: Readonly<Record<Split, Readonly<{ gold: string; files: string }>>> = {
  samples: {
    gold: path.join(repository, 'samples/gold'),
    files: path.join(repository, 'samples/evidence'),
  },
  dev: {
    gold: path.join(repository, '../shared/evidence/gold'),
    files: path.join(repository, '../shared/evidence/files'),
  },
};

/** Endings of the documents today's readers can read; labels of other formats wait. */
const readable = /\.(pdf|txt|md)$/i;

export function goldCases(split: Split): GoldCase[] {
  const { gold: goldFolder, files } = folders[split];
  if (!existsSync(goldFolder)) return [];
  return readdirSync(goldFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(goldFolder, name), 'utf8')))
    .map((json) => goldSchema.parse(json))
    .filter((gold) => readable.test(gold.file))
    .map((gold) => ({ gold, path: path.join(files, gold.file), split }));
}
