import forms from './legal-forms.json' with { type: 'json' };
import { type NameToken, nameTokens } from './name-tokens.ts';

/** A legal form inside the words of a name; `start` and `end` count words, half open. */
export type FoundForm = Readonly<{ form: string; start: number; end: number }>;

type Spelling = Readonly<{ form: string; leads: boolean; raw: readonly string[]; words: number }>;

const longest = 6;
const spellings = new Map<string, Spelling>();
for (const entry of forms.forms as readonly {
  form: string;
  spellings: string[];
  leads?: boolean;
}[]) {
  for (const spelling of entry.spellings) {
    const tokens = nameTokens(spelling);
    const key = tokens.map((token) => token.word).join(' ');
    const raw = [...(spellings.get(key)?.raw ?? []), plain(spelling)];
    const form = spellings.get(key)?.form ?? entry.form;
    spellings.set(key, { form, leads: entry.leads ?? false, raw, words: tokens.length });
  }
}

/** First words of all spellings, so that most words of a name are passed over at once. */
const openings = new Set([...spellings.keys()].map((spelling) => spelling.split(' ')[0] ?? ''));

function plain(raw: string): string {
  return raw.replace(/[.\s,]/gu, '');
}

/**
 * The legal form of a name: the first one that ends the name or stands before a comma; else one in
 * front ("PT …", "株式会社…"); else one amid the words, if it is written as registers write it.
 */
export function findForm(tokens: readonly NameToken[]): FoundForm | undefined {
  const found: FoundForm[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    const match = matchAt(tokens, start);
    if (!match) continue;
    found.push(match);
    start = match.end - 1;
  }
  return (
    found.find((form) => form.start > 0 && endsName(tokens, form.end)) ??
    found.find((form) => form.start === 0 && tokens.length > form.end && leads(tokens, form)) ??
    found.find((form) => form.start > 0 && isWrittenAsForm(tokens, form))
  );
}

/** Forms that are also words or names when they are not written as registers write them. */
const alsoWords = new Set(
  'ab ad ae as company co dac eg gk kg kk limited lp nv pt sa sas se sia sl so spa ug'.split(' '),
);

/** The legal form that begins at this word of a running text, if it is clearly meant as one. */
export function formAt(tokens: readonly NameToken[], at: number): FoundForm | undefined {
  const form = matchAt(tokens, at);
  if (!form) return undefined;
  const isWord = alsoWords.has(key(tokens, form.start, form.end));
  return !isWord || isWrittenAsForm(tokens, form) ? form : undefined;
}

function matchAt(tokens: readonly NameToken[], start: number): FoundForm | undefined {
  if (!openings.has(tokens[start]?.word ?? '')) return undefined;
  for (let length = Math.min(longest, tokens.length - start); length > 0; length -= 1) {
    const spelling = spellings.get(key(tokens, start, start + length));
    if (spelling) return { form: spelling.form, start, end: start + length };
  }
  return undefined;
}

function key(tokens: readonly NameToken[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map((token) => token.word)
    .join(' ');
}

function endsName(tokens: readonly NameToken[], end: number): boolean {
  const next = tokens[end];
  return !next || next.separated || ['dba', 'formerly', 'trading'].includes(next.word);
}

function leads(tokens: readonly NameToken[], { start, end }: FoundForm): boolean {
  return spellings.get(key(tokens, start, end))?.leads ?? false;
}

function isWrittenAsForm(tokens: readonly NameToken[], { start, end }: FoundForm): boolean {
  const raw = plain(
    tokens
      .slice(start, end)
      .map((token) => token.raw)
      .join(''),
  );
  return raw !== 'Co' && (spellings.get(key(tokens, start, end))?.raw.includes(raw) ?? false);
}
