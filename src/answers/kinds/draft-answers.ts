import { z } from 'zod';
import type { Findings } from '../answer.ts';
import { type Draft, writeClause } from '../drafts/write-clause.ts';
import { writeEvidenceRequest } from '../drafts/write-evidence-request.ts';
import { writeRfpSection } from '../drafts/write-rfp-section.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { say } from '../statement.ts';

export const draftDataSchema = z.object({
  document: z.enum(['evidence-request', 'rfp-section', 'clause']),
  title: z.string(),
  body: z.string(),
  /** Ids of the laws it answers to. */
  basis: z.array(z.string()),
  note: z.string(),
});

const forLawyers = 'Draft for legal review; no legal advice.';
const forYou = 'Draft: nothing is sent. Check it and send it yourself.';

/** Texts for the buyer: they are drafts, and say so. */
export function answerDraft(
  question: QuestionOf<'draft'>,
  facts: SupplierFacts | undefined,
  { policy }: Pick<Facts, 'policy'>,
): Findings {
  const { document, topic } = question;
  if (document === 'evidence-request') {
    if (!facts)
      return {
        reason: 'supplier_unknown',
        statements: [say('Name the supplier the e-mail goes to.')],
      };
    return drafted(document, writeEvidenceRequest(facts.input.supplier, facts.posture), forYou);
  }
  if (document === 'rfp-section') return drafted(document, writeRfpSection(), forLawyers);
  const draft = writeClause(topic ?? 'evidence', policy);
  const findings = drafted(document, draft, forLawyers);
  return question.asksFor === 'advice'
    ? { ...findings, statements: [...draft.facts.map((fact) => say(fact)), ...findings.statements] }
    : findings;
}

function drafted(document: QuestionOf<'draft'>['document'], draft: Draft, note: string): Findings {
  const { title, body, basis } = draft;
  return {
    statements: [
      say(note),
      say(`\n\n${body}\n\n`),
      ...(basis.length > 0
        ? [
            say(
              `Basis: ${basis.join('; ')}. The duty of NIS 2 is on the buyer, that of the CRA on the manufacturer.`,
            ),
          ]
        : []),
    ],
    data: { document, title, body, basis: [...basis], note },
  };
}
