import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { polarityOf } from '../../polarity.ts';
import { type FoundPractice, findPractices } from '../../practices.ts';
import { findWeaknesses } from '../../weaknesses.ts';
import { practiceOfWeakness } from '../incident/practice-of-weakness.ts';
import type { Finding } from './finding.ts';
import type { Report, Sentence } from './report.ts';

const silent = new Set(['definitions', 'method', 'legal', 'recommendations']);
const longest = 240;

/** Findings that were open when the report was written and that name a weakness of the catalogue. */
export function* openWeaknesses(findings: readonly Finding[]): Generator<Candidate> {
  const seen = new Set<string>();
  for (const { title, status, piece } of findings) {
    if (status !== 'open' && status !== 'partly fixed') continue;
    for (const weakness of findWeaknesses(title)) {
      if (seen.has(weakness.cause)) continue;
      seen.add(weakness.cause);
      const detail = asPrinted(title);
      const candidate = practiceOfWeakness(piece, weakness, 'finding still open at the retest');
      yield { ...candidate, attributes: { ...candidate.attributes, detail } };
    }
  }
}

const stillIs = /\b(?:currently|still|is|are)\b/iu;
const unmaintained = new Set(['unmaintained software']);

/** "Currently, the packages … are deprecated": said of the product, even among the advice. */
export function* unmaintainedParts({ sentences }: Report): Generator<Candidate> {
  const sentence = sentences.find(
    ({ text }) =>
      stillIs.test(text) &&
      findWeaknesses(text).some(({ cause }) => unmaintained.has(cause)) &&
      polarityOf(text, undefined, 'practice').polarity === 'asserted',
  );
  const weakness =
    sentence && findWeaknesses(sentence.text).find(({ cause }) => unmaintained.has(cause));
  if (sentence && weakness)
    yield practiceOfWeakness(sentence, weakness, 'weakness named by the tester');
}

const allFixed =
  /\b(?:all|every|each)\b[^.;]{0,60}\b(?:issues?|findings?|vulnerabilit(?:y|ies)|weakness(?:es)?)\b[^.;]{0,60}\b(?:were|was|have been|has been|are)\b[^.;]{0,30}\b(?:fixed|resolved|mitigated|remediated|addressed|closed|corrected)\b|\balle\b[^.;]{0,60}(?:schwachstellen|befunde|feststellungen)\b[^.;]{0,60}\b(?:behoben|geschlossen|beseitigt)\b|\bno (?:finding|issue|vulnerabilit)\w*[^.;]{0,60}\b(?:critical|high)\b[^.;]{0,40}\b(?:remain|open)/iu;
const someOpen =
  /\b(?:critical|high|severe|kritische\w*|hohe\w*)\b[^.;]{0,60}\b(?:remain(?:s|ed)?|is|are|was|were|still)\b[^.;]{0,20}\b(?:open|unresolved|unfixed|unremediated|not (?:been )?(?:fixed|resolved|remediated))\b/iu;
const denial = /\b(?:no|none|not any|neither|zero|keine?r?)\b/iu;

function aboutFixes(sentence: Sentence, polarity: 'asserted' | 'negated', rule: string): Candidate {
  const { page, view, start, end, text } = sentence;
  const words = asPrinted(text).replace(/[.;]$/u, '');
  const detail = words.length <= longest ? words : words.slice(0, words.lastIndexOf(' ', longest));
  return {
    type: 'practice',
    polarity,
    attributes: { criterion: 'SCD-06', detail },
    spans: [{ page, view, start, end, attributes: ['criterion', 'detail'] }],
    derivedBy: { criterion: { rule, inputs: ['detail'] } },
    proposedBy: 'rules',
  };
}

/** What the tester says about the fixes as a whole: all done, or a high finding left open. */
export function* fixStatements({ sentences }: Report): Generator<Candidate> {
  const plain = sentences.filter(
    ({ text, section }) =>
      !silent.has(section ?? '') && !/\b(?:should|must|recommend\w*|if|would|until)\b/iu.test(text),
  );
  const open = plain.find(({ text }) => someOpen.test(text) && !denial.test(text));
  if (open) yield aboutFixes(open, 'negated', 'high finding left open');
  const fixed = plain.find(({ text }) => allFixed.test(text));
  if (fixed && !open && polarityOf(fixed.text, undefined, 'practice').polarity === 'asserted')
    yield aboutFixes(fixed, 'asserted', 'fixes confirmed by the tester');
}

const did =
  /^(?: (?:project|team|developers|engineers|engineering team|security team|maintainers|vendor|group))?,? (?:has|have|had)? ?(?:already |also |since |recently )?(?:published|performed|documented|implemented|maintains?|operates?|runs?|conducted|conducts?|follows?|introduced|established|adopted|uses|publishes|performs)(?= )/iu;

/** Whether the sentence says that the vendor (not the tester) does or did something. */
function saysVendor({ text }: Sentence, names: readonly string[]): boolean {
  return names.some((name) => {
    const at = text.indexOf(name);
    return at >= 0 && did.test(text.slice(at + name.length));
  });
}

function aboutPractice(sentence: Sentence, practice: FoundPractice): Candidate<'practice'> {
  const { page, view, start, end, text } = sentence;
  const words = asPrinted(text).replace(/[.;]$/u, '');
  const term = asPrinted(text.slice(practice.start, practice.end));
  return {
    type: 'practice',
    polarity: polarityOf(text, practice, 'practice').polarity,
    attributes: { criterion: practice.criterion, detail: words.length <= longest ? words : term },
    spans: [{ page, view, start, end, attributes: ['criterion', 'detail'] }],
    proposedBy: 'rules',
  };
}

/** Practices the tester reports of the vendor: "Acme has published a threat model". */
export function* vendorPractices(
  { sentences }: Report,
  names: readonly string[],
): Generator<Candidate> {
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (silent.has(sentence.section ?? '') || !saysVendor(sentence, names)) continue;
    for (const practice of findPractices(sentence.text)) {
      if (seen.has(practice.criterion) || practice.criterion === 'SCD-06') continue;
      seen.add(practice.criterion);
      yield aboutPractice(sentence, practice);
    }
  }
}

const stale =
  /\b(?:documentation|policy|policies|process|page|wiki|guide|guidance|procedure|contact|dokumentation|richtlinie)\b[^.;]{0,50}\b(?:out[ -]of[ -]date|outdated|missing|incomplete|not (?:available|exist|documented|maintained)|absent|veraltet|fehlt\w*)\b/iu;

/** A process of the vendor that the tester met and found undocumented or out of date. */
export function* staleProcesses({ sentences }: Report): Generator<Candidate> {
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (silent.has(sentence.section ?? '') || !stale.test(sentence.text)) continue;
    for (const practice of findPractices(sentence.text)) {
      if (seen.has(practice.criterion) || !/^(?:VUL|GOV)-/u.test(practice.criterion)) continue;
      seen.add(practice.criterion);
      yield { ...aboutPractice(sentence, practice), polarity: 'negated' };
    }
  }
}
