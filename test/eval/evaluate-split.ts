import { supplier } from '../support/suppliers.ts';
import { countMistakes, type MistakeCount } from './count-mistakes.ts';
import { type Evaluation, extractorsOf, type Reader } from './evaluation.ts';
import { type Extraction, extractClaims } from './extract-claims.ts';
import { type GoldCase, goldCases, type Split } from './gold-cases.ts';
import { injectionFlips } from './injection-flips.ts';
import { type DocumentScore, scoreDocument } from './score-document.ts';
import { share } from './share.ts';
import { totalScores } from './total-scores.ts';

export type ReadDocument = Readonly<{
  score: DocumentScore;
  extraction: Extraction;
  injection: Readonly<{ variants: number; flips: readonly string[] }>;
  /** Of a simulation. */
  mistakes: readonly MistakeCount[];
}>;

/** Readings of a document with an injected sentence: all sixteen where they cost nothing. */
const variantsPerDocument = { samples: 16, dev: 4, unseen: 4 } as const;
const variantsForModel = 1;

/** Reads every document of a split, as it is and with injected sentences. */
export async function readSplit(split: Split, reader: Reader): Promise<readonly ReadDocument[]> {
  const read: ReadDocument[] = [];
  const most = reader.model ? variantsForModel : variantsPerDocument[split];
  for (const [turn, one] of goldCases(split).entries()) {
    read.push(await readCase(one, reader, { most, turn }));
  }
  return read;
}

async function readCase(
  { gold, read }: GoldCase,
  reader: Reader,
  choice: Readonly<{ most: number; turn: number }>,
): Promise<ReadDocument> {
  const source = await read();
  const name = gold.supplier ?? 'Unnamed supplier';
  const extractors = extractorsOf(reader);
  const extraction = await extractClaims(source, extractors);
  const made = reader.mistakesAbout?.(gold.file) ?? [];
  const mistakes = countMistakes(made, extraction.claims, gold);
  const injection = await injectionFlips(
    { source, gold, clean: extraction },
    { ...choice, supplier: supplier({ name, contractingEntity: name }) },
    (variant) => extractClaims(variant, extractors),
  );
  return { score: scoreDocument(gold, extraction), extraction, injection, mistakes };
}

/** What a whole split comes to; nothing in it depends on the time it took. */
export function evaluationOf(
  split: Split,
  { extractor }: Reader,
  read: readonly ReadDocument[],
): Evaluation {
  const scores = totalScores(read.map(({ score }) => score));
  const proposals = read.map(({ extraction }) => extraction.proposals);
  const made = sum(proposals.map((one) => one.made));
  const citations = sum(read.map(({ score }) => citationsIn(score)));
  const rejected: Record<string, number> = {};
  for (const [reason, count] of proposals.flatMap((one) => Object.entries(one.rejected))) {
    rejected[reason] = (rejected[reason] ?? 0) + count;
  }
  return {
    extractor,
    split,
    ...scores,
    quotes: {
      proposed: made,
      before: share(sum(proposals.map((one) => one.quoted)), made),
      after: share(citations - scores.invalidQuotes, citations),
      rejected,
    },
    injection: {
      variants: sum(read.map(({ injection }) => injection.variants)),
      flips: sum(read.map(({ injection }) => injection.flips.length)),
    },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function citationsIn({ claims }: DocumentScore): number {
  return sum(claims.map(({ support }) => 1 + Object.keys(support).length));
}
