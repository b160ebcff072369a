import { z } from 'zod';
import { observationSchema, profiles, qualitySchema } from '../../sbom/sbom-facts.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { type Statement, say } from '../statement.ts';
import { count, listed, sentence } from '../words.ts';
import { missingFindings } from './missing-fields.ts';
import { noSbomFindings } from './no-sbom.ts';
import {
  isOfProduct,
  isOfVersion,
  type SbomPaper,
  sbomDay,
  sbomPapers,
  subjectOf,
} from './sbom-papers.ts';

const lacking = z.object({
  pointer: z.string(),
  name: z.string(),
  version: z.string().optional(),
  purl: z.string().optional(),
  missing: z.array(z.string()),
});
export const sbomQualityDataSchema = z.object({
  evidenceId: z.string(),
  file: z.string(),
  subject: z.object({ name: z.string(), version: z.string().optional() }).nullable(),
  /** YYYY-MM-DD it says of itself, else the day it came in. */
  date: z.string(),
  format: z.string(),
  specVersion: z.string(),
  valid: z.boolean(),
  components: z.number().int(),
  duplicates: z.number().int(),
  dependencies: z.number().int(),
  /** Components that can be looked up in an advisory feed. */
  matchable: z.number().int(),
  quality: z.array(qualitySchema),
  observations: z.array(observationSchema),
  /** Components that lack what is asked for; only where the question asks. */
  lacking: z.array(lacking),
  /** Other SBOMs of the supplier that may count. */
  others: z.array(z.object({ evidenceId: z.string(), file: z.string(), date: z.string() })),
});
export type SbomQualityData = z.infer<typeof sbomQualityDataSchema>;

type Question = QuestionOf<'sbom-quality'>;

/** "How complete is their SBOM?", "which components have no version or no purl?" */
export function answerSbomQuality(question: Question, facts: SupplierFacts, all: Facts): Findings {
  const papers = sbomPapers(facts);
  const [paper, ...others] = papers.toSorted(
    (a, b) => closeness(b, question) - closeness(a, question),
  );
  if (!paper) return noSbomFindings(facts, all);
  const data = { ...dataOf(paper), others: others.map(otherOf) };
  if (question.missing.length > 0) return missingFindings(question, { paper, data, facts });
  const verdict = qualityVerdict(paper, question);
  return {
    ...(verdict ? { verdict } : {}),
    statements: [
      opening(paper),
      ...(closeness(paper, question) < wanted(question) ? [otherThanAsked(question)] : []),
      ...profileLines(paper, question),
      ...observationLines(paper),
      ...otherLine(others),
    ],
    data,
  };
}

/** How well an SBOM fits what is asked about; the newest of the best ones is told of. */
function closeness(paper: SbomPaper, { product, version }: Question): number {
  const ofProduct = product !== undefined && isOfProduct(paper, product);
  return Number(ofProduct) + Number(version !== undefined && isOfVersion(paper, version));
}

const wanted = ({ product, version }: Question) =>
  Number(product !== undefined && /[\p{Lu}\d]/u.test(product)) + Number(version !== undefined);

function otherThanAsked({ product, version }: Question): Statement {
  const asked = [product, version].filter(Boolean).join(' ');
  return say(`None of the SBOMs on file is of ${asked}; this is another one (T23).`);
}

function opening({ evidence, facts, ...rest }: SbomPaper): Statement {
  const paper = { evidence, facts, ...rest };
  const repeats = facts.duplicates > 0 ? `, ${count(facts.duplicates, 'repeat')} left out` : '';
  const valid = facts.valid
    ? 'follows its specification'
    : `breaks its specification in ${count(facts.problems.length, 'place')}`;
  return say(
    `"${evidence.file}" (${facts.format} ${facts.specVersion}, ${subjectOf(paper)}, of ${sbomDay(paper)}) ${valid}: ${count(facts.components, 'component')}${repeats}, ${count(facts.dependencies, 'relation')}, ${facts.matchable} of ${facts.components} can be looked up in an advisory feed.`,
    facts.createdOn && {
      evidenceId: evidence.id,
      pointer: facts.createdOn.pointer,
      quote: facts.createdOn.value,
    },
  );
}

function profileLines({ facts }: SbomPaper, { profile }: Question): Statement[] {
  return profiles
    .filter((name) => profile === undefined || name === profile)
    .flatMap((name) => {
      const elements = facts.quality.filter((one) => one.profile === name);
      if (elements.length === 0) return [];
      const edition = elements.find((one) => one.edition)?.edition;
      const met = elements.filter(({ result }) => result === 'met').length;
      const short = elements.filter(({ result }) => result === 'not met');
      const open = elements.filter(({ result }) => result === 'not assessable');
      const parts = [
        `- ${name}${edition ? ` ${edition}` : ''}: ${met} of ${count(elements.length, 'element')} met`,
        ...(short.length > 0 ? [`not met: ${short.map(shareOf).join(', ')}`] : []),
        ...(open.length > 0
          ? [`not assessable: ${open.map(({ element }) => element).join(', ')}`]
          : []),
      ];
      return [say(`${parts.join('; ')}.`)];
    });
}

const shareOf = ({ element, have, of }: z.infer<typeof qualitySchema>) =>
  `${element} (${have} of ${of})`;

function observationLines({ evidence, facts }: SbomPaper): Statement[] {
  return facts.observations
    .slice(0, 8)
    .map(({ sentence: said, pointer, value }) =>
      say(
        `- ${sentence(said)}`,
        pointer !== undefined && value !== undefined
          ? { evidenceId: evidence.id, pointer, quote: value }
          : undefined,
      ),
    );
}

function otherLine(others: readonly SbomPaper[]): Statement[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, 5).map((one) => `${subjectOf(one)} (of ${sbomDay(one)})`);
  const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
  return [say(`Also on file: ${listed(shown)}${more}.`)];
}

/** Complete only when every element of the profiles is met; an empty inventory tells nothing. */
function qualityVerdict({ facts }: SbomPaper, { profile }: Question): Verdict | undefined {
  const results = facts.quality
    .filter((one) => profile === undefined || one.profile === profile)
    .map(({ result }) => result);
  if (results.every((result) => result === 'not assessable')) return 'unknown';
  if (results.every((result) => result === 'met')) return 'yes';
  return results.includes('met') ? 'partly' : 'no';
}

function dataOf(paper: SbomPaper): Omit<SbomQualityData, 'others'> {
  const { evidence, facts } = paper;
  const { subject } = facts;
  return {
    evidenceId: evidence.id,
    file: evidence.file,
    subject: subject
      ? { name: subject.name, ...(subject.version ? { version: subject.version } : {}) }
      : null,
    date: sbomDay(paper),
    format: facts.format,
    specVersion: facts.specVersion,
    valid: facts.valid,
    components: facts.components,
    duplicates: facts.duplicates,
    dependencies: facts.dependencies,
    matchable: facts.matchable,
    quality: facts.quality,
    observations: facts.observations,
    lacking: [],
  };
}

const otherOf = (paper: SbomPaper) => ({
  evidenceId: paper.evidence.id,
  file: paper.evidence.file,
  date: sbomDay(paper),
});
