const version = String.raw`v?(\d[\w.+~:-]*)`;

const between = new RegExp(
  String.raw`\b(?:between|from|zwischen|von)\s(?:version )?${version} (?:and|to|und|bis) ${version}`,
  'u',
);
const signs = new RegExp(String.raw`(<=|>=|=<|=>|≤|≥|<|>|==?)\s?${version}`, 'gu');
const words = new RegExp(
  String.raw`\b(older than|earlier than|lower than|smaller than|less than|prior to|before|below|under|newer than|later than|higher than|greater than|more recent than|above|after|at least|from|up to|until|alter als|kleiner als|vor|unter|neuer als|grosser als|ab|nach|bis|mindestens|hochstens)\s(?:version )?${version}`,
  'gu',
);

const below =
  /^(?:older|earlier|lower|smaller|less|prior|before|below|under|alter|kleiner|vor|unter)/u;
const above = /^(?:newer|later|higher|greater|more|above|after|neuer|grosser|nach)/u;
const fromHere = /^(?:at least|from|ab|mindestens)/u;

/** One end of a range and where it stands in the question. */
type End = Readonly<{ sign: string; version: string; start: number; end: number }>;

/** The versions a question names, as a range with signs: "< 3.0.13", ">= 2.0, <= 2.14.1". */
export function versionRange(said: string): string | undefined {
  const [, low, high] = between.exec(said) ?? [];
  if (low && high) return `>= ${bare(low)}, <= ${bare(high)}`;
  const signed = endsIn(said, signs, signOf);
  const worded = endsIn(said, words, signOfWord);
  const first = signed[0] ?? worded[0];
  if (first === undefined) return undefined;
  const other = [...signed, ...worded].find((end) => completes(said, first, end));
  return [first, ...(other ? [other] : [])]
    .toSorted((a, b) => a.start - b.start)
    .map(({ sign, version }) => `${sign} ${version}`)
    .join(', ');
}

function endsIn(said: string, pattern: RegExp, signIn: (text: string) => string): End[] {
  return [...said.matchAll(pattern)].map((match) => {
    const [whole, sign = '', stated = ''] = match;
    const version = bare(stated);
    const start = match.index;
    const end = start + whole.length - (stated.length - version.length);
    return { sign: signIn(sign), version, start, end };
  });
}

/** "> 2.0, < 2.15", "newer than 2.0 and older than 2.15": the other end stands right beside. */
function completes(said: string, one: End, other: End): boolean {
  const [left, right] = one.start < other.start ? [one, other] : [other, one];
  const isOpposite = ['<>', '><'].includes(`${left.sign[0]}${right.sign[0]}`);
  return (
    isOpposite && /^[\s,;&]*(?:(?:and|but|und|aber)\s)?$/u.test(said.slice(left.end, right.start))
  );
}

/** Without the full stop or comma that ends the sentence. */
function bare(text: string): string {
  return text.replace(/[.:+~-]+$/u, '');
}

function signOf(sign: string): string {
  if (sign === '≤' || sign === '=<') return '<=';
  if (sign === '≥' || sign === '=>') return '>=';
  return sign === '==' ? '=' : sign;
}

function signOfWord(word: string): string {
  if (below.test(word)) return '<';
  if (above.test(word)) return '>';
  return fromHere.test(word) ? '>=' : '<=';
}
