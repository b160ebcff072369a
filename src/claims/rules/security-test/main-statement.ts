import { polarityOf } from '../../polarity.ts';
import type { PartyMention } from './engagement.ts';
import { findKinds, findWeakKinds } from './kind-words.ts';
import type { Report, Sentence } from './report.ts';
import { titleRows } from './title-rows.ts';

const presents =
  /\b(?:this|the|following) (?:report|document|letter|deliverable|summary)\b.{0,80}\b(?:describes?|presents?|details|documents|summari[sz]es|contains|outlines|provides?|confirms?|attests?|certif\w+)\b|\bthis is to (?:confirm|certify|attest)|\bdieser bericht\b|\bder vorliegende bericht\b|\bce rapport\b|\bdit rapport\b|\beste informe\b|\bhereby (?:confirm|attest|certif)/iu;
const done =
  /\b(?:performed|conducted|carried out|undertook|executed|completed|took place|engaged|commissioned|hired|contracted|retained|requested|mandated|asked|tasked|appointed|instructed|tested|assessed|reviewed|audited|subjected to|underwent|undergone|ran|durchgeführt|beauftragt\w*|unterzogen|réalisée?|effectuée?|mandatée?|uitgevoerd|realizad[oa]|eseguit[oa]|przeprowadzon\w+)\b/iu;
/** The same, still to come. */
const toCome =
  /\b(?:will|plans? to|intends? to|(?:is|are) going to|(?:is|are) (?:planned|scheduled) to|wird|werden|soll)\b[^.;]{0,60}\b(?:perform|conduct|carry out|test|assess|review|audit|be (?:performed|conducted|carried out)|durchführen|durchgeführt)\b/iu;
const notThis =
  /\b(?:previous(?:ly)?|first installment|last year|in the past|annual(?:ly)?|regularly|typically|should|would|recommend\w*|future|next|planned|in general|can be|may be|each|every|workflow)\b/iu;
const leastWeight = 4;
const lastPage = 12;
const sections: Partial<Record<string, number>> = {
  summary: 2,
  scope: 1,
  method: -2,
  recommendations: -6,
  definitions: -6,
  legal: -4,
  findings: -1,
};

/** What the sentence says: that a report is presented, that something was or will be done. */
function weighWords(text: string, kinds: number): number {
  const presented = presents.test(text) ? 2 : 0;
  const acted = done.test(text) || toCome.test(text) ? 2 : 0;
  const whole = /[.:;]\s*$/u.test(text) ? 0 : -8;
  if (presented + acted === 0) return Number.NEGATIVE_INFINITY;
  return presented + acted + whole + (kinds > 0 ? 4 : 0) - (notThis.test(text) ? 5 : 0);
}

const mostParties = 10;

function weigh({ text, section, page }: Sentence, parties: number): number {
  const weak = presents.test(text) ? findWeakKinds(text).length : 0;
  const kinds = findKinds(text).length + weak;
  if (page > lastPage || (kinds === 0 && parties < leastWeight)) return 0;
  const place = (sections[section ?? ''] ?? 0) - page / 4;
  return Math.min(parties, mostParties) + place + weighWords(text, kinds);
}

/** The sentence that says: this test was done; and whether the paper only says that it will be. */
export type Statement = Readonly<{ done?: Sentence; isPlanned: boolean }>;

/** Papers about a test that is still to come. */
const plan =
  /\b(?:proposal|offer|quotation|quote|statement of work|scope of work|rules of engagement|test plan|audit plan|angebot|testplan|prüfplan|leistungsbeschreibung|offre|devis|voorstel|offerte|propuesta|preventivo)\b/iu;

/** Finds the statement that asserts the test; it must read as said, not as planned or denied. */
export function mainStatement(report: Report, mentions: readonly PartyMention[]): Statement {
  const parties = new Map<Sentence, number>();
  for (const { sentence, strength } of mentions)
    parties.set(sentence, (parties.get(sentence) ?? 0) + strength);
  const ranked = report.sentences
    .map((sentence) => ({ sentence, weight: weigh(sentence, parties.get(sentence) ?? 0) }))
    .filter(({ weight }) => weight >= leastWeight)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 12)
    .map(({ sentence }) => ({ sentence, polarity: polarityOf(sentence.text).polarity }));
  const done = ranked.find(({ polarity }) => polarity === 'asserted')?.sentence;
  const isPlan = titleRows(report).some(
    ({ text, height }) =>
      plan.test(text) && (height > report.bodyHeight * 1.15 || findKinds(text).length > 0),
  );
  const isAhead = done === undefined && ranked.some(({ polarity }) => polarity === 'planned');
  return { ...(done && { done }), isPlanned: isPlan || isAhead };
}
