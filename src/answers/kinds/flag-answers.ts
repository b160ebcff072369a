import { z } from 'zod';
import type { WarningCode } from '../../evidence/document.ts';
import { type Dispute, disputeSchema, trapSchema } from '../../posture/posture.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { say } from '../statement.ts';
import { count, criterionName, sentence, short } from '../words.ts';

export const disputesDataSchema = z.object({ disputes: z.array(disputeSchema) });

export const redFlagsDataSchema = z.object({
  traps: z.array(trapSchema),
  warnings: z.array(
    z.object({ code: z.string(), detail: z.string(), evidenceId: z.string(), file: z.string() }),
  ),
});

/** "Show me the contradictions": both sides, always quoted. */
export function answerDisputes(_question: QuestionOf<'disputes'>, facts: SupplierFacts): Findings {
  const { supplier } = facts.posture;
  const disputes = distinctDisputes(facts.posture.disputes);
  if (disputes.length === 0) {
    return {
      verdict: 'no',
      statements: [say(`No two documents of ${supplier} on file contradict each other.`)],
      data: { disputes },
    };
  }
  return {
    verdict: 'yes',
    statements: [
      say(
        `${count(disputes.length, 'contradiction')} between documents of ${supplier}; the side less favourable to the supplier counts:`,
      ),
      ...disputes.flatMap(({ topic, criterion, sides }) => [
        say(`- ${criterion ? `${criterionName(criterion)}, ` : ''}${topic}:`),
        ...sides.map(({ text, citation }) => say(`- ${sentence(short(text, 300))}`, citation)),
      ]),
    ],
    data: { disputes },
  };
}

/** Two orders may show the same contradiction. */
function distinctDisputes(disputes: readonly Dispute[]): Dispute[] {
  const key = (dispute: Dispute) => JSON.stringify(dispute.sides);
  return [...new Map(disputes.map((one) => [key(one), one])).values()];
}

/** Warnings of the reader that a buyer has to know; the others are technical. */
const telling: readonly WarningCode[] = [
  'INJECTION_SUSPECTED',
  'HIDDEN_TEXT',
  'TINY_TEXT',
  'SIGNATURE_INVALID',
  'CHANGED_AFTER_SIGNING',
  'SAMPLE_OR_TEMPLATE',
  'DRAFT',
  'JAVASCRIPT',
];
const shown = 20;

/** "Any red flags?": the traps that fired and what the reader found suspicious. */
export function answerRedFlags(_question: QuestionOf<'red-flags'>, facts: SupplierFacts): Findings {
  const { supplier } = facts.posture;
  const traps = facts.posture.traps.toSorted((a, b) => rank(a.id) - rank(b.id));
  const warnings = facts.input.evidence.flatMap(({ evidence }) =>
    evidence.warnings
      .filter(({ code }) => telling.includes(code))
      .map(({ code, detail }) => ({ code, detail, evidenceId: evidence.id, file: evidence.file })),
  );
  const distinct = [
    ...new Map(traps.map((trap) => [`${trap.id}${trap.file}${trap.reason}`, trap])).values(),
  ];
  const data = { traps, warnings };
  if (distinct.length + warnings.length === 0) {
    return {
      verdict: 'no',
      statements: [say(`No red flag in the documents of ${supplier} on file.`)],
      data,
    };
  }
  return {
    verdict: 'yes',
    statements: [
      say(
        `${count(distinct.length, 'rule')} fired and ${count(warnings.length, 'warning')} stand against the documents of ${supplier}:`,
      ),
      ...distinct
        .slice(0, shown)
        .map((trap) =>
          say(`- ${trap.id} "${trap.file}": ${sentence(short(trap.reason, 300))}`, trap.citation),
        ),
      ...warnings
        .slice(0, shown)
        .map(({ code, detail, file }) =>
          say(`- ${code} "${file}": ${sentence(short(detail, 200))}`),
        ),
      ...(traps.some(({ id }) => id === 'T30')
        ? [say('Text that gives orders to a machine is quoted here and obeyed nowhere.')]
        : []),
    ],
    data,
  };
}

/** Instructions to a machine come first, notes without a cap last. */
function rank(id: string): number {
  if (id === 'T30') return 0;
  return ['T18', 'T19'].includes(id) ? 2 : 1;
}
