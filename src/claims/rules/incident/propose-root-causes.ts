import type { Candidate } from '../../candidate.ts';
import { polarityOf } from '../../polarity.ts';
import { type FoundWeakness, findWeaknesses } from '../../weaknesses.ts';
import { readReport, type Sentence } from '../security-test/report.ts';
import type { Source } from '../source.ts';
import { practiceOfWeakness } from './practice-of-weakness.ts';

const silent = new Set(['recommendations', 'definitions', 'method', 'legal']);
/** What might be, what ought to be, what was not found to be: no cause of this incident. */
const notFact =
  /\b(?:if (?:an?|the|it|there|this|that|you|they|we|not|any)|would|should|must|need to|needs to|recommend\w*|may(?!,? \d)|might|no (?:indication|evidence|sign)s?|not (?:found|known|clear)|unlikely|in order to|to prevent|best practice|sollte\w*|könnte\w*|müssen|empf\w+)\b/iu;
/** The sentence is about somebody else's systems, or about what was changed since. */
const otherTime =
  /\b(?:since then|has been (?:fixed|remediated|introduced|replaced)|have been (?:fixed|remediated|introduced|replaced)|now (?:use|require|enforce)\w*|in future|going forward|seitdem|inzwischen|künftig)\b/iu;

function isFact({ text, section }: Sentence): boolean {
  if (silent.has(section ?? '') || text.length > 700) return false;
  return !notFact.test(text) && !otherTime.test(text) && !text.trimEnd().endsWith('?');
}

/** Whether the words are held against the supplier: said of it, and not of what is still to come. */
function isAdmitted(sentence: Sentence, weakness: FoundWeakness): boolean {
  const { polarity } = polarityOf(sentence.text, weakness, 'practice');
  return polarity !== 'other-party' && polarity !== 'planned';
}

/** What an incident report says was wrong: an admission against the criterion it concerns. */
export function* proposeRootCauses(source: Source): Generator<Candidate> {
  if (source.classification.kind !== 'incident-report') return;
  const seen = new Set<string>();
  for (const sentence of readReport(source).sentences.filter(isFact)) {
    for (const weakness of findWeaknesses(sentence.text)) {
      if (seen.has(weakness.cause) || !isAdmitted(sentence, weakness)) continue;
      seen.add(weakness.cause);
      yield practiceOfWeakness(sentence, weakness, 'root cause named in an incident report');
    }
  }
}
