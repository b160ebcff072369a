import type { Span } from '../../../evidence/document.ts';
import { type FoundDuration, findDurations } from '../../durations.ts';
import { type Cue, type CueKind, cuesOf } from './commitment-cues.ts';
import { type FoundSeverity, severitiesIn } from './commitment-severities.ts';

/** A promise a sentence makes. Offsets of `span` are into the sentence. */
export type FoundCommitment = Readonly<{
  subject: Exclude<CueKind, 'other'>;
  severity?: FoundSeverity['severity'];
  duration?: string;
  businessDays: boolean;
  span: Span;
  /** Where the length of time stands. */
  durationAt: number;
}>;

const limit =
  /(?:\b(?:within|in|no later than|not later than|later than|latest|at most|maximum(?: of)?|max\.?|under|less than|up to|after|by|exceed|exceeding|of|is|are|ends?|endet|for|at least|least|minimum(?: of)?|than|innerhalb(?: von)?|binnen|spätestens(?: nach)?|maximal|höchstens|bis zu|mindestens|von|in|nach|für|beträgt|über)|[≤<:(=–-])\s*(?:a (?:maximum|period|minimum) of |the |a |an |not more than |von |de[nr] |about |approximately )?$/iu;
const germanLimit = /\b(?:innerhalb|binnen|spätestens|höchstens|maximal|nach|von)\b/iu;
const vulnerable =
  /vulnerab|weakness|flaw|security (?:issue|bug|defect|update|patch|fix|finding)|finding|defect|severity|cve|\b(?:a|the) (?:fix|patch|hotfix|correction)\b|\bpatch|schwachstell|sicherheitslück|sicherheitsupdate|sicherheitspatch|mängel|befund/iu;
const serviceTrouble =
  /\b(?:incidents?|outages?|tickets?|requests?|disruptions?|interruptions?|störung\w*|tickets|anfragen)\b/iu;
const reportish =
  /report|psirt|disclosure|vulnerab|submission|researcher|finder|receipt|e-?mail|schwachstell|meldung|hinweis|eingang/iu;
const recipients =
  /\b(?:customers?|clients?|buyers?|purchasers?|users?|you|your|controllers?|company|operators?|licensees?|authorit\w*|enisa|csirts?|regulators?|us|kunden?|auftraggebers?|betreiber\w*|anwender\w*|behörde\w*|bsi|sie)\b/iu;
const trouble =
  /incident|breach|vulnerab|exploit|compromis|attack|schwachstell|vorfall|vorfäll|angriff|sicherheitslück|datenpanne/iu;
const insiders =
  /\b(?:management|ciso|board|reporter|researcher|finder|internally|geschäftsführung|melder|forscher)\b/iu;
const statistics =
  /\b(?:median|average|averaged|mean|typically took|durchschnitt\w*|im mittel)\b/iu;
const record = /\b(?:was|were|took|had been|has been|have been|wurden?)\s+(?:\p{L}+\s+){0,2}$/iu;
const updates =
  /\b(?:(?:security|software|firmware) (?:updates?|patch(?:es)?|fix(?:es)?|support|maintenance)|patches|updates|sicherheitsupdates?|sicherheitspatches|updates)\b/iu;
const wrongSupport =
  /spare part|ersatzteil|warrant|gewährleist|garantie|archiv|retain|aufbewahr|phone|hotline|escrow|experience|confidential/iu;

/** What is only given as an example: "(i.e. HIPAA requires notice within 24 hours)". */
const example = /\((?:i\.e\.|e\.g\.|for example|z\. ?b\.|d\. ?h\.)[^)]{0,300}\)/giu;
/** A longer one is a page without full stops; nobody reads a promise in it. */
const longestSentence = 2000;

/** The words that belong to a duration: from the one before it to the one behind it. */
type Reach = Readonly<{ before: Span; after: Span }>;

function reaches(sentence: string, durations: readonly FoundDuration[]): Reach[] {
  return durations.map((duration, index) => ({
    before: { start: durations[index - 1]?.end ?? 0, end: duration.start },
    after: { start: duration.end, end: durations[index + 1]?.start ?? sentence.length },
  }));
}

function within(span: Span, reach: Span): boolean {
  return span.start >= reach.start && span.end <= reach.end;
}

/** The verb that closes a German clause: right behind the duration, before "und" or a comma. */
function closing(sentence: string, cues: readonly Cue[], after: Span): Cue | undefined {
  const whole = sentence.slice(after.start, after.end);
  const start = after.start + (/^,?\s*/u.exec(whole)?.[0].length ?? 0);
  const cut = sentence.slice(start, after.end).search(/,| und | sowie |;/u);
  const end = cut < 0 ? after.end : start + cut;
  return cues.find((cue) => within(cue, { start, end }));
}

function cueFor(sentence: string, cues: readonly Cue[], reach: Reach): Cue | undefined {
  const before = cues.filter((cue) => within(cue, reach.before)).at(-1);
  const tail = sentence.slice(reach.before.start, reach.before.end);
  const behind = closing(sentence, cues, reach.after);
  return germanLimit.test(tail) ? (behind ?? before) : (before ?? behind);
}

function fits(kind: CueKind, sentence: string, duration: FoundDuration, topic: string): boolean {
  if (kind === 'fix') {
    const isSecurity = vulnerable.test(sentence);
    return isSecurity || (severitiesIn(sentence).length > 0 && !serviceTrouble.test(sentence));
  }
  if (kind === 'acknowledge') return reportish.test(sentence) || reportish.test(topic);
  if (kind === 'notify') {
    const isTrouble = trouble.test(sentence) || trouble.test(topic);
    return isTrouble && recipients.test(sentence) && !insiders.test(sentence);
  }
  if (kind === 'support') return /[YM]$/u.test(duration.iso) && !/^PT/u.test(duration.iso);
  return kind === 'sbom-delivery';
}

/** "security updates for ten years" is support, "a security update within ten days" is a fix. */
function asSupport(cue: Cue, sentence: string, duration: FoundDuration): CueKind {
  const isLong = /^P\d+[YM]$/u.test(duration.iso);
  const lasts =
    /\b(?:for|least|than|minimum|period of|is|ends?|endet|of|für|mindestens|über|beträgt)\s+(?:a |an |the |period of |minimum of )*$/iu;
  const said =
    lasts.test(sentence.slice(0, duration.start)) ||
    /^\s?lang\b/u.test(sentence.slice(duration.end));
  if (!isLong || wrongSupport.test(sentence)) return cue.kind === 'support' ? 'other' : cue.kind;
  if (cue.kind === 'support')
    return said && updates.test(sentence) ? 'support' : supportWord(cue, sentence);
  return cue.kind === 'fix' && said && updates.test(sentence) ? 'support' : cue.kind;
}

function supportWord(cue: Cue, sentence: string): CueKind {
  const word = sentence.slice(cue.start, cue.end);
  return /period|lifetime|zeitraum|security/iu.test(word) ? 'support' : 'other';
}

function severitiesFor(
  sentence: string,
  found: readonly FoundSeverity[],
  reach: Reach,
  namesAfter: boolean,
): FoundSeverity[] {
  const own = found.filter((severity) => within(severity, namesAfter ? reach.after : reach.before));
  if (own.length > 0 || namesAfter) return own;
  const bracket = /^\s*\([^)]{1,40}\)/u.exec(sentence.slice(reach.after.start, reach.after.end));
  const end = reach.after.start + (bracket?.[0].length ?? 0);
  return found.filter((severity) => within(severity, { start: reach.after.start, end }));
}

/** "within 7 days for critical, 30 days for high": the severity stands behind its time. */
function severityStandsBehind(sentence: string, first: Reach | undefined): boolean {
  if (first === undefined) return false;
  const behind = sentence.slice(first.after.start, first.after.end);
  const before = severitiesIn(sentence.slice(first.before.start, first.before.end));
  return before.length === 0 && /^\s*(?:for|bei|für)\s/iu.test(behind);
}

/** Every promise with a length of time in a sentence (one line, see `flat`) below a heading. */
export function commitmentsIn(sentence: string, topic = ''): FoundCommitment[] {
  if (sentence.length > longestSentence) return [];
  const durations = findDurations(sentence.replace(example, (found) => ' '.repeat(found.length)));
  if (durations.length === 0 || statistics.test(sentence)) return [];
  const severities = severitiesIn(sentence);
  const reachOf = reaches(sentence, durations);
  const namesAfter = severityStandsBehind(sentence, reachOf[0]);
  const cues = inherited(reachOf.map((reach) => cueFor(sentence, cuesOf(sentence), reach)));
  return durations.flatMap((duration, index) => {
    const [reach, cue] = [reachOf[index], cues[index]];
    if (reach === undefined || cue === undefined) return [];
    const goesOn = index > 0 && cue === cues[index - 1];
    if (!isLimited(sentence, duration, goesOn) || isRecord(sentence, cue)) return [];
    const subject = asSupport(cue, sentence, duration);
    if (subject === 'other' || !fits(subject, sentence, duration, topic)) return [];
    const own = severitiesFor(sentence, severities, reach, namesAfter);
    return spread(subject, own, duration, cue);
  });
}

/** "high within 60 days" takes its verb from the part before, in German from the part behind. */
function inherited(cues: readonly (Cue | undefined)[]): (Cue | undefined)[] {
  const filled = [...cues];
  for (const [index, cue] of filled.entries()) filled[index] = cue ?? filled[index - 1];
  for (let at = filled.length - 1; at >= 0; at--) filled[at] ??= filled[at + 1];
  return filled;
}

function isLimited(sentence: string, duration: FoundDuration, goesOn: boolean): boolean {
  const printed = sentence.slice(duration.start, duration.end);
  const head = sentence.slice(0, duration.start).trimEnd();
  if (goesOn && /(?:,|\band|\bund|\bor|\boder)$/iu.test(head)) return true;
  const lasts = /^\s?lang\b/u.test(sentence.slice(duration.end));
  return printed.includes('-') || lasts || limit.test(`${head} `);
}

function isRecord(sentence: string, cue: Cue): boolean {
  return record.test(sentence.slice(Math.max(0, cue.start - 40), cue.start));
}

function spread(
  subject: FoundCommitment['subject'],
  severities: readonly FoundSeverity[],
  duration: FoundDuration,
  cue: Cue,
): FoundCommitment[] {
  const base = {
    subject,
    duration: duration.iso,
    businessDays: duration.days === 'business',
    durationAt: duration.start,
    span: { start: Math.min(cue.start, duration.start), end: Math.max(cue.end, duration.end) },
  };
  if (severities.length === 0 || subject === 'support') return [base];
  const distinct = [...new Map(severities.map((found) => [found.severity, found])).values()];
  return distinct.map((found) => ({
    ...base,
    severity: found.severity,
    span: {
      start: Math.min(base.span.start, found.start),
      end: Math.max(base.span.end, found.end),
    },
  }));
}
