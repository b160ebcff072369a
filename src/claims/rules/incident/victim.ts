import { nameAfter, nameBefore, sameCompany } from '../security-test/company-names.ts';
import type { Report, Sentence } from '../security-test/report.ts';
import { incidentOf, ofOthers, suffered } from './incident-words.ts';

const headRows = 12;
const firstPerson = /\b(?:we|our|us|wir|uns|unser\w*|nous|notre)\b/iu;

/** Whom a sentence names as the one it happened to. */
function victimOf({ text }: Sentence): string | undefined {
  const verb = suffered.exec(text);
  const subject = verb && nameBefore(text, verb.index);
  if (subject) return text.slice(subject.start, subject.end);
  for (const found of text.matchAll(incidentOf)) {
    const object = nameAfter(text, found.index + found[0].length);
    if (object) return text.slice(object.start, object.end);
  }
  return undefined;
}

/** The company most sentences name. */
function mostNamed(names: readonly string[]): string | undefined {
  const votes = (name: string): number => names.filter((other) => sameCompany(name, other)).length;
  return names.toSorted((a, b) => votes(b) - votes(a))[0];
}

/**
 * Tells sentences about this paper's own incident from those about somebody else's. The victim is
 * the company the head of the paper names; failing that, the one most sentences name.
 */
export function ownIncident(
  report: Report,
  told: readonly Sentence[],
): (sentence: Sentence) => boolean {
  const head = report.rows
    .slice(0, headRows)
    .map(({ text }) => text)
    .join('\n');
  const names = told.flatMap((sentence) => victimOf(sentence) ?? []);
  const inHead = names.filter((name) => head.includes(name.split(' ')[0] ?? name));
  const own = mostNamed(inHead.length > 0 ? inHead : names);
  const isOurs = told.some(({ text }) => firstPerson.test(text));
  return (sentence) => {
    if (ofOthers.test(sentence.text)) return false;
    const victim = victimOf(sentence);
    if (victim === undefined) return true;
    if (inHead.length === 0 && isOurs) return false;
    return own !== undefined && sameCompany(victim, own);
  };
}
