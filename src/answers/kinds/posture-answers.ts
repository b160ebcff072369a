import { z } from 'zod';
import { areaSchema, levelSchema } from '../../criteria/criterion.ts';
import {
  areaLevelSchema,
  type Counts,
  countsSchema,
  type Finding,
  type Posture,
  statusSchema,
} from '../../posture/posture.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse, requestOf } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { areaNames, count, criterionName, levelName, listed, sentence } from '../words.ts';
import { decisionStatements, overrideStatements } from './decision-statements.ts';

const findingRowSchema = z.object({
  criterion: z.string(),
  mustHave: z.boolean(),
  level: levelSchema,
  target: levelSchema,
  status: statusSchema,
  reasons: z.array(z.string()),
});
type FindingRow = z.infer<typeof findingRowSchema>;

export const postureDataSchema = z.object({
  areas: z.array(areaLevelSchema),
  counts: countsSchema,
  findings: z.array(findingRowSchema),
});

export const explainDataSchema = z.object({
  area: areaSchema.optional(),
  findings: z.array(findingRowSchema),
});

export const gapsDataSchema = z.object({
  gaps: z.array(findingRowSchema.extend({ askFor: z.string().nullable() })),
});

/** "How are they doing?", and one area with its reasons. */
export function answerPosture(question: QuestionOf<'posture'>, facts: SupplierFacts): Findings {
  const { posture } = facts;
  const { area } = question;
  if (area) return ofArea(area, posture);
  const open = posture.findings.filter(isOpenMustHave);
  return {
    statements: [
      say(`${posture.supplier} as of ${posture.asOf}: ${countWords(posture.counts)}.`),
      say(`Areas: ${areaWords(posture)}.`),
      ...(open.length === 0
        ? [say('Every must-have is met.')]
        : [
            say(`${count(open.length, 'must-have is', 'must-haves are')} open:`),
            ...worstFirst(open).slice(0, 6).map(findingLine),
          ]),
      ...otherBad(posture),
      ...decisionStatements(posture),
    ],
    data: {
      areas: posture.areas,
      counts: posture.counts,
      findings: posture.findings.map(rowOf),
    },
  };
}

const order = ['refuted', 'expired', 'disputed', 'gap', 'lapsing', 'partial', 'unknown'];
const bad = ['refuted', 'expired', 'disputed', 'gap'];

function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** What is refuted, expired or disputed beside the must-haves. */
function otherBad({ findings }: Posture): Statement[] {
  const others = findings.filter(({ mustHave, status }) => !mustHave && bad.includes(status));
  if (others.length === 0) return [];
  return [say('Beside them:'), ...worstFirst(others).slice(0, 4).map(findingLine)];
}

function ofArea(area: z.infer<typeof areaSchema>, posture: Posture): Findings {
  const level = posture.areas.find((one) => one.area === area)?.level ?? 'unknown';
  const findings = applicable(posture, area);
  return {
    statements: [
      say(
        `${posture.supplier}: ${areaNames[area]} is ${levelName(level)}, as of ${posture.asOf}. An area is the lower median of its known criteria, and an unknown must-have holds it at E2.`,
      ),
      ...findings.map(findingLine),
    ],
    data: {
      areas: posture.areas.filter((one) => one.area === area),
      counts: posture.counts,
      findings: findings.map(rowOf),
    },
  };
}

function applicable(posture: Posture, area: string): Finding[] {
  return posture.findings.filter(
    (one) => one.criterion.startsWith(area) && one.status !== 'not applicable',
  );
}

/** "Why is it only E2?": the level, what limited it, and the quotes it stands on. */
export function answerExplain(question: QuestionOf<'explain'>, facts: SupplierFacts): Findings {
  const { posture } = facts;
  const { area, criterion } = question;
  if (area)
    return {
      ...ofArea(area, posture),
      data: { area, findings: applicable(posture, area).map(rowOf) },
    };
  const finding = posture.findings.find((one) => one.criterion === criterion);
  if (!criterion || !finding) return answerPosture({ ...question, kind: 'posture' }, facts);
  if (finding.level === 'unknown') {
    return refuse(
      'document_does_not_say',
      facts,
      { criterion },
      say(
        `${criterionName(criterion)} is unknown: no document of ${posture.supplier} speaks to it. Unknown is not no.`,
      ),
      ...finding.notes.map((note) => say(sentence(note))),
      ...overrideStatements(criterion, posture),
    );
  }
  return {
    statements: explained(finding, posture),
    data: { findings: [rowOf(finding)] },
  };
}

function explained(finding: Finding, posture: Posture): Statement[] {
  const { criterion, level, target, status } = finding;
  return [
    say(
      `${criterionName(criterion)} of ${posture.supplier} is ${levelName(level)}; the target is ${target}, the status "${status}".`,
    ),
    ...finding.caps.map(({ id, reason }) => say(`- ${id}: ${sentence(reason)}`)),
    ...finding.notes.map((note) => say(`- ${sentence(note)}`)),
    ...overrideStatements(criterion, posture),
    ...finding.citations
      .slice(0, 5)
      .map((citation) => say(`- It rests on: "${quoteOf(citation.quote)}".`, citation)),
    ...(finding.adequacy
      ? [
          say(
            `Adequate: ${finding.adequate ?? 'not set'} (${finding.adequacy.value}, threshold ${finding.adequacy.threshold}).`,
          ),
        ]
      : []),
  ];
}

function quoteOf(quote: string): string {
  return quote.replace(/\s+/gu, ' ').trim().slice(0, 240);
}

/** "What is missing before we can sign?": open must-haves and what would close them. */
export function answerGaps(_question: QuestionOf<'gaps'>, facts: SupplierFacts): Findings {
  const { posture } = facts;
  const open = posture.findings.filter(isOpenMustHave);
  const missing = open.filter((one) => one.status === 'unknown');
  const weak = open.filter((one) => one.status !== 'unknown');
  const gaps = open.map((finding) => ({
    ...rowOf(finding),
    askFor: requestOf(finding.criterion)[0]?.title ?? null,
  }));
  if (open.length === 0) {
    return {
      statements: [say(`No must-have of ${posture.supplier} is open, as of ${posture.asOf}.`)],
      data: { gaps },
    };
  }
  return {
    statements: [
      say(
        `${count(open.length, 'must-have')} of ${posture.supplier} ${open.length === 1 ? 'is' : 'are'} open, as of ${posture.asOf}: ${missing.length} without evidence, ${weak.length} below target, lapsed, refuted or disputed.`,
      ),
      ...[...weak, ...missing].map((finding) => gapLine(finding)),
      say('Whether you sign is your decision; unknown means not shown, not absent.'),
    ],
    data: { gaps },
  };
}

function gapLine(finding: Finding): Statement {
  const [request] = requestOf(finding.criterion);
  const line = findingLine(finding);
  return { ...line, text: `${line.text} Ask for: ${request?.title ?? finding.criterion}.` };
}

export function isOpenMustHave({ mustHave, status }: Finding): boolean {
  return mustHave && status !== 'met' && status !== 'not applicable';
}

function findingLine(finding: Finding): Statement {
  const { criterion, level, target, status, caps, citations } = finding;
  const reason = caps[0] ? `: ${sentence(caps[0].reason)}` : '.';
  const standing = level === status ? level : `${level}, ${status}`;
  return say(
    `- ${criterionName(criterion)}: ${standing} (target ${target})${reason}`,
    ...citations.slice(0, 2),
  );
}

function rowOf({ criterion, mustHave, level, target, status, caps, notes }: Finding): FindingRow {
  return {
    criterion,
    mustHave,
    level,
    target,
    status,
    reasons: [...caps.map((cap) => cap.reason), ...notes],
  };
}

function areaWords({ areas }: Posture): string {
  return areas
    .map(({ area, level, unknownShare }) => {
      const unknown = unknownShare > 0 ? ` (${Math.round(unknownShare * 100)} % unknown)` : '';
      return `${areaNames[area]} ${level}${unknown}`;
    })
    .join(', ');
}

function countWords(counts: Counts): string {
  const { mustHaveOpen: _, ...statuses } = counts;
  const named = Object.entries(statuses).filter(([, number]) => number > 0);
  return listed(named.map(([status, number]) => `${number} ${status}`)) || 'nothing judged';
}
