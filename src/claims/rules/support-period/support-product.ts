import type { Span } from '../../../evidence/document.ts';

const name = "[\\p{L}\\p{N}][\\p{L}\\p{N} .+/®™'’&-]{1,58}?";
const stop =
  '(?=\\s(?:until|till|through|to|up to|is|are|was|will|shall|can|may|remains?|end|ends|ending|on|at|for|from|by|receives?|gets?|bis|wird|werden|ist|endet|enden|erhält|erhalten|mindestens|sind)\\b|\\s?[,;:(–—]|\\.(?=\\s|$)|$)';
const forProduct = new RegExp(
  `\\b(?:for|of|für|von) (?:the |all |our |its |its own |die |das |den |der |unsere )?(${name})${stop}`,
  'giu',
);
const subject = new RegExp(
  `^(?:[\\s•▪○–*·-]{0,4})(?:the |all |our |die |das |der |unsere )?(${name})(?=\\s(?:is|are|will|shall|can|may|remains?|kann|können|receives?|gets?|has|have|wird|werden|erhält|erhalten|ist|sind)\\b|\\s?[:–—(])`,
  'iu',
);
/** Words that only look like a name at the start of a sentence. */
const common =
  /^(?:this|these|it|we|they|security|software|support|maintenance|end|updates?|patches|customers?|supplier|products?|the|dieses?|sie|wir|sicherheits\p{L}*|software-?updates?|lieferant|kunden?|ende|supportzeitraum|years?|jahre|date|life|sale|service|free|least|a|an)\b/iu;

function isName(text: string): boolean {
  return !common.test(text) && /\p{Lu}|\d/u.test(text);
}

/** The product a support period is printed for, in the words of the sentence. */
export function productIn(sentence: string, cue: Span, until: Span): string | undefined {
  const named = [...sentence.matchAll(forProduct)]
    .filter(({ index }) => index < until.start || index >= until.end)
    .map((found) => found[1]?.trim() ?? '')
    .filter(isName);
  const ofSubject = subject.exec(sentence.slice(0, cue.start + 1))?.[1]?.trim();
  if (ofSubject !== undefined && isName(ofSubject)) return ofSubject;
  return named[0]?.replace(/^(?:firmware|software) (?:of|for|der|des) (?:the )?/iu, '');
}
