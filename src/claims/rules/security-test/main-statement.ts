import { polarityOf } from '../../polarity.ts';
import type { PartyMention } from './engagement.ts';
import { findKinds, findWeakKinds } from './kind-words.ts';
import type { Report, Sentence } from './report.ts';

const presents =
  /\b(?:this|the|following) (?:report|document|letter|deliverable|summary)\b.{0,80}\b(?:describes?|presents?|details|documents|summari[sz]es|contains|outlines|provides?|confirms?|attests?|certif\w+)\b|\bthis is to (?:confirm|certify|attest)|\bdieser bericht\b|\bder vorliegende bericht\b|\bce rapport\b|\bdit rapport\b|\beste informe\b|\bhereby (?:confirm|attest|certif)/iu;
const done =
  /\b(?:performed|conducted|carried out|undertook|executed|completed|took place|engaged|commissioned|hired|contracted|retained|requested|mandated|tested|assessed|reviewed|audited|ran|durchgeführt|beauftragt\w*|unterzogen|réalisée?|effectuée?|mandatée?|uitgevoerd|realizad[oa]|eseguit[oa]|przeprowadzon\w+)\b/iu;
const notThis =
  /\b(?:previous(?:ly)?|first installment|last year|in the past|annual(?:ly)?|regularly|typically|should|would|recommend\w*|future|next|planned|in general|can be|may be|each|every|workflow)\b/iu;
const sections: Partial<Record<string, number>> = {
  summary: 2,
  scope: 1,
  method: -2,
  recommendations: -6,
  definitions: -6,
  legal: -4,
  findings: -1,
};

function weigh(sentence: Sentence, mentions: readonly PartyMention[]): number {
  const { text, section, page } = sentence;
  const kinds = findKinds(text).length + (presents.test(text) ? findWeakKinds(text).length : 0);
  const parties = mentions
    .filter((mention) => mention.sentence === sentence)
    .reduce((sum, { strength }) => sum + strength, 0);
  const isWhole = /[.:;]\s*$/u.test(text) ? 0 : 4;
  const says = (presents.test(text) ? 2 : 0) + (done.test(text) ? 2 : 0);
  if (kinds === 0 && parties < 4) return 0;
  if (says === 0 || page > 12) return 0;
  const place = (sections[section ?? ''] ?? 0) - page / 4;
  return (
    Math.min(parties, 10) +
    (kinds > 0 ? 4 : 0) +
    says +
    place -
    isWhole -
    (notThis.test(text) ? 5 : 0)
  );
}

/** The sentence that says: this test was done. It must read as said, not as planned or denied. */
export function mainStatement(
  { sentences }: Report,
  mentions: readonly PartyMention[],
): Sentence | undefined {
  const ranked = sentences
    .map((sentence) => ({ sentence, weight: weigh(sentence, mentions) }))
    .filter(({ weight }) => weight >= 4)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 12);
  return ranked.find(({ sentence }) => polarityOf(sentence.text).polarity === 'asserted')?.sentence;
}
