import type { Span } from '../../evidence/document.ts';
import { type Lexicon, longestMatch, wordsOf } from './labelled-fields-lexicon.ts';
import { type LabelHit, type Reading, readMatch } from './labelled-fields-reading.ts';

/** A field that is only known by its colon. */
export const unknownField = 'unknown';

/** The labels of a cell, in order, each with the text up to the next label. */
export function labelHits(text: string, lexicon: Lexicon): LabelHit[] {
  const words = wordsOf(text);
  const readings: Reading[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = longestMatch(text, words, at, lexicon);
    const after = readings.at(-1)?.hit.label.end ?? 0;
    const reading = match && readMatch(text, words, match, after);
    if (!reading) continue;
    readings.push(reading);
    at = reading.lastWord;
  }
  if (readings.length === 0) return followingLeadIn(text, lexicon) ?? unknownLabel(text);
  return readings.map(({ hit }, index) => {
    const end = readings[index + 1]?.hit.label.start ?? text.length;
    const rest = trimmed(text, hit.label.end, end);
    return rest ? { ...hit, rest } : hit;
  });
}

const followingBefore =
  /(?:following|folgende[nrms]?|seguent[ie]|siguientes?|volgende)\s(?<nouns>[^:.]{3,70}?)\s?:?$/iu;
const finiteVerb = /\b(?:has|have|is|are|was|were|been|be|will|hat|haben|ist|sind|wird|werden)\b/iu;
const followingBehind = /(?<nouns>[^:.]{3,50}?)\s(?:suivante?s?|siguientes)\s?:?$/iu;

/** "in the following operational units:" is followed by what its nouns say. */
function followingLeadIn(text: string, { following }: Lexicon): LabelHit[] | undefined {
  const nouns = (followingBefore.exec(text) ?? followingBehind.exec(text))?.groups?.['nouns'];
  if (nouns === undefined || finiteVerb.test(nouns)) return undefined;
  const found = following.find((one) => one.nouns.test(nouns));
  if (!found) return undefined;
  const { field, shape } = found;
  return [{ field, shape, leadIn: true, label: { start: 0, end: text.length } }];
}

/** "Something unheard of:" is a label too: what stands beside it belongs to nobody else. */
function unknownLabel(text: string): LabelHit[] {
  const found = /^[^:：.;!?]{2,45}[:：](?=\s|$)/u.exec(text);
  if (!found || found[0].split(/\s/u).length > 7) return [];
  const label = { start: 0, end: found[0].length };
  const rest = trimmed(text, label.end, text.length);
  const hit: LabelHit = { field: unknownField, shape: 'any', leadIn: false, label };
  return [rest ? { ...hit, rest } : hit];
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const piece = text.slice(start, end);
  const lead = /^[\s:：|·•–—-]*/u.exec(piece)?.[0].length ?? 0;
  const tail = /[\s|·•;,–—-]*$/u.exec(piece)?.[0].length ?? 0;
  if (lead + tail >= piece.length) return undefined;
  return { start: start + lead, end: end - tail };
}
