import type { Connection, OutputSchema } from '../../../../adapters/model/connection/connection.ts';
import { asPrinted } from '../../../../src/claims/canonical.ts';
import { type FoundDate, findDates } from '../../../../src/claims/dates.ts';
import { findPrinted } from '../../../../src/claims/printed.ts';
import { findStandards } from '../../../../src/claims/standards.ts';
import { findListed, isListed } from '../../../../src/claims/values/listed-values.ts';
import { findLevels } from '../../../../src/claims/values/printed-levels.ts';
import { findNumbers } from '../../../../src/claims/values/printed-numbers.ts';
import type { GoldClaim } from '../../../eval/gold.ts';

type Line = Readonly<{ number: number; page: number; text: string }>;

const idLine = /^\[[a-z0-9]{3}(\d+)\] (.*)$/u;

/** What a model is shown: the numbered lines of a request. */
export function shownLines(input: string): readonly Line[] {
  let page = 0;
  return input.split('\n').flatMap((line) => {
    page = Number(/^page (\d+)$/u.exec(line)?.[1] ?? page);
    const [, number, text] = idLine.exec(line) ?? [];
    return number && text ? [{ number: Number(number), page, text }] : [];
  });
}

/** Lines in a row whose words hold a quote. */
function linesWith(lines: readonly Line[], quote: string, page?: number): readonly Line[] {
  const own = lines.filter((line) => page === undefined || line.page === page);
  const text = own.map((line) => line.text.replaceAll(' | ', '   ')).join('\n');
  const found = findPrinted(text, quote);
  if (!found) return [];
  let at = 0;
  return own.filter((line) => {
    const start = at;
    at += line.text.length + 1;
    return start < found.end && at > found.start;
  });
}

/** Labels say these in words of their own; a model copies. */
const ownWords: ReadonlySet<string> = new Set(['detail', 'summary', 'description']);

type Attribute = Readonly<{ name: string; value: string; at: number }>;

/** How a line prints a value, in its own words; undefined where it does not. */
function printing(type: string, name: string, value: string, text: string): string | undefined {
  if (/^\d{4}-\d\d(-\d\d)?$/u.test(value)) {
    const isIt = ({ iso, alternatives = [] }: FoundDate) => [iso, ...alternatives].includes(value);
    const date = findDates(text).find(isIt);
    return date && text.slice(date.start, date.end);
  }
  return prints(type, name, value, text) ? value : undefined;
}

function prints(type: string, name: string, value: string, text: string): boolean {
  const [, severity] = name.split('.');
  if (severity) {
    const isNamed = new RegExp(severity, 'iu').test(text);
    return isNamed && findNumbers(text).some((one) => one.value === Number(value));
  }
  if (name === 'standard') return findStandards(text).some(({ standard }) => standard === value);
  if (name === 'level') return findLevels(text).some(({ level }) => level === value);
  if (isListed(type, name)) return findListed(type, name, value, text) !== undefined;
  return findPrinted(text, value) !== undefined;
}

/** The values of an attribute, each with the line nearest to the statement that prints it. */
function attributeFor(
  claim: GoldClaim,
  name: string,
  value: unknown,
  near: readonly Line[],
  lines: readonly Line[],
): readonly Attribute[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) => attributeFor(claim, name, one, near, lines));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([part, one]) =>
      attributeFor(claim, `${name}.${part}`, one, near, lines),
    );
  }
  if (ownWords.has(name)) return ownWordsFor(claim, name, String(value), near, lines);
  const first = near[0]?.number ?? 0;
  const given = [value, ...(claim.accept[name] ?? [])].map(String);
  const byDistance = lines.toSorted(
    (a, b) => Math.abs(a.number - first) - Math.abs(b.number - first),
  );
  const found =
    name === 'criterion'
      ? undefined
      : given.flatMap((one) => copied(claim.type, name, one, [...near, ...byDistance]))[0];
  return [found ?? { name, value: String(value), at: first }];
}

/** A value in the words of the first line that prints it, or begins to. */
function copied(
  type: string,
  name: string,
  value: string,
  lines: readonly Line[],
): readonly Attribute[] {
  for (const { text, number } of lines) {
    const printed = printing(type, name, value, text);
    if (printed) return [{ name, value: printed, at: number }];
  }
  const inOrder = [...new Set(lines)].sort((a, b) => a.number - b.number);
  return linesWith(inOrder, value)
    .slice(0, 1)
    .map(({ number }) => ({ name, value, at: number }));
}

function ownWordsFor(
  claim: GoldClaim,
  name: string,
  value: string,
  near: readonly Line[],
  lines: readonly Line[],
): readonly Attribute[] {
  const isPrinted = findPrinted(near.map(({ text }) => text).join('\n'), value);
  const words = isPrinted ? value : asPrinted(claim.quote);
  return linesWith(lines, words)
    .slice(0, 1)
    .map(({ number }) => ({ name, value: words, at: number }));
}

function answerOf(claim: GoldClaim, lines: readonly Line[]) {
  const own = linesWith(lines, claim.quote, claim.page);
  const [from, to] = [own[0], own.at(-1)];
  if (!from || !to) return [];
  const more = claim.moreQuotes.flatMap(({ quote, page }) => linesWith(lines, quote, page));
  const attributes = Object.entries(claim.attributes).flatMap(([name, value]) =>
    attributeFor(claim, name, value, [...own, ...more], lines),
  );
  const anchor = asPrinted(claim.quote).split(' ').slice(0, 12).join(' ');
  const subject = { entity: null, product: null, version: null, site: null };
  const { type, polarity } = claim;
  return [{ type, polarity, subject, attributes, from: from.number, to: to.number, anchor }];
}

/** A model that reads as the labels of a document do, and answers in numbers of lines. */
export function honestModel(claims: readonly GoldClaim[]): Connection {
  return {
    model: 'honest',
    ask: async <T>({ input }: { input: string }, schema: OutputSchema<T>) => {
      const lines = shownLines(input);
      const answer = { claims: claims.flatMap((claim) => answerOf(claim, lines)) };
      const usage = { requests: 1, inputTokens: 0, outputTokens: 0 };
      return { state: 'answered', value: schema.parse.parse(answer), usage };
    },
    stream: () => {
      throw new TypeError('It writes no prose.');
    },
    chatModel: () => Promise.reject(new TypeError('It is no agent.')),
  };
}
