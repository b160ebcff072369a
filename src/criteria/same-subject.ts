import { compareEntities } from '../suppliers/company-name.ts';
import { foldText } from '../suppliers/fold-text.ts';
import { lastDay } from './calendar.ts';
import type { ComparableClaim } from './decisive-values.ts';
import type { ClaimOf } from './paper.ts';

/** True when two claims of one type speak of the same thing, so that their values must agree. */
export function sameSubject(one: ComparableClaim, other: ComparableClaim): boolean {
  switch (one.type) {
    case 'certification':
      return sameCertificate(one, other as typeof one);
    case 'assurance-report':
      return sameReport(one, other as typeof one);
    case 'security-test':
      return sameTest(one, other as typeof one);
    case 'commitment': {
      const { subject, severity } = (other as typeof one).attributes;
      return one.attributes.subject === subject && one.attributes.severity === severity;
    }
    case 'support-period':
      return sameWords(one.attributes.product, (other as typeof one).attributes.product);
    case 'vulnerability-statement': {
      const { vulnerability, product } = (other as typeof one).attributes;
      return (
        vulnerability !== null &&
        one.attributes.vulnerability === vulnerability &&
        sameWords(one.attributes.product, product) &&
        sameWords(one.subject?.version, other.subject?.version)
      );
    }
  }
}

type Certification = ClaimOf<'certification'>;

/** The same number, or a statement without one; holders may be the same and times overlap. */
function sameCertificate({ attributes: a }: Certification, { attributes: b }: Certification) {
  const numbers = [a, b].map(({ certificateNumber }) => certificateNumber);
  const isOne = numbers.includes(null) || sameWords(numbers[0], numbers[1]);
  return a.standard === b.standard && isOne && sameHolder(a.holder, b.holder) && overlap(a, b);
}

function overlap(a: Certification['attributes'], b: Certification['attributes']): boolean {
  const endsBefore = (one: typeof a, other: typeof a) =>
    one.expiresOn !== null && other.issuedOn !== null && lastDay(one.expiresOn) < other.issuedOn;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function sameReport(
  { attributes: a }: ClaimOf<'assurance-report'>,
  { attributes: b }: ClaimOf<'assurance-report'>,
): boolean {
  const isLetter = a.form === 'bridge letter' || b.form === 'bridge letter';
  const sameTime = a.periodEnd === b.periodEnd || a.periodEnd === null || b.periodEnd === null;
  return !isLetter && a.standard === b.standard && sameTime && sameHolder(a.holder, b.holder);
}

function sameTest(
  { attributes: a }: ClaimOf<'security-test'>,
  { attributes: b }: ClaimOf<'security-test'>,
): boolean {
  if (a.tester === null || b.tester === null || a.testKind !== b.testKind) return false;
  const sameTime = a.endedOn === null || b.endedOn === null || a.endedOn === b.endedOn;
  return sameTime && sameHolder(a.tester, b.tester) && sameWords(a.target, b.target);
}

function sameHolder(a: string | null, b: string | null): boolean {
  return a === null || b === null || compareEntities(a, b) !== 'different';
}

function sameWords(a: string | null | undefined, b: string | null | undefined): boolean {
  const plain = (text: string | null | undefined) =>
    foldText(text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) === plain(b);
}
