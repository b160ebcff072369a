import {
  type Bound,
  describeRange,
  exactly,
  type Interval,
  type Range,
  type Series,
} from './range.ts';

type Term = Readonly<{ operator: string; version: string }>;

/** What people write for an operator, longer phrases first. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:between|zwischen)\s+(\S+)\s+(?:and|und)\s+([^\s,(]+),?\s*\(?(?:exclusive(?:ly)?|exklusive?)\b\)?/giu,
    '> $1 < $2',
  ],
  [/\b(?:between|zwischen)\s+(\S+)\s+(?:and|und)\s+(\S+)/giu, '>= $1 <= $2'],
  [/\b(?:from|since|von|ab)\s+(\S+)\s+\(?(?:exclusive(?:ly)?|exklusive?)\b\)?/giu, '> $1 '],
  [/\b(?:up to|to|until|bis)\s+(\S+)\s+\(?(?:exclusive(?:ly)?|exklusive?)\b\)?/giu, '< $1 '],
  [/(v?\d[^\s<]*)\s*<(=?)\s*(?:x|v|versions?)\s*(?=<)/giu, '>$2 $1 '],
  [
    /(\S+)\s*(?:or|and|oder|und)\s+(?:newer|later|higher|above|up|neuer|höher|später)\b(?!\s+(?:than|als|to)\b)/giu,
    '>= $1',
  ],
  [
    /(\S+)\s*(?:or|and|oder|und)\s+(?:older|earlier|lower|below|älter|früher)\b(?!\s+(?:than|als)\b|\s*v?\d)/giu,
    '<= $1',
  ],
  [/(?<![\w<>=.]|[<>=]\s)v?(\d[\w.]*)\+(?=[\s,|]|$)/giu, '>= $1'],
  [/\bonwards?\b/giu, ''],
  [/([<>]=?\s*v?\d[^\s,–]*)\s+(?:to|through|bis)\s+(?=v?\d)/giu, '$1 <= '],
  [
    /(?:\b(?:from|von)\s+)?v?(\d[^\s,–]*)(?:\s+(?:-|to|through|bis)\s+|\s*–\s*)(?=v?\d)/giu,
    '>= $1 <= ',
  ],
  [/(?:up to(?: and including)?|until|at most|no later than|bis(?: einschließlich)?)\b/giu, '<='],
  [/(?:older|lower|less|earlier|smaller|älter|kleiner|früher)\s+(?:than|then|als)\b/giu, '<'],
  [/\b(?:before|below|prior to|under|vor|unter)\b/giu, '<'],
  [
    /(?:newer|later|greater|higher|larger|more(?: recent)?|neuer|höher|größer|später)\s+(?:than|then|als)\b/giu,
    '>',
  ],
  [/\b(?:after|above|over|beyond|nach|über)\b/giu, '>'],
  [/\b(?:at least|from|since|starting (?:with|at|from)|ab|seit|von|mindestens)\b/giu, '>='],
  [/\b(?:except|but not|not|außer)\b/giu, '!='],
  [/\b(?:versions?|release|exactly|strictly|equal to|genau)\b/giu, ' '],
  [/\s+(?:or|oder)\s+|\s*\|\|\s*/giu, '|'],
  [/\s+(?:and|but|und|aber)\s+|[&,;]/giu, ' '],
  [/≤/gu, '<='],
  [/≥/gu, '>='],
];

const term = /\s*(<=|>=|==|!=|<|>|=|)\s*(v?\d(?:[\w+~:^*-]|\.(?!\.))*)/giu;

/** Longer questions are no ranges. */
const maxLength = 300;

/**
 * A range as people type it ("< 3.0.13", "older than 2.17", ">= 2.0, < 2.15", "2.13.0 - 2.15.0",
 * "2.14.x", Maven's "[2.0,2.15)"). A version of one or two numbers without an operator is a series:
 * who asks for 2.14 wants to hear of 2.14.1. Undefined when it is no range.
 */
export function readTypedRange(text: string): Range | undefined {
  const trimmed = text.trim().replaceAll('＞', '>').replaceAll('＜', '<');
  if (trimmed === '' || trimmed.length > maxLength) return undefined;
  if (/^[*x]$|^any$|^all$/iu.test(trimmed)) return rangeOf([{}], []);
  const brackets = readBrackets(trimmed);
  if (brackets) return rangeOf(brackets, []);
  const plain = phrases.reduce((rest, [phrase, sign]) => rest.replace(phrase, sign), trimmed);
  const alternatives = plain.split('|').map((part) => readTerms(part));
  if (!alternatives.every((terms) => terms !== undefined)) return undefined;
  const parts = alternatives.map((terms) => partsOf(terms.filter((it) => it.operator !== '!=')));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const except = alternatives.flat().filter(({ operator }) => operator === '!=');
  return rangeOf(
    parts.flat(),
    except.map(({ version }) => version),
  );
}

function rangeOf(parts: Range['parts'], except: readonly string[]): Range {
  return { words: describeRange({ parts, except }), parts, except };
}

/** Undefined when something else than operators and versions stands there. */
function readTerms(text: string): readonly Term[] | undefined {
  const terms = [...text.matchAll(term)].map(([, operator = '', version = '']) => ({
    operator,
    version: version.replace(/^v/iu, ''),
  }));
  const rest = text.replace(term, '').trim();
  return rest === '' && terms.length > 0 ? terms : undefined;
}

/** Versions alone are a list of them; with operators all terms hold at once. */
function partsOf(terms: readonly Term[]): readonly (Interval | Series)[] | undefined {
  if (terms.length === 0) return [{}];
  if (terms.every(({ operator }) => operator === '' || operator.startsWith('='))) {
    return terms.map(listed);
  }
  const lower = terms.filter(({ operator }) => operator.startsWith('>'));
  const upper = terms.filter(({ operator }) => operator.startsWith('<'));
  const clear = lower.length < 2 && upper.length < 2;
  if (!clear || lower.length + upper.length !== terms.length) return undefined;
  const [from, to] = [lower.map(boundOf)[0], upper.map(boundOf)[0]];
  return [{ ...(from ? { from } : {}), ...(to ? { to } : {}) }];
}

function boundOf({ operator, version }: Term): Bound {
  const inclusive = operator.endsWith('=');
  const series = version.replace(/(?:\.[x*])+$/iu, '');
  const isWhole = series !== version && (operator === '>' || operator === '<=');
  return isWhole
    ? { version: following(series), inclusive: !inclusive }
    : { version: series, inclusive };
}

/** The series after this one: newer than 2.0.x begins with 2.1, and up to 2.14.x ends before 2.15. */
function following(series: string): string {
  return series.replace(/\d+$/u, (last) => String(BigInt(last) + 1n));
}

function listed({ operator, version }: Term): Interval | Series {
  const open = version.replace(/(?:\.[x*])+$/iu, '');
  const short = operator === '' && /^\d+(?:\.\d+)?$/u.test(version);
  return open !== version || short ? { series: open } : exactly(version);
}

const set = /([[(])\s*(v?\d[^\s,[\]()]*)?\s*(,?)\s*(v?\d[^\s,[\]()]*)?\s*([\])]),?\s*/giu;

/** Maven and NuGet: "[2.0,2.15)", "(,2.17)", "[1.2.3]", several of them side by side. */
function readBrackets(text: string): readonly Interval[] | undefined {
  const sets = [...text.matchAll(set)];
  if (sets.map(([whole]) => whole).join('') !== text) return undefined;
  const clear = sets.every(([, , low, comma]) => comma === ',' || low !== undefined);
  return clear ? sets.map(intervalOf) : undefined;
}

function intervalOf([, opening, low, comma, high, closing]: RegExpExecArray): Interval {
  if (comma === '' && low !== undefined) return exactly(low);
  return {
    ...(low === undefined ? {} : { from: { version: low, inclusive: opening === '[' } }),
    ...(high === undefined ? {} : { to: { version: high, inclusive: closing === ']' } }),
  };
}
