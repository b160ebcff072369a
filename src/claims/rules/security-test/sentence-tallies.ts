import type { Tally } from './count-tally.ts';
import { CountedSentence, findingNoun } from './counted-sentence.ts';
import type { Report, Sentence } from './report.ts';
import type { Section } from './sections.ts';

const reported =
  /\b(?:identif|found|discover|uncover|reveal|report|result|detect|document|observ|rais|unearth|spott|made\b|produc|yield|comprising|consist|contain|total|there (?:were|are|was)|categori[sz]ed|findings?:|gefunden|identifiziert|festgestellt|aufgedeckt|ermittelt|entdeckt|insgesamt|ergab|dokumentiert|relevé|identifié|découvert|gevonden|vastgesteld|encontra|identific|trovat|wykryto|zidentyfikowano)/iu;
/** "One was rated as critical, four were classified as high." */
const rated =
  /\b(?:rated|deemed|considered|classified|categori[sz]ed|ranked|scored|eingestuft|bewertet|klassifiziert)\b/iu;
const standing =
  /\b(?:open|outstanding|remain(?:s|ed|ing)?|unresolved|unfixed|unremediated|residual|still (?:present|exist)|offen(?:e|en)?|verbleib\p{L}*|nicht behoben)\b/iu;
const settled =
  /\b(?:fixed|resolved|remediated|closed|mitigated|addressed|corrected|behoben|geschlossen|corrigé|opgelost)\b/iu;
/** The sentence counts something else: other tests, a part of the scope, a rule, a scale. */
const elsewhere =
  /\b(?:previous(?:ly)?|last (?:year|test|assessment)|prior (?:test|assessment|audit)|for example|e\.g\.|if (?:a|an|the|any)|would|should|must|within \d|days?|weeks? of|score of|scores? between|range|is defined|are defined|refers? to|out of scope)\b/iu;
const continued =
  /^ ?(?:additionally|in addition|furthermore|moreover|of these|of those|of the(?:se|m)?\b|among|the remaining|the other|these (?:were|are|include|comprise|consist)|this includes|zusätzlich|darüber hinaus|davon|hiervon|weiterhin|de plus|daarnaast)/iu;

const weights: Partial<Record<string, number>> = { summary: 3, findings: 2, scope: 1 };

const silentSections: ReadonlySet<Section> = new Set(['definitions', 'recommendations', 'method']);

function isAboutFindings(sentence: Sentence): boolean {
  const { text, section } = sentence;
  if (section && silentSections.has(section) && !reported.test(text)) return false;
  const isSaid = findingNoun.test(text) || rated.test(text) || isBareList(sentence);
  return isSaid && !elsewhere.test(text);
}

const listedSections: ReadonlySet<Section> = new Set(['summary', 'findings']);
const fewestListed = 3;

/** "1 High, 2 Medium, 3 Low" below the heading that says what is counted. */
function isBareList({ text, section }: Sentence): boolean {
  if (section === undefined || !listedSections.has(section)) return false;
  return text.length < 160 && new CountedSentence(text).bound.size >= fewestListed;
}

/** A sentence that goes on counting: "Additionally, two informational issues were found." */
function goesOn(sweep: CountedSentence, next: Sentence | undefined): next is Sentence {
  if (!next || settled.test(next.text) || standing.test(next.text)) return false;
  if (sweep.bound.size === 0) return continued.test(next.text) || rated.test(next.text);
  return continued.test(next.text) || (findingNoun.test(next.text) && reported.test(next.text));
}

/** Counts of the next sentence that this one has not given. */
function moreCounts(sweep: CountedSentence, next: Sentence): Tally['counts'] {
  const more = [...new CountedSentence(next.text).bound];
  return more.some(([severity]) => sweep.bound.has(severity)) ? {} : Object.fromEntries(more);
}

/** Whether the numbers are stated as found; what is only said to be fixed counts nothing. */
function counts(sweep: CountedSentence, text: string): boolean {
  if (reported.test(text)) return sweep.bound.size > 0 || (sweep.total() ?? 0) > 0;
  return sweep.bound.size > 0 && !settled.test(text);
}

function tallyOf(sentence: Sentence, next: Sentence | undefined): Tally | undefined {
  const { text, section } = sentence;
  const sweep = new CountedSentence(text);
  if (!counts(sweep, text)) return undefined;
  const isReported = reported.test(text);
  const total = sweep.total();
  const more = goesOn(sweep, next) ? moreCounts(sweep, next) : {};
  const isLonger = next !== undefined && Object.keys(more).length > 0;
  return {
    counts: { ...Object.fromEntries(sweep.bound), ...more },
    ...(total ? { total } : {}),
    pieces: isLonger ? [sentence, next] : [sentence],
    ...(standing.test(text) && !isReported ? { standing: true } : {}),
    weight: (weights[section ?? ''] ?? 0) + (isReported ? 2 : 0),
  };
}

/** Numbers of findings stated in sentences: "1 critical, 3 high and 5 medium issues were found". */
export function sentenceTallies({ sentences }: Report): Tally[] {
  return sentences.flatMap((sentence, index) => {
    if (!isAboutFindings(sentence)) return [];
    const tally = tallyOf(sentence, sentences[index + 1]);
    return tally ? [tally] : [];
  });
}
