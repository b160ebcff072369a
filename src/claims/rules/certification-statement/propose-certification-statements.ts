import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import type { PartialAttributes, Polarity } from '../../claim-types.ts';
import { dateOrderOf } from '../../date-order.ts';
import type { DateOrder } from '../../dates.ts';
import { polarityOf } from '../../polarity.ts';
import { type FoundStandard, findStandards } from '../../standards.ts';
import { isCertifiable } from '../certificate/certificate-lexicon.ts';
import { certificatePages } from '../certificate/certificate-sheet.ts';
import { type PaperStatement, paperStatements } from '../practice/paper-statements.ts';
import { speechOf } from '../practice/speech.ts';
import type { Source } from '../source.ts';
import { statementDetails } from './statement-details.ts';
import { frameOf, type StatementForm, statementForm } from './statement-form.ts';
import { isOfOthers, otherParty, statementSubject } from './statement-subject.ts';

/** Papers in which a supplier speaks of its own certificates in prose. */
const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'certificate',
  'attestation-letter',
  'audit-report',
  'policy',
  'questionnaire',
  'architecture',
  'contract',
  'other',
]);
/** In these "based on" and the like speak of the paper's own method. */
const conformingPapers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'architecture',
  'attestation-letter',
  'certificate',
  'other',
]);
const aboutPaper =
  /\b(?:this|the|these|diese[rs]?|das|die|der) (?:document|policy|procedure|manual|report|assessment|test|audit|review|checklist|guideline|standard|questionnaire|agreement|section|chapter|annex|table|mapping|methodology|classification|definitions?|terms?|dokument|richtlinie|bericht|abschnitt|prüfung|begriffe)\b/iu;
const own =
  /\b(?:we|our|us|wir|unsere?[rnms]?|process(?:es)?|lifecycle|life cycle|development|products?|software|systems?|isms|organi[sz]ation|program(?:me)?|firmware|controllers?|platform|company|entwicklungsprozess|prozess|produkte?|entwicklung)\b/iu;
const hypothetical =
  /^(?:if|when|where|whether|once|in case|unless|falls|wenn|sofern|ob)\b|\b(?:in order to (?:be|become)|to be considered|who are|any (?:supplier|vendor|company|party|provider|third)|must be|shall be|should be|required to be|ought to)\b/iu;

type Said = Readonly<{
  statement: PaperStatement;
  standard: FoundStandard;
  form: StatementForm;
  polarity: Polarity;
}>;

/**
 * `certification` claims of prose: "X is ISO 27001 certified", "our process is aligned with IEC
 * 62443-4-1", "hosted in data centres that are certified". One claim per standard and polarity.
 */
export function* proposeCertificationStatements(source: Source): Generator<Candidate> {
  const { document, classification } = source;
  if (!papers.has(classification.kind)) return;
  const order = dateOrderOf(document);
  const own = certificatePages(document);
  const best = new Map<string, Candidate<'certification'>>();
  for (const statement of paperStatements(document)) {
    if (own.has(statement.page)) continue;
    for (const said of saidIn(statement, classification.kind)) {
      const candidate = candidateOf(said, order);
      const key = keyOf(candidate);
      const known = best.get(key);
      if (!known || weight(candidate) > weight(known)) best.set(key, candidate);
    }
  }
  yield* best.values();
}

/** Of its own certificates a supplier says one thing; others are told apart by name. */
function keyOf({ polarity, attributes }: Candidate<'certification'>): string {
  const { standard, product, holder } = attributes;
  return [polarity, standard, product, polarity === 'other-party' && holder].join(' ');
}

function weight({ attributes }: Candidate<'certification'>): number {
  return Object.values(attributes).filter((value) => value !== undefined && value !== null).length;
}

function saidIn(statement: PaperStatement, kind: EvidenceKind): Said[] {
  const { text } = statement;
  if (text.length > 900 || /\?\s*$/u.test(text) || hypothetical.test(text.trim())) return [];
  const standards = findStandards(text);
  return standards.flatMap((standard, index) => {
    if (!isCertifiable(standard.standard)) return [];
    const { before, after } = frameOf(text, standards, index);
    const form = statementForm(before, after);
    if (!form || !isSpoken(statement, standard, form, kind)) return [];
    return [{ statement, standard, form, polarity: polarityIn(text, standard, form) }];
  });
}

function polarityIn(text: string, standard: FoundStandard, form: StatementForm): Polarity {
  if (isOfOthers(text, standard)) return 'other-party';
  const { polarity } = polarityOf(text, standard, 'certification');
  return form === 'conforming' && polarity === 'asserted' ? 'hedged' : polarity;
}

const badge =
  /^[\s•▪–*·-]*\S.{0,60}(?:certified|zertifiziert|certification|zertifizierung)\.?\s*$/iu;

/** A contract or a policy asks for a certificate; that is none. */
const demanded =
  /\b(?:shall|must|(?:is|are) (?:required|obliged|expected) to|undertakes? to|hat zu|muss|müssen|verpflichtet sich)(?! not\b)\b[^.;]{0,160}$/iu;

const persons =
  /\b(?:auditors?|assessors?|engineers?|experts?|consultants?|staff|personnel|employees?|team members?|implementers?|mitarbeiter|auditoren|berater)\b[^.;,]{0,40}$/iu;

function isSpoken(
  { text }: PaperStatement,
  { start, end }: FoundStandard,
  form: StatementForm,
  kind: EvidenceKind,
): boolean {
  const speech = speechOf(text, end);
  const before = text.slice(0, start);
  if (persons.test(before) || demanded.test(before) || ofTester.test(text)) return false;
  if (form === 'certified') {
    return speech === 'statement' || (speech === 'fragment' && (badge.test(text) || isWhole(text)));
  }
  return (
    speech === 'statement' && conformingPapers.has(kind) && own.test(text) && !aboutPaper.test(text)
  );
}

/** What a tester says of itself when it reports a test. */
const ofTester =
  /\b(?:performed|conducted|carried out|executed|führte|durchgeführt)\b[^.]{0,60}\b(?:penetration|pen-?test|security test|security assessment|source code audit)/iu;

/** Ends like a sentence and is long enough for one. */
function isWhole(text: string): boolean {
  return /\.\s*$/u.test(text) && text.trim().split(/\s/u).length >= 5;
}

function candidateOf({ statement, standard, polarity }: Said, order: DateOrder | undefined) {
  const { text, page, start, end } = statement;
  const isOther = polarity === 'other-party';
  const subject = isOther
    ? otherHolder(text, standard.start)
    : statementSubject(text, standard.start);
  const attributes: PartialAttributes<'certification'> = {
    standard: standard.standard,
    ...(standard.edition !== undefined && { edition: standard.edition }),
    ...statementDetails(text, order),
    ...subject,
  };
  const candidate: Candidate<'certification'> = {
    type: 'certification',
    polarity,
    attributes,
    spans: [{ page, view: 'text', start, end, attributes: Object.keys(attributes) }],
    proposedBy: 'rules',
  };
  return candidate;
}

function otherHolder(text: string, at: number) {
  const holder = otherParty(text, at);
  return holder === undefined ? {} : { holder };
}
