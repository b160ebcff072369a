import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageCandidate } from '../../../src/claims/candidate.ts';
import { isEntryCandidate } from '../../../src/claims/candidate.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { proposeClaims } from '../../../src/claims/rules/propose-claims.ts';
import { verifyCandidates } from '../../../src/claims/verify-candidates.ts';
import { classifyDocument } from '../../../src/evidence/classify-document.ts';
import type { Document } from '../../../src/evidence/document.ts';
import { certificateCases } from '../certificates/certificate-cases.ts';
import { printedDocument } from '../printed-pages.ts';
import { readInProcess } from '../read-in-process.ts';
import { drawSheet } from '../sheet.ts';

const model = 'langchain:mutant';

/** A paper with everything that the rules prove of it. */
export type Paper = Readonly<{
  document: Document;
  claims: readonly Claim[];
  bases: readonly Base[];
}>;

/** A proposal of a model that is true: what the rules proved, as a model would propose it. */
export type Base = Readonly<{ paper: Paper; claim: Claim; candidate: PageCandidate }>;

const root = path.join(import.meta.dirname, '../../..');
const typed = ['test/support/unseen', 'test/support/papers'];
const samples = 'samples/evidence';

async function* documents(): AsyncGenerator<Document> {
  for (const folder of typed) {
    for (const file of readdirSync(path.join(root, folder))) {
      if (!file.endsWith('.txt') || file === 'sentences.txt') continue;
      yield printedDocument(readFileSync(path.join(root, folder, file), 'utf8').trimEnd(), file);
    }
  }
  for (const file of readdirSync(path.join(root, samples))) {
    if (!file.endsWith('.pdf')) continue;
    yield await readInProcess(readFileSync(path.join(root, samples, file)), file);
  }
  for (const { pages, layout, name } of certificateCases.filter((_, index) => index % 2 === 0)) {
    yield await readInProcess(await drawSheet(pages, layout), `${name}.pdf`);
  }
}

/** Only what was proven and is printed; a model has no rules of its own and no notes. */
function asModel(candidate: PageCandidate, claim: Claim): PageCandidate {
  const attributes = Object.fromEntries(
    Object.entries(claim.attributes).filter(
      ([name, value]) => value !== null && !claim.derivedBy?.[name],
    ),
  );
  const { type, spans } = candidate;
  const subject = claim.subject && { subject: claim.subject };
  const proposal = { type, polarity: claim.polarity, attributes, spans, proposedBy: model };
  return { ...proposal, ...subject } as PageCandidate;
}

function paperOf(document: Document): Paper {
  const source = { document, classification: classifyDocument(document) };
  const pairs = [...proposeClaims(source)].flatMap((candidate) => {
    if (isEntryCandidate(candidate)) return [];
    const { claims } = verifyCandidates(document, 'e', [candidate]);
    return claims.map((claim) => ({ candidate, claim }));
  });
  const bases: Base[] = [];
  const paper = { document, claims: pairs.map(({ claim }) => claim), bases };
  for (const { candidate, claim } of pairs) {
    bases.push({ paper, claim, candidate: asModel(candidate, claim) });
  }
  return paper;
}

/** Our own papers of every kind, read once. */
export async function provenPapers(): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for await (const document of documents()) papers.push(paperOf(document));
  return papers;
}
