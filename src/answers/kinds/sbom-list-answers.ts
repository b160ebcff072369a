import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { count, short } from '../words.ts';
import { evidenceRow } from './evidence-rows.ts';
import {
  isOfProduct,
  isOfVersion,
  type SbomPaper,
  sbomDay,
  sbomPapers,
  subjectOf,
} from './sbom-papers.ts';

type Question = QuestionOf<'evidence-list'>;

/** "Do we have an SBOM for firmware 4.2.1?": exactly that version, or it is another one's. */
export function answerSbomList(question: Question, facts: SupplierFacts): Findings {
  const { version } = question;
  const papers = sbomPapers(facts);
  if (papers.length === 0) return none(question, facts);
  const fitting = ofProduct(question, papers);
  const exact = version ? fitting.filter((paper) => isOfVersion(paper, version)) : fitting;
  const shown = exact.length > 0 ? exact : papers;
  return {
    verdict: verdictOf(exact, fitting),
    statements: [
      opening(question, exact.length, facts),
      ...shown.slice(0, 10).map((paper) => paperLine(paper, facts.posture.asOf)),
      ...(shown.length > 10 ? [say(`- and ${shown.length - 10} more.`)] : []),
      ...(exact.length > 0 || version === undefined
        ? []
        : [say('An SBOM of another version does not answer for this one (T23).')]),
    ],
    data: { evidence: shown.map(({ evidence }) => evidenceRow(evidence)) },
  };
}

/** "The firmware" names a kind of thing: where no subject says so, the version alone decides. */
function ofProduct({ product }: Question, papers: readonly SbomPaper[]): readonly SbomPaper[] {
  if (product === undefined) return papers;
  const fitting = papers.filter((paper) => isOfProduct(paper, product));
  const isModel = /[\p{Lu}\d]/u.test(product);
  return fitting.length > 0 || isModel ? fitting : papers;
}

/** A file that does not state its version may be the one. */
function verdictOf(exact: readonly SbomPaper[], fitting: readonly SbomPaper[]): Verdict {
  if (exact.length > 0) return 'yes';
  return fitting.some(({ facts }) => facts.subject?.version === undefined) ? 'unknown' : 'no';
}

function opening(
  question: Question,
  exact: number,
  { posture }: Pick<SupplierFacts, 'posture'>,
): Statement {
  const what = asked(question);
  return exact > 0
    ? say(`${count(exact, 'SBOM')} of ${posture.supplier}${what} on file:`)
    : say(`No SBOM of ${posture.supplier}${what} is on file. There is one of:`);
}

function asked({ product, version }: Question): string {
  const what = [product, version].filter(Boolean).join(' ');
  return what ? ` for ${short(what, 80)}` : '';
}

const dayMs = 24 * 60 * 60 * 1000;

/** What a file says of its day may be no day. */
function paperLine(paper: SbomPaper, asOf: string): Statement {
  const { evidence, facts } = paper;
  const { subject } = facts;
  const version = subject && subject.version === undefined ? ', no version stated' : '';
  const day = sbomDay(paper);
  const days = Math.floor((Date.parse(asOf) - Date.parse(day)) / dayMs);
  const age = days >= 0 ? ` (${count(days, 'day')} ago)` : '';
  return say(
    `- ${subjectOf(paper)}${version}: "${evidence.file}", of ${day}${age}, ${count(facts.components, 'component')}.`,
    subject && { evidenceId: evidence.id, pointer: subject.pointer, quote: subject.name },
  );
}

function none(question: Question, facts: SupplierFacts): Findings {
  return refuse(
    'no_document',
    facts,
    { criterion: 'DEP-01', kinds: ['sbom'] },
    say(`No SBOM of ${facts.posture.supplier}${asked(question)} has been read.`),
    say('An SBOM of another version would not answer for this one (T23).'),
  );
}
