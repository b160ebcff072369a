import { canonical } from '../claims/canonical.ts';
import { compilePatterns, type PatternSet } from '../claims/polarity-patterns.ts';
import type { Document, Page, Span, Warning } from './document.ts';
import vocabulary from './instruction-words.json' with { type: 'json' };
import { sentences } from './sentences.ts';

/** Text of a page that tells a machine what to do. Offsets are into `page.text`. */
export type Instruction = Span &
  Readonly<{ page: number; quote: string; isHidden: boolean; isDiscussed: boolean }>;

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
/** "Ignore the previous instructions" in languages that write no spaces between words. */
const unspaced =
  /(?:忽略|無視|无视|忘记|忘記|不要理会)[^。！？\n]{0,16}(?:指令|指示|提示|说明|規則|规则|要求)|(?:以前|これまで|上記)[^。\n]{0,12}(?:指示|命令)[^。\n]{0,8}(?:無視|忘れ)|(?:이전|위의)[^.\n]{0,12}(?:지시|명령)[^.\n]{0,8}(?:무시|잊)/u;
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
 * Whether words give orders to a machine. `before` is what stands in front: the last sentence may
 * carry half of the order. What is hidden from people needs less to be one.
 */
function commands(text: string, before: string, isHidden: boolean): boolean {
  if (unspaced.test(text)) return true;
  if (!hint.test(text)) return false;
  const own = new Set(familiesIn(folded(text)));
  if (own.size === 0 || isHidden) return own.size > 0;
  const near = familiesIn(folded(before).slice(-previousSentence));
  return [...own].some((family) => !weak.has(family)) || new Set([...own, ...near]).size > 1;
}

/**
 * What may introduce an order as an example: its own paragraph, and the one before that ends in a
 * colon. Words on the same page say nothing: every paper about security speaks of threats.
 */
function introducing(before: string): string {
  const gap = before.lastIndexOf('\n\n');
  return gap < 0 || /:\s*$/u.test(before.slice(0, gap)) ? before : before.slice(gap);
}

function isHiddenIn({ hidden }: Page, span: Span): boolean {
  return hidden.some(({ start, end }) => start < span.end && end > span.start);
}

/**
 * The sentences of a page that instruct a machine; `isDiscussed` where the page speaks of such
 * attacks, and shows one.
 */
export function* instructionsOn(page: Page): Generator<Instruction> {
  const invisible = tagged(page.text);
  if (invisible !== '' && commands(invisible, '', true)) {
    const place = { page: page.number, start: 0, end: 0, quote: invisible };
    yield { ...place, isHidden: true, isDiscussed: false };
  }
  for (const { start, end } of sentences(page.text)) {
    const quote = page.text.slice(start, end);
    const isHidden = isHiddenIn(page, { start, end });
    const before = page.text.slice(Math.max(0, start - introduction), start);
    if (!commands(quote, before, isHidden)) continue;
    const context = `${folded(introducing(before))} ${folded(quote)}`;
    const isDiscussed = !isHidden && discussion.find(context).length > 0;
    yield { page: page.number, start, end, quote, isHidden, isDiscussed };
  }
}

/** A title in the file's properties is no place a person looks at either. */
function* instructionsIn({ pages, info }: Document): Generator<Instruction> {
  for (const text of [info.title, info.author]) {
    if (text && commands(text, '', true)) {
      yield { page: 0, start: 0, end: 0, quote: text, isHidden: true, isDiscussed: false };
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
    if (instruction.isDiscussed) continue;
    found.push(warningOn(instruction));
  }
  return found;
}
