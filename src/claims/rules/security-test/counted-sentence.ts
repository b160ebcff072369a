import type { Severity } from '../../claim-types.ts';
import { type FoundNumber, findNumbers } from './number-words.ts';
import { type FoundSeverity, findSeverities } from './severity-words.ts';

const noun =
  '(?:findings?|vulnerabilit(?:y|ies)|issues?|weakness(?:es)?|flaws?|discover(?:y|ies)|observations?|problems?|defects?|tickets|bugs?|crashes|Schwachstellen?|Befunde?n?|Feststellungen|Mängel|Sicherheitslücken?|Sicherheitsmängel|Sicherheitsprobleme|vulnérabilités?|failles|kwetsbaarheden|bevindingen|vulnerabilidades|hallazgos|vulnerabilità|podatności|sårbarheter)';
/** A word for what a test finds. */
export const findingNoun = new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})(?! submission)`, 'iu');
/** "nine security-relevant issues", "10 unique valid issues"; not "two further issues of this class". */
const countedNoun = new RegExp(
  `^(?: (?!(?:additional|further|other|more|such|similar|new|of|in|to|per|and|und|or|instances|weitere)(?!\\p{L}))[\\p{Ll}-]+){0,4}(?: (?:types?|occurrences) of(?: [\\p{Ll}-]+)?)? ${noun}(?!\\p{L})(?! (?:submission|per |class|categor|type))`,
  'u',
);

const leftFiller = /^(?: [\p{L}"“”'’-]+){0,6} ?["“”'(]?$/u;
const leftBreak =
  /(?<!\p{L})(?:and|und|or|oder|et|y|e|en|but|while|affecting|in (?:the|version))(?!\p{L})/iu;
const rightFiller =
  /^["”']?(?:[ -](?:severity|risk|rated|impact|priority|issues?|findings?|vulnerabilit(?:y|ies)|schwachstellen))*["”']? ?[:=(–—-]{0,2} ?$/iu;
const joint = /^(?:,? ?(?:or|nor|and|oder|und|noch|ou|et|of|en|bzw\.|\/)|,) ?(?:of )?$/iu;

/** One sentence, its numbers tied to the severities they count. */
export class CountedSentence {
  readonly bound = new Map<Severity, number>();
  readonly used = new Set<FoundNumber>();
  /** Two grades of a report's own scale may be one severity here; a word repeated is no second one. */
  readonly #words = new Set<string>();
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
  readonly found: readonly FoundSeverity[];

  constructor(text: string) {
    this.text = text;
    this.numbers = findNumbers(text);
    this.found = findSeverities(text);
    const namesFirst = this.#namesComeFirst();
    for (const [index, severity] of this.found.entries()) this.#bind(severity, index, namesFirst);
  }

  /** "Critical: 1, High: 2" against "1 critical, 2 high". */
  #namesComeFirst(): boolean {
    const [first] = this.found;
    if (!first) return false;
    const before = this.numbers.filter((number) => number.end <= first.start).at(-1);
    const after = this.numbers.find((number) => number.start >= first.end);
    if (!after || !rightFiller.test(this.text.slice(first.end, after.start))) return false;
    return !before || !this.#leads(before, first);
  }

  #leads(number: FoundNumber, severity: FoundSeverity): boolean {
    const between = this.text.slice(number.end, severity.start);
    return leftFiller.test(between) && !leftBreak.test(between);
  }

  #bind(severity: FoundSeverity, index: number, namesFirst: boolean): void {
    const value = namesFirst
      ? this.#right(severity)
      : (this.#left(severity) ?? this.#shared(index));
    const word = this.text.slice(severity.start, severity.end).toLowerCase();
    if (value === undefined || this.#words.has(word)) return;
    this.#words.add(word);
    this.bound.set(severity.severity, (this.bound.get(severity.severity) ?? 0) + value);
  }

  #right(severity: FoundSeverity): number | undefined {
    const number = this.numbers.find((candidate) => candidate.start >= severity.end);
    if (!number || !rightFiller.test(this.text.slice(severity.end, number.start))) return undefined;
    this.used.add(number);
    return number.value;
  }

  #left(severity: FoundSeverity): number | undefined {
    const number = this.numbers.filter((candidate) => candidate.end <= severity.start).at(-1);
    const isTaken =
      number && this.found.some((f) => f.start >= number.end && f.end <= severity.start);
    if (!number || isTaken || !this.#leads(number, severity)) return undefined;
    this.used.add(number);
    return number.value;
  }

  /** "no critical or high findings": the zero holds for both; any other shared number for neither. */
  #shared(index: number): number | undefined {
    const [previous, here] = [this.found[index - 1], this.found[index]];
    if (!previous || !here || !joint.test(this.text.slice(previous.end, here.start)))
      return undefined;
    const value = this.bound.get(previous.severity);
    if (value === 0) return 0;
    if (value !== undefined) this.bound.delete(previous.severity);
    return undefined;
  }

  #counts(number: FoundNumber): boolean {
    const counted = countedNoun.exec(this.text.slice(number.end, number.end + 120));
    const end = number.end + (counted?.[0].length ?? 0);
    return counted !== null && !this.numbers.some((n) => n.start > number.start && n.start < end);
  }

  /** The number that stands for all findings, if exactly one does. */
  total(): number | undefined {
    const totals = this.numbers.filter((number) => !this.used.has(number) && this.#counts(number));
    return totals.length === 1 ? totals[0]?.value : undefined;
  }
}
