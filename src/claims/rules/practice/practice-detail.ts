import type { Span } from '../../../evidence/document.ts';

/** Where one thing said ends and the next begins. */
const boundary =
  /[;:–—]\s|,? (?:and|but|while|whereas|und|sowie|aber|wobei) (?=(?:\p{L}+ ){1,6}(?:is|are|has|have|will|must|shall|runs?|blocks?|wird|werden|ist|sind)\b)|, (?:which|who|wobei|die|der|das) |\. /gu;
const hasVerb =
  /\b(?:is|are|was|were|has|have|will|must|shall|can|we|runs?|ist|sind|wird|werden|wir|hat|haben|muss|müssen)\b/iu;
const longest = 320;

/** The words around a term that say what is done: its clause, or the whole sentence if it is short. */
export function detailSpan(sentence: string, term: Span): Span {
  let start = 0;
  let end = sentence.length;
  for (const found of sentence.matchAll(boundary)) {
    const after = found.index + found[0].length;
    const isClause = hasVerb.test(sentence.slice(start, found.index));
    if (after <= term.start && isClause) start = after;
    else if (found.index >= term.end && found.index < end) end = found.index;
  }
  if (wordsIn(sentence.slice(start, end)) < 4) [start, end] = [0, sentence.length];
  if (end - start > longest) [start, end] = around(sentence, term, start, end);
  return trimmed(sentence, start, end);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Cut at blanks so that the term stays inside. */
function around(sentence: string, term: Span, from: number, to: number): [number, number] {
  const room = Math.max(0, longest - (term.end - term.start));
  const left = Math.max(from, term.start - Math.floor(room / 2));
  const right = Math.min(to, term.end + Math.ceil(room / 2));
  const start = left === from ? from : sentence.indexOf(' ', left);
  const end = right === to ? to : sentence.lastIndexOf(' ', right);
  return [start < 0 || start > term.start ? term.start : start, Math.max(end, term.end)];
}

const edge = /^[\s•▪◦‣●○■□–—*·✓✔➢,;:-]+|[\s.,;:–—-]+$/gu;

function trimmed(sentence: string, start: number, end: number): Span {
  const piece = sentence.slice(start, end);
  const lead = /^[\s•▪◦‣●○■□–—*·✓✔➢,;:-]*/u.exec(piece)?.[0].length ?? 0;
  const kept = piece.replace(edge, '').length;
  return { start: start + lead, end: start + lead + kept };
}
