import { answerQuestion } from '../../src/answers/answer-question.ts';
import { questionSchema } from '../../src/answers/question.ts';
import type { Candidate } from '../../src/claims/candidate.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { classifyDocument } from '../../src/evidence/classify-document.ts';
import type { Document } from '../../src/evidence/document.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { proveClaims } from '../../src/ingest/prove-claims.ts';
import type { ClaimExtractor } from '../../src/ports/claim-extractor.ts';
import { today } from '../support/evidence.ts';
import { factsOf, workspaceOf } from '../support/facts.ts';
import type { HostileFile } from '../support/hostile/vectors.ts';
import { kestrel } from '../support/kestrel.ts';

export type Judged = Readonly<{
  document: Document;
  claims: readonly Claim[];
  warnings: Evidence['warnings'];
  /** Criterion to level. */
  levels: ReadonlyMap<string, string>;
  /** Question to verdict. */
  verdicts: ReadonlyMap<string, string>;
  /** MODEL_ code, when the model gave no answer. */
  failure?: string;
}>;

const supplier = 'Kestrel Controls';
const questions = [
  { kind: 'certification', supplier, standard: 'IEC 62443-4-1' },
  { kind: 'exceptions', supplier },
  { kind: 'security-test', supplier },
].map((question) => questionSchema.parse(question));

/** What a model proposes, and the code of what went wrong. */
async function propose(extractor: ClaimExtractor | undefined, document: Document) {
  const proposed: Candidate[] = [];
  if (!extractor) return { proposed };
  const classification = classifyDocument(document);
  const { signal } = new AbortController();
  try {
    for await (const one of extractor.extract({ document, classification }, { signal })) {
      proposed.push(one);
    }
  } catch (error) {
    return { proposed, failure: (error as { code?: string }).code ?? 'bug' };
  }
  return { proposed };
}

/** From bytes to verdicts, with the rules and, where there is one, a model. */
export async function judgeFile(
  { file }: HostileFile,
  document: Document,
  extractor?: ClaimExtractor,
): Promise<Judged> {
  const classification = classifyDocument(document);
  const { proposed, failure } = await propose(extractor, document);
  const { signal } = new AbortController();
  const source = { document, classification };
  const { claims, warnings } = await proveClaims(source, 'evidence', proposed, signal);
  const evidence: Evidence = {
    id: 'evidence',
    sha256: document.sha256,
    file,
    bytes: 0,
    receivedAt: `${today}T08:00:00Z`,
    progress: { status: 'checked' },
    pages: document.pageCount,
    warnings,
    rejected: {},
    classification,
  };
  const facts = factsOf([{ evidence, claims }], kestrel());
  const workspace = workspaceOf(facts);
  return {
    document,
    claims,
    warnings,
    levels: new Map(facts.posture.findings.map(({ criterion, level }) => [criterion, level])),
    verdicts: new Map(
      questions.map((question) => [
        question.kind,
        answerQuestion(question, workspace).verdict ?? 'none',
      ]),
    ),
    ...(failure && { failure }),
  };
}
