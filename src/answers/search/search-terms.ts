import { foldText } from '../../suppliers/fold-text.ts';

/** Words of a question that say nothing about its topic, English and German, folded. */
const stopWords = new Set(
  (
    'a about all an and any are as at be been but by can could did do does for from get give had has have he her ' +
    'how i if in is it its me my no not of on or our out she should so some tell than that the their them there ' +
    'these they this those to up us was we were what when where which who whom whose why will with would you your ' +
    'aber als am an auch auf aus bei bin bis da das dass dem den der des die dies diese dieser doch ein eine einem ' +
    'einen einer eines er es fur gibt hat hatte haben hier ich ihr ihre im in ist ja kann kein keine man mit nach ' +
    'nicht noch nur ob oder sein sich sie sind so uber um und uns unser unsere von vor war was welche welcher ' +
    'wenn wer werden wie wir wird wo zu zum zur please bitte say says show list find anything something there use used uses using write writes tell tells mention mentions supplier document documents report reports'
  ).split(' '),
);

const endings = /(?:ings?|ed|es|s|en|er|e|n)$/u;

/** One word as it is compared: folded, without a grammatical ending; undefined when it is no topic. */
export function searchTerm(word: string): string | undefined {
  const folded = foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
  if (folded.length < 2 || stopWords.has(folded)) return undefined;
  const stem = /\d/u.test(folded) ? folded : folded.replace(endings, '');
  return stem.length >= 3 ? stem : folded;
}

/** Words and numbers of a text; "62443-4-1" and "A.8.25" stay whole. */
export function searchWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[.\-_/]\d[\p{L}\p{N}]*)*/gu) ?? [];
}
