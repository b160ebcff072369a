import { addDays } from '../criteria/calendar.ts';
import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { PostureChange } from './compare-postures.ts';
import type { Passed } from './pass-time.ts';
import type { Certificate, Posture } from './posture.ts';

/** Something that cannot wait for the next digest. `because` may hold words of papers. */
export type AlertFound = Readonly<{
  what: 'malicious package' | 'certificate lapsed' | 'must-have lost';
  /** Names it among others of its kind. */
  subject: string;
  criterion?: string;
  because: string;
  /** The papers it speaks of. */
  evidence: readonly string[];
  /** The day it happened, YYYY-MM-DD. */
  day: string;
}>;

/** What led from one posture to the next. */
type Led = Readonly<{
  anew: readonly PostureChange[];
  passed: readonly Passed[];
  changes: readonly PostureChange[];
}>;

/**
 * The few things that cannot wait, and that were not so before: malware in an SBOM, a certificate
 * that is no longer in force and that no other one replaces, a must-have that fell to E0 from a
 * level it had. What Assay itself changed is none; nor is what a first paper says, because whoever
 * handed it in reads that at once.
 */
export function findAlerts(before: Posture | undefined, after: Posture, led: Led): AlertFound[] {
  const malware = malwareIn(after, before, led);
  const others = before ? [...lapsed(before, after, led), ...lost(after, led)] : [];
  const known = new Set(malware.map(({ criterion }) => criterion));
  return [...malware, ...others.filter(({ criterion }) => !criterion || !known.has(criterion))];
}

function malwareIn(after: Posture, before: Posture | undefined, { anew }: Led): AlertFound[] {
  const known = new Set(before?.findings.flatMap(malware).map(({ subject }) => subject));
  const ours = new Set(anew.map(({ criterion }) => criterion));
  return after.findings
    .filter(({ criterion }) => !ours.has(criterion))
    .flatMap((finding) =>
      malware(finding)
        .filter(({ subject }) => !known.has(subject))
        .map((one) => ({ ...one, criterion: finding.criterion, day: after.asOf })),
    );
}

function malware({ caps, citations }: Posture['findings'][number]) {
  const evidence = [...new Set(citations.map(({ evidenceId }) => evidenceId))];
  return caps
    .filter(({ id }) => id === 'malicious package')
    .map(({ id, reason }) => {
      // How many more there are may change without any news of this one.
      const [subject = reason] = reason.split(' calls malicious');
      return { what: id as 'malicious package', subject, because: reason, evidence };
    });
}

function lapsed(before: Posture, after: Posture, { anew }: Led): AlertFound[] {
  const was = new Map(before.certificates.map((one) => [one.claim, one]));
  return after.certificates.flatMap((one) => {
    const { claim, standard, until, evidenceId } = one;
    const old = was.get(claim);
    if (until === undefined || until >= after.asOf || !old || old.valid === 'no') return [];
    const isOurs = anew.length > 0 && old.until !== until;
    if (isOurs || isReplaced(one, after.certificates)) return [];
    const because = `Its ${standard} certificate is not in force any more: the last day was ${until}.`;
    const day = addDays(until, 1);
    return { what: 'certificate lapsed', subject: claim, because, evidence: [evidenceId], day };
  });
}

function isReplaced({ standard, claim }: Certificate, all: readonly Certificate[]): boolean {
  return all.some(
    (other) => other.claim !== claim && other.standard === standard && other.valid !== 'no',
  );
}

function lost(after: Posture, { anew, passed, changes }: Led): AlertFound[] {
  const ours = new Set(anew.map(({ criterion }) => criterion));
  const steps = [
    ...passed.map(({ day, change }) => ({ day, change })),
    ...changes.map((change) => ({ day: after.asOf, change })),
  ];
  return after.findings
    .filter(({ level, criterion }) => level === 'E0' && findCriterion(criterion)?.mustHave)
    .flatMap(({ criterion, citations }) => {
      const step = steps.findLast(({ change }) => change.criterion === criterion);
      if (!step || ours.has(criterion)) return [];
      const { change, day } = step;
      if (change.from === 'E0' || change.from === 'unknown' || change.to !== 'E0') return [];
      const evidence = [...new Set(citations.map(({ evidenceId }) => evidenceId))];
      const { because } = change;
      return { what: 'must-have lost', subject: criterion, criterion, because, evidence, day };
    });
}
