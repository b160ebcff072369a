import type { ComponentMatch } from '../sbom/component-match.ts';
import { addDuration, addMonths, isDuration, lastDay } from './calendar.ts';

/** A time within which vulnerabilities are to be fixed; a severity limits it to those. */
type FixTime = Readonly<{ duration: string | null; severity: string | null }>;

/**
 * Whether a fix had been out for longer than the promised time when the SBOM was made, so that its
 * component should have been replaced. The day the advisory was published stands for that of the
 * fix. Undefined where nobody can tell: no fix or day is named, the advisory is newer than the SBOM
 * (`createdOn`, YYYY-MM-DD), of another severity, or on malware, which no fix time is about.
 */
export function fixTiming(
  { published, fixedIn, malicious, severity }: ComponentMatch,
  promise: FixTime,
  createdOn: string | null,
): 'late' | 'in time' | undefined {
  const { duration } = promise;
  if (createdOn === null || fixedIn === undefined || published === undefined) return undefined;
  if (malicious || duration === null || !isDuration(duration)) return undefined;
  if (promise.severity !== null && promise.severity !== severity) return undefined;
  const known = published.slice(0, 10);
  if (!day.test(known) || known > lastDay(createdOn)) return undefined;
  return addDuration(addMonths(known, 0), duration) < createdOn ? 'late' : 'in time';
}

/** Feeds say what they like; 31 February becomes the last day before it. */
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
