import { setImmediate } from 'node:timers/promises';
import type { PageCandidate } from '../../../src/claims/candidate.ts';
import { AssayError } from '../../../src/errors.ts';
import type { LooseAnswer } from './answer-schema.ts';
import { askAgain } from './ask-again.ts';
import { askInParts, type Part } from './ask-in-parts.ts';
import type { Asker, Question } from './asker.ts';
import { type Asked, type ReadClaim, readClaim } from './read-claim.ts';

/** What a model proposes about a chunk. */
export type Proposals = Readonly<{
  candidates: readonly PageCandidate[];
  /** Proposals, and single values, that do not stand in the document. */
  unmatched: number;
  /** What could not be asked. */
  failure?: AssayError;
  gaveUp: boolean;
}>;

/** Most claims taken from one answer. */
const mostClaims = 400;

/** Asks about a chunk and reads the answers. Throws only CANCELLED. */
export async function readChunk(
  asker: Asker,
  question: Question<LooseAnswer>,
  source: Omit<Asked, 'chunk'>,
): Promise<Proposals> {
  const { parts, failure, gaveUp } = await askInParts(asker, question);
  const candidates: PageCandidate[] = [];
  let unmatched = 0;
  let first = failure;
  for (const part of parts) {
    const read = await readPart(asker, part, { ...source, chunk: part.chunk });
    candidates.push(...read.candidates);
    unmatched += read.unmatched;
    first ??= read.failure;
  }
  return { candidates, unmatched, gaveUp, ...(first && { failure: first }) };
}

type Read = Omit<Proposals, 'gaveUp'>;

async function readPart(asker: Asker, { chunk, claims }: Part, asked: Asked): Promise<Read> {
  const read = await readClaims(claims.slice(0, mostClaims), asked);
  const lost = read.flatMap((one) => (one.state === 'not found' ? [one.claim] : []));
  const settled = read.filter(({ state }) => state !== 'not found');
  if (lost.length === 0) return proposals(settled, 0);
  try {
    const again = await readClaims(await askAgain(asker, chunk, lost), asked);
    const found = again.filter(({ state }) => state === 'proposed').slice(0, lost.length);
    return proposals([...settled, ...found], lost.length - found.length);
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'CANCELLED') throw error;
    return { ...proposals(settled, lost.length), failure: error };
  }
}

/** Lets others work between claims: the words of each are looked for in whole pages. */
async function readClaims(claims: readonly unknown[], asked: Asked): Promise<ReadClaim[]> {
  const read: ReadClaim[] = [];
  for (const claim of claims) {
    read.push(readClaim(claim, asked));
    await setImmediate();
  }
  return read;
}

function proposals(read: readonly ReadClaim[], lost: number): Read {
  const candidates = read.flatMap((one) => (one.state === 'proposed' ? [one.candidate] : []));
  const refused = read.reduce((sum, one) => sum + (one.state === 'proposed' ? one.refused : 1), 0);
  return { candidates, unmatched: lost + refused };
}
