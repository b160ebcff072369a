import { z } from 'zod';
import { isClaimOf } from '../../claims/claim.ts';
import { attributeSchemas } from '../../claims/claim-types.ts';
import { levelSchema } from '../../criteria/criterion.ts';
import { criterionOfRole, isOtherPart, standardRole } from '../../criteria/standard-roles.ts';
import { type Findings, type Verdict, verdictSchema } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { samplesOf } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { sentence, short } from '../words.ts';
import { answerDetail } from './certificate-details.ts';
import { answerEntity } from './certificate-entity.ts';
import { answerProof } from './certificate-proof.ts';
import { answerScope } from './certificate-scope.ts';
import { answerSite } from './certificate-site.ts';
import { certificateTitle, describeCertificate, problemLines } from './certificate-words.ts';
import { type Certificate, certificatesIn, isInForce } from './certificates.ts';

export const certificationDataSchema = z.object({
  certificates: z.array(
    attributeSchemas.certification.extend({
      evidenceId: z.string(),
      file: z.string(),
      verdict: verdictSchema,
      level: levelSchema,
      problems: z.array(z.object({ id: z.string(), reason: z.string() })),
    }),
  ),
});

type Question = QuestionOf<'certification'>;

/** Questions about certificates. `facts` may be absent for "does this kind of paper prove …". */
export function answerCertification(
  question: Question,
  facts: SupplierFacts | undefined,
  asOf: string,
): Findings {
  const all = facts ? certificatesIn(facts, asOf, question.product) : [];
  const meant = all.filter((one) => isMeant(question, one));
  if (question.aspect === 'proves') return withData(answerProof(question, meant, facts), meant);
  if (!facts) return { reason: 'supplier_unknown', statements: [say('Name the supplier.')] };
  if (question.aspect === 'entity') {
    return withData(answerEntity(question, meant[0], facts), meant);
  }
  if (meant.length === 0)
    return withData(noneOnFile(question, all, facts), otherParts(question, all));
  const others = otherParts(question, all);
  return withData(aboutCertificates(question, meant, others, facts, asOf), meant);
}

function withData(findings: Findings, certificates: readonly Certificate[]): Findings {
  if (findings.reason) return findings;
  return { ...findings, data: { certificates: certificates.map(rowOf) } };
}

function rowOf({ claim, paper, verdict, level, problems }: Certificate) {
  const { id, file } = paper.evidence;
  return { ...claim.attributes, evidenceId: id, file, verdict, level, problems };
}

/** A question for the whole series means every part of it. */
function isMeant({ standard, evidence }: Question, { claim, paper }: Certificate): boolean {
  if (evidence !== undefined && paper.evidence.id !== evidence) return false;
  const stated = claim.attributes.standard;
  if (standard === undefined) return true;
  if (standard === 'IEC 62443') return stated?.startsWith('IEC 62443') ?? false;
  return stated === standard || (standard === 'IEC 62443-4-1' && stated === 'ISASecure SDLA');
}

function aboutCertificates(
  question: Question,
  meant: readonly Certificate[],
  others: readonly Certificate[],
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const current = meant.find((one) => isInForce(one, asOf)) ?? meant[0];
  if (!current) return noneOnFile(question, meant, facts);
  switch (question.aspect) {
    case 'site':
      return answerSite(question, current, facts, asOf);
    case 'scope':
      return answerScope(question, current, facts, asOf);
    case 'level':
    case 'issuer':
    case 'signed':
      return answerDetail(question, current, facts);
    default:
      return held(question, [...meant, ...others], facts, asOf);
  }
}

function held(
  question: Question,
  meant: readonly Certificate[],
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const [best, ...rest] = meant;
  if (!best) return { statements: [] };
  const dispute = disputeOf(question, facts);
  const isOtherPart = question.standard === 'IEC 62443' && !isProcess(best);
  const plain = isOtherPart && best.verdict === 'yes' ? 'partly' : best.verdict;
  const verdict: Verdict = dispute.length > 0 ? 'disputed' : plain;
  return {
    verdict,
    statements: [
      say(`${openings[verdict]} (${facts.posture.supplier}, as of ${asOf}).`),
      describeCertificate(best),
      ...problemLines(best),
      ...(isOtherPart ? [say(onlyProcess)] : []),
      ...dispute,
      ...rest.slice(0, 3).map(otherLine),
      ...(verdict === 'yes'
        ? [
            say(
              'Numbers and marks are read from the paper; confirm them in the registry of the issuer.',
            ),
          ]
        : []),
    ],
  };
}

const onlyProcess =
  'The question names no part of IEC 62443: only part 4-1 certifies the development process.';

function isProcess({ claim }: Certificate): boolean {
  return standardRole(claim.attributes.standard) === 'process';
}

const openings: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  no: 'No',
  partly: 'Partly',
  unknown: 'Unknown',
  disputed: 'Disputed: documents on file contradict each other',
};

function otherLine(certificate: Certificate): Statement {
  const { claim, paper, verdict, problems } = certificate;
  const why = problems[0] ? `: ${sentence(problems[0].reason)}` : '.';
  return say(
    `- Also on file: ${certificateTitle(claim)} in "${paper.evidence.file}" (counts: ${verdict})${why}`,
    claim.citation,
  );
}

function disputeOf({ standard }: Question, { posture }: SupplierFacts): Statement[] {
  const criterion = criterionOfRole[standardRole(standard ?? null)];
  return posture.disputes
    .filter((dispute) => criterion !== undefined && dispute.criterion === criterion)
    .flatMap(({ sides }) =>
      sides.map(({ text, citation }) => say(`- ${sentence(short(text, 300))}`, citation)),
    );
}

function otherParts({ standard }: Question, all: readonly Certificate[]): readonly Certificate[] {
  return standard === 'IEC 62443-4-1'
    ? all.filter(({ claim }) => isOtherPart(claim.attributes.standard))
    : [];
}

/** No certificate of this kind: another part of the standard or a sample answers "no". */
function noneOnFile(
  question: Question,
  all: readonly Certificate[],
  facts: SupplierFacts,
): Findings {
  const wanted = question.standard ?? 'any standard';
  const none = `No certificate of ${facts.posture.supplier} for ${wanted} is on file`;
  const [other] = otherParts(question, all);
  if (other) {
    return {
      verdict: 'no',
      statements: [
        say(`No. ${none}; a certificate for another part is.`),
        describeCertificate(other),
        say(
          'It certifies the capability of a product or service: it presumes a development process and does not state its maturity (T01). Ask for the IEC 62443-4-1 certificate.',
        ),
      ],
    };
  }
  const sample = sampleOf(question, facts);
  if (sample) return sample;
  return refuse(
    'no_document',
    facts,
    {
      criterion: criterionOfRole[standardRole(question.standard ?? null)],
      kinds: ['certificate', 'attestation-letter'],
      ...(question.standard && standardRole(question.standard) === 'none'
        ? {
            ask: {
              title: `The certificate for ${question.standard} with its scope annex`,
              why: 'Nothing about it is on file.',
              acceptedInstead: [],
            },
          }
        : {}),
    },
    say(`${none}; that does not mean that there is none.`),
  );
}

/** A sample or template never counts, whatever it certifies. */
function sampleOf({ standard }: Question, facts: SupplierFacts): Findings | undefined {
  for (const { id, file } of samplesOf(facts)) {
    const claims = facts.input.evidence.find(({ evidence }) => evidence.id === id)?.claims ?? [];
    const claim = claims.find(
      (one) =>
        isClaimOf('certification', one) && (!standard || one.attributes.standard === standard),
    );
    if (claim) {
      return {
        verdict: 'no',
        statements: [
          say(
            `No. "${file}" is a sample or template, which never counts as evidence.`,
            claim.citation,
          ),
        ],
      };
    }
  }
  return undefined;
}
