import { z } from 'zod';
import { fitQuestion } from '../../../src/answers/fit-question.ts';
import { portfolioFilterSchema } from '../../../src/answers/portfolio-filter.ts';
import { type Question, questionSchema } from '../../../src/answers/question.ts';
import { severities, testKinds } from '../../../src/claims/claim-types.ts';
import { areaSchema, levelSchema } from '../../../src/criteria/criterion.ts';
import { evidenceKindSchema } from '../../../src/evidence/evidence.ts';
import { statusSchema } from '../../../src/posture/posture.ts';
import { tierSchema } from '../../../src/suppliers/supplier.ts';

/** Every kind of question there is. */
export const kinds = questionSchema.options.map(({ shape }) => shape.kind.value);

const aspects = [
  ...new Set(
    questionSchema.options.flatMap(({ shape }) =>
      'aspect' in shape ? shape.aspect.unwrap().options : [],
    ),
  ),
];
const filters = portfolioFilterSchema.options.map(({ shape }) => shape.by.value);

const words = z.string().nullable();

/**
 * A question as a flat list of values, as models write them best: what a kind has no use for is
 * null. Code makes a question of it and drops what does not fit.
 */
export const questionFields = {
  supplier: words.describe('Company, exactly as written in the question'),
  suppliers: z.array(z.string()).nullable().describe('For compare: companies, exactly as written'),
  on: words.describe('YYYY-MM-DD the answer should hold for; null for today'),
  since: words.describe('YYYY-MM-DD, for changes'),
  days: z.number().int().nullable().describe('Window from today on, for expiries'),
  aspect: z.enum(aspects).nullable(),
  standard: words.describe('"IEC 62443-4-1", "ISO/IEC 27001", "SOC 2"'),
  criterion: words.describe('Id of a criterion: "SCD-02"'),
  area: areaSchema.nullable(),
  level: words.describe('E0 to E4, or the level that is printed on a certificate'),
  product: words,
  site: words,
  entity: words.describe('Holder of a certificate, where it is not the supplier'),
  topic: words.describe(
    'What has to be inside the scope of a certificate, report or test, in the words of the question: "cloud service"',
  ),
  testKind: z.enum(testKinds).nullable(),
  severity: z.enum(severities).nullable(),
  subject: z.enum(['acknowledge', 'fix', 'notify', 'support', 'sbom-delivery']).nullable(),
  within: words.describe('ISO 8601 duration: "PT24H"'),
  evidenceKind: evidenceKindSchema.nullable(),
  search: words.describe('Component, package, licence or incident'),
  range: words.describe('Versions as written: "< 3.0.13"'),
  id: words.describe('"CVE-2025-12345"'),
  statement: words.describe('For claim-check: the statement to check, as written'),
  item: words.describe('For answer-check: the questionnaire item, as written'),
  document: z.enum(['evidence-request', 'rfp-section', 'clause']).nullable(),
  by: z.enum(filters).nullable().describe('For portfolio: what suppliers are selected by'),
  valid: z.boolean().nullable().describe('For portfolio by certificate: with a valid one, or not'),
  comparison: z.enum(['below', 'at least', 'unknown']).nullable(),
  status: statusSchema.nullable(),
  tier: tierSchema.nullable(),
  months: z.number().int().nullable().describe('For portfolio by silent'),
  limit: z.number().int().nullable().describe('For portfolio by top gaps'),
} as const;

/** Values for `questionFields`, perhaps not all of them. */
export type QuestionValues = Readonly<{ kind: string } & Record<string, unknown>>;

/** The typed question, if the values make one. `asked`: the words, for kinds that keep them. */
export function questionFrom(values: QuestionValues, asked: string): Question | undefined {
  const { kind, level } = values;
  const filter = levelSchema.safeParse(level).success ? values : { ...values, level: null };
  return fitQuestion({ ...values, text: asked, ...(kind === 'portfolio' && { filter }) });
}
