import { canonical } from '../claims/canonical.ts';
import { compilePatterns, type PatternSet } from '../claims/polarity-patterns.ts';
import type { Document, Page, Span, Warning } from './document.ts';
import vocabulary from './instruction-words.json' with { type: 'json' };
import { sentences } from './sentences.ts';

/** Text of a page that tells a machine what to do. Offsets are into `page.text`. */
type Instruction = Span & Readonly<{ page: number; quote: string; isHidden: boolean }>;

type Family = 'override' | 'role' | 'address' | 'verdict' | 'silence' | 'markup';

const families: PatternSet<Family> = compilePatterns(
  (['override', 'role', 'address', 'verdict', 'silence', 'markup'] as const).map((value) => ({
    patterns: vocabulary[value],
    value,
  })),
);
const discussion = compilePatterns([{ patterns: vocabulary.discussion, value: true as const }]);
/** Alone they instruct nobody: "act as", a tool that is called, a finding left out. */
const weak: ReadonlySet<Family> = new Set(['silence', 'role', 'markup']);
/** Characters before a sentence in which a report may introduce it as an example. */
const introduction = 400;
const previousSentence = 120;
const longestQuote = 240;
const mostWarnings = 5;
/** Sentences with nothing like an instruction are not looked at closer. */
const hint =
  /instru|prompt|ignor|disregard|forget|assist|language|\ba\.?i\b|llm|\bki\b|sprachmodell|e[34]\b|\brat|scor|grad|bewert|antwort|answer|respon|anweis|oubli|olvid|dimentic|neger|neg[ae]|appro|menti|erwähn|system|verdict|chat|gpt|overrid|pretend|conclu|recomm|summar|always|must|only|[а-яα-ω]/iu;
/** Letters of other scripts that look like Latin ones. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ο: 'o',
  α: 'a',
  ι: 'i',
};
const foreign = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu');

/** Text written in the invisible tag characters, made visible. */
function tagged(text: string): string {
  const tags = text.match(/[\u{e0020}-\u{e007e}]/gu) ?? [];
  return tags.map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
}

function folded(text: string): string {
  const plain = canonical(text, { fold: true }).text;
  return plain.replace(foreign, (letter) => lookalikes[letter] ?? letter);
}

/** "We rate this supplier …" reports; without a subject it commands. */
const reporter = /(?:^|[^\p{L}])(?:we|they|i|he|she|it|who|which|auditors|assessors|wir|die)\s$/u;

function familiesIn(text: string): readonly Family[] {
  return families.find(text).flatMap(({ start, value }) => {
    const isReported = reporter.test(text.slice(Math.max(0, start - 12), start));
    return value === 'verdict' && isReported ? [] : [value];
  });
}

/**
 * Whether words instruct a machine; what is hidden from people needs less to be suspected. `before`
 * is what stands in front: the last sentence may carry half of the instruction.
 */
function instructs(text: string, before: string, isHidden: boolean): boolean {
  if (!hint.test(text)) return false;
  const own = new Set(familiesIn(folded(text)));
  if (own.size === 0) return false;
  if (isHidden) return true;
  const context = folded(before);
  const near = familiesIn(context.slice(-previousSentence));
  const isStrong = [...own].some((family) => !weak.has(family));
  if (!isStrong && new Set([...own, ...near]).size < 2) return false;
  return discussion.find(`${context} ${folded(text)}`).length === 0;
}

function isHiddenIn({ hidden }: Page, span: Span): boolean {
  return hidden.some(({ start, end }) => start < span.end && end > span.start);
}

function* instructionsOn(page: Page): Generator<Instruction> {
  const invisible = tagged(page.text);
  if (invisible !== '' && instructs(invisible, '', true)) {
    yield { page: page.number, start: 0, end: 0, quote: invisible, isHidden: true };
  }
  for (const { start, end } of sentences(page.text)) {
    const quote = page.text.slice(start, end);
    const isHidden = isHiddenIn(page, { start, end });
    const before = page.text.slice(Math.max(0, start - introduction), start);
    if (instructs(quote, before, isHidden)) {
      yield { page: page.number, start, end, quote, isHidden };
    }
  }
}

/** A title in the file's properties is no place a person looks at either. */
function* instructionsIn({ pages, info }: Document): Generator<Instruction> {
  for (const text of [info.title, info.author]) {
    if (text && instructs(text, '', true)) {
      yield { page: 0, start: 0, end: 0, quote: text, isHidden: true };
    }
  }
  for (const page of pages) yield* instructionsOn(page);
}

function warningOn({ page, quote, isHidden }: Instruction): Warning {
  const words = quote.replace(/\s+/gu, ' ').slice(0, longestQuote);
  const where = isHidden ? 'Hidden text gives' : 'The text gives';
  return {
    code: 'INJECTION_SUSPECTED',
    ...(page > 0 && { page }),
    detail: `${where} instructions to a machine, which were not followed: "${words}"`,
  };
}

/**
 * Warnings about text that instructs a machine instead of informing a person (T30), in visible and
 * hidden text and the file's properties. A report that discusses such attacks is not suspected,
 * unless it hides one.
 */
export function instructionWarnings(document: Document): readonly Warning[] {
  const found: Warning[] = [];
  for (const instruction of instructionsIn(document)) {
    if (found.length === mostWarnings) break;
    found.push(warningOn(instruction));
  }
  return found;
}
