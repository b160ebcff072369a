import { isAsserted } from '../../claims/claim.ts';
import { criterionOfRole } from '../../criteria/standard-roles.ts';
import type { Finding } from '../../posture/posture.ts';
import type { Verdict } from '../answer.ts';
import type { Stated } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { criterionOfSpecific, type Specific, specifics } from '../specifics.ts';

/** What is asked for by name and stands in no quote: the rest of the criterion does not answer it. */
export function unsaidIn(
  criterion: string,
  question: QuestionOf<'practice'>,
  stated: readonly Stated[],
): Specific[] {
  const asked = question.specifics.filter((one) => criterionOfSpecific(one) === criterion);
  return asked.filter((one) => !stated.some(({ claim }) => specifics[one].test(quotesOf(claim))));
}

/** What nothing on file names is unknown; if it is one of several things, the answer is a part. */
export function asAsked(
  verdict: Verdict,
  criterion: string,
  { specifics: asked }: QuestionOf<'practice'>,
  unsaid: readonly Specific[],
): Verdict {
  if (unsaid.length === 0) return verdict;
  const here = asked.filter((one) => criterionOfSpecific(one) === criterion);
  return here.length > unsaid.length && verdict !== 'no' ? 'partly' : 'unknown';
}

function quotesOf(claim: Stated['claim']): string {
  const kind = claim.type === 'security-test' ? (claim.attributes.testKind ?? '') : '';
  const support = Object.values(claim.support).map(({ quote }) => quote);
  return [claim.citation.quote, kind, ...support].join('\n');
}

/**
 * E2 and more is shown, unless it rests only on a certificate that presumes or requires it and does
 * not reach E3. E1 is claimed: hedged words are no proof, plain words are a part.
 */
export function practiceVerdict(finding: Finding | undefined, stated: readonly Stated[]): Verdict {
  if (finding?.status === 'disputed') return 'disputed';
  switch (finding?.level) {
    case 'E4':
    case 'E3':
      return 'yes';
    case 'E2':
      return restsOnCertificate(finding.criterion, stated) ? 'partly' : 'yes';
    case 'E1':
      return stated.some(({ claim }) => isAsserted(claim)) ? 'partly' : 'no';
    case 'E0':
      return 'no';
    default:
      return 'unknown';
  }
}

/** Nothing but certificates speaks to a criterion that is not about certificates. */
export function restsOnCertificate(criterion: string, stated: readonly Stated[]): boolean {
  const isOwn = ['GOV-02', ...Object.values(criterionOfRole)].includes(criterion);
  return !isOwn && stated.length > 0 && stated.every(({ claim }) => claim.type === 'certification');
}

/** Parts that differ make a "partly". */
export function jointVerdict(verdicts: readonly Verdict[]): Verdict {
  const [first = 'unknown', ...rest] = verdicts;
  if (rest.every((one) => one === first)) return first;
  return verdicts.includes('disputed') ? 'disputed' : 'partly';
}
