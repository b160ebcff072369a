import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { dateOrderOf } from '../../date-order.ts';
import { findDates } from '../../dates.ts';
import { findDurations } from '../../durations.ts';
import { polarityOf } from '../../polarity.ts';
import { readReport, type Sentence } from '../security-test/report.ts';
import type { Source } from '../source.ts';
import { notReal, ofOthers, suffered } from './incident-words.ts';

/** Papers in which a supplier says whether it had incidents. */
const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'questionnaire',
  'architecture',
  'audit-report',
  'other',
]);
const mostStatements = 3;
const longestSentence = 400;
/** "There were no security incidents during the period", "has not experienced any breach". */
const none =
  /\b(?:there (?:were|was|have been) no|has not (?:experienced|suffered|had)|have not (?:experienced|suffered|had)|did not (?:experience|suffer|have)|no)\b[^.;]{0,40}\b(?:(?:security|system|cyber|data)[ -])?(?:incidents?|breach(?:es)?)\b[^.;]{0,80}\b(?:during|in the (?:last|past)|since|within the (?:last|past)|over the (?:last|past)|in \d{4})\b|\b(?:keine?)\b[^.;]{0,40}(?:sicherheitsvorfälle|sicherheitsvorfall|datenpannen?)\b[^.;]{0,60}\b(?:seit|im (?:jahr|zeitraum)|in den letzten|während)\b/iu;
const firstPerson = /\b(?:we|our company|wir)\b/iu;

/** A statement about incidents is a fact only with its time: a date, a period, "the last 24 months". */
function isTimed({ text }: Sentence): boolean {
  return findDates(text).length > 0 || findDurations(text).length > 0 || /\bperiod\b/iu.test(text);
}

function isStatement(sentence: Sentence): boolean {
  const { text, section } = sentence;
  if (section === 'definitions' || section === 'recommendations') return false;
  if (text.length > longestSentence || text.trimEnd().endsWith('?')) return false;
  if (ofOthers.test(text) || !isTimed(sentence)) return false;
  if (none.test(text)) return !notReal.test(text.replace(/\bany /giu, ''));
  return suffered.test(text) && firstPerson.test(text) && !notReal.test(text);
}

/** What a supplier says of incidents outside an incident report: that it had one, or none in a period. */
export function* proposeIncidentStatements(source: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = source.classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  const order = dateOrderOf(source.document);
  const statements = readReport(source).sentences.filter(isStatement).slice(0, mostStatements);
  for (const { page, view, start, end, text } of statements) {
    const { polarity } = polarityOf(text, undefined, 'incident');
    const isDenial = none.test(text);
    const [date] = isDenial ? [] : findDates(text, order);
    const summary = asPrinted(text).replace(/[.;]$/u, '');
    yield {
      type: 'incident',
      polarity: isDenial ? 'negated' : polarity,
      attributes: { summary, ...(date && { occurredOn: date.iso }) },
      spans: [{ page, view, start, end, attributes: ['summary', ...(date ? ['occurredOn'] : [])] }],
      proposedBy: 'rules',
    };
  }
}
