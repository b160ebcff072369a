import { z } from 'zod';
import { catalogue } from '../../criteria/catalogue/catalogue.ts';
import { areaSchema, levelSchema } from '../../criteria/criterion.ts';
import { statusSchema } from '../../posture/posture.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { findingOf } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { type Statement, say } from '../statement.ts';
import { areaNames, criterionName, listed } from '../words.ts';

const cell = { supplier: z.string(), level: levelSchema };

export const compareDataSchema = z.object({
  suppliers: z.array(z.string()),
  areas: z.array(z.object({ area: areaSchema, levels: z.array(z.object(cell)) })),
  criteria: z.array(
    z.object({
      criterion: z.string(),
      levels: z.array(z.object({ ...cell, status: statusSchema })),
    }),
  ),
});

/** The same criteria side by side; what is unknown stays visible, and the choice is the person's. */
export function answerCompare(
  question: QuestionOf<'compare'>,
  compared: readonly SupplierFacts[],
): Findings {
  const { area, criterion, choose } = question;
  const criteria = catalogue
    .filter((one) => (criterion ? one.id === criterion : area ? one.area === area : one.mustHave))
    .map(({ id }) => rowOf(id, compared));
  const areas = areasOf(question, compared);
  const names = compared.map(({ posture }) => posture.supplier);
  const topic = criterion ? criterionName(criterion) : area ? areaNames[area] : 'every area';
  return {
    statements: [
      ...(choose
        ? [say('Which one to choose is your decision; this is what the evidence shows.')]
        : []),
      say(`${listed(names)} on ${topic}:`),
      ...areas.map(({ area: one, levels }) => say(`- ${areaNames[one]}: ${levelsOf(levels)}.`)),
      ...criteria.map((row) => criterionLine(row, compared)),
      leadLine(criteria),
    ],
    data: { suppliers: names, areas, criteria },
  };
}

type Row = z.infer<typeof compareDataSchema>['criteria'][number];

function rowOf(criterion: string, compared: readonly SupplierFacts[]): Row {
  return {
    criterion,
    levels: compared.map((facts) => {
      const finding = findingOf(facts, criterion);
      const { supplier } = facts.posture;
      return {
        supplier,
        level: finding?.level ?? ('unknown' as const),
        status: finding?.status ?? ('unknown' as const),
      };
    }),
  };
}

function areasOf({ area, criterion }: QuestionOf<'compare'>, compared: readonly SupplierFacts[]) {
  if (criterion) return [];
  return areaSchema.options
    .filter((one) => !area || one === area)
    .map((one) => ({
      area: one,
      levels: compared.map(({ posture }) => ({
        supplier: posture.supplier,
        level: posture.areas.find((known) => known.area === one)?.level ?? ('unknown' as const),
      })),
    }));
}

function levelsOf(levels: readonly Readonly<{ supplier: string; level: string }>[]): string {
  return levels.map(({ supplier, level }) => `${supplier} ${level}`).join(', ');
}

function criterionLine(row: Row, compared: readonly SupplierFacts[]): Statement {
  const proofs = compared.flatMap(
    (facts) => findingOf(facts, row.criterion)?.citations.slice(0, 1) ?? [],
  );
  const cells = row.levels.map(
    ({ supplier, level, status }) =>
      `${supplier} ${level}${level === 'unknown' || status === 'met' ? '' : ` (${status})`}`,
  );
  return say(`- ${criterionName(row.criterion)}: ${cells.join(', ')}.`, ...proofs);
}

/** How often each one has the higher known level; ties and unknowns decide nothing. */
function leadLine(criteria: readonly Row[]): Statement {
  const wins = new Map<string, number>();
  for (const { levels } of criteria) {
    const known = levels
      .filter(({ level }) => level !== 'unknown')
      .toSorted((a, b) => (a.level < b.level ? 1 : -1));
    const [best, second] = known;
    if (best && second && best.level > second.level)
      wins.set(best.supplier, (wins.get(best.supplier) ?? 0) + 1);
  }
  const unknown = criteria.filter(({ levels }) =>
    levels.some(({ level }) => level === 'unknown'),
  ).length;
  const leads = [...wins].map(([supplier, number]) => `${supplier} is ahead in ${number}`);
  const tied = leads.length > 0 ? leads.join(', ') : 'nobody is ahead where both are known';
  return say(
    `Of ${criteria.length} criteria: ${tied}; in ${unknown} at least one side is unknown, which is not worse, only not shown.`,
  );
}
