import { z } from 'zod';
import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { Evidence, EvidenceKind } from '../evidence/evidence.ts';
import type { Findings } from './answer.ts';
import type { SupplierFacts } from './facts.ts';
import { claimsOn, kindOf, paperDate, papersOf } from './papers.ts';
import type { RefusalReason } from './refusal-reasons.ts';
import { requestFor } from './requests/requestable.ts';
import { type Statement, say } from './statement.ts';
import { sentence } from './words.ts';

/** What every refusal carries: the nearest evidence, and the documents to ask for next. */
export const refusalDataSchema = z.object({
  nearest: z
    .object({ evidenceId: z.string(), file: z.string(), kind: z.string(), date: z.string() })
    .nullable(),
  askFor: z.array(
    z.object({ title: z.string(), why: z.string(), acceptedInstead: z.array(z.string()) }),
  ),
});
export type RefusalData = z.infer<typeof refusalDataSchema>;

/** What a refusal is about, so that it can point at something useful. */
export type RefusalTopic = Readonly<{
  criterion?: string | undefined;
  /** Kinds of papers that would answer. */
  kinds?: readonly EvidenceKind[];
  /** A document to ask for that is not the one of the criterion. */
  ask?: RefusalData['askFor'][number];
}>;

/** A refusal about one supplier. `statements` say why, in order; the rest is added here. */
export function refuse(
  reason: RefusalReason,
  facts: SupplierFacts | undefined,
  topic: RefusalTopic,
  ...statements: readonly Statement[]
): Findings {
  const nearest = facts ? nearestPaper(facts, topic) : undefined;
  const askFor = topic.ask ? [topic.ask] : requestOf(topic.criterion);
  return {
    reason,
    statements: [
      ...statements,
      ...(facts ? unreadable(reason, facts) : []),
      ...(facts ? [nearestStatement(facts, nearest)] : []),
      ...askFor.map(({ title, acceptedInstead: [instead] }) =>
        say(`Ask for: ${title}${instead ? `; accepted instead: ${instead}` : ''}.`),
      ),
    ],
    data: { nearest: nearest ? nearestOf(nearest) : null, askFor } satisfies RefusalData,
  };
}

/** A paper that could not be read is said, never taken for absent (T31). */
function unreadable(reason: RefusalReason, { posture }: SupplierFacts): Statement[] {
  if (reason !== 'no_document' && reason !== 'document_does_not_say') return [];
  const files = new Map(
    posture.traps.filter(({ id }) => id === 'T31').map((one) => [one.file, one]),
  );
  return [...files.values()]
    .slice(0, 3)
    .map(({ file, reason: why }) => say(`"${file}" is on file. ${sentence(why)}`));
}

function nearestOf(paper: Evidence): NonNullable<RefusalData['nearest']> {
  return { evidenceId: paper.id, file: paper.file, kind: kindOf(paper), date: paperDate(paper) };
}

function nearestStatement(facts: SupplierFacts, paper: Evidence | undefined): Statement {
  const { name } = facts.input.supplier;
  if (!paper) return say(`Nothing readable is on file for ${name}.`);
  return say(`The nearest on file is "${paper.file}" (${kindOf(paper)}, ${paperDate(paper)}).`);
}

/** Evidence on the criterion, else of a fitting kind, else on the same area, else the newest. */
function nearestPaper(facts: SupplierFacts, topic: RefusalTopic): Evidence | undefined {
  const area = topic.criterion?.slice(0, 3) ?? '-';
  const near = facts.posture.findings.filter(({ criterion }) => criterion.startsWith(area));
  const [stated] = topic.criterion ? claimsOn(facts, topic.criterion) : [];
  const [beside] = near.flatMap(({ criterion }) => claimsOn(facts, criterion));
  const papers = papersOf(facts);
  const fitting = papers.find((paper) => topic.kinds?.includes(kindOf(paper)));
  return stated?.evidence ?? fitting ?? beside?.evidence ?? papers[0];
}

/** The document that would answer a criterion, as a request. */
export function requestOf(criterion: string | undefined): RefusalData['askFor'] {
  const request = criterion ? requestFor(criterion) : undefined;
  if (!request || !criterion) return [];
  return [
    {
      title: request.title,
      why: findCriterion(criterion)?.question ?? '',
      acceptedInstead: request.acceptedInstead.map(({ what }) => what),
    },
  ];
}
