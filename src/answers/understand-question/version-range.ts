const version = String.raw`v?(\d[\w.+~:-]*)`;

const between = new RegExp(
  String.raw`\b(?:between|from|zwischen|von)\s(?:version )?${version} (?:and|to|und|bis) ${version}`,
  'u',
);
const signs = new RegExp(String.raw`(<=|>=|=<|=>|≤|≥|<|>|==?)\s?${version}`, 'u');
const words = new RegExp(
  String.raw`\b(older than|earlier than|lower than|smaller than|less than|prior to|before|below|under|newer than|later than|higher than|greater than|above|after|at least|from|up to|until|alter als|kleiner als|vor|unter|neuer als|grosser als|ab|nach|bis|mindestens|hochstens)\s(?:version )?${version}`,
  'u',
);

const below =
  /^(?:older|earlier|lower|smaller|less|prior|before|below|under|alter|kleiner|vor|unter)/u;
const above = /^(?:newer|later|higher|greater|above|after|neuer|grosser|nach)/u;
const fromHere = /^(?:at least|from|ab|mindestens)/u;

/** The versions a question names, as a range with signs: "< 3.0.13", ">= 2.0, <= 2.14.1". */
export function versionRange(said: string): string | undefined {
  const [, low, high] = between.exec(said) ?? [];
  if (low && high) return `>= ${bare(low)}, <= ${bare(high)}`;
  const [, sign, signed] = signs.exec(said) ?? [];
  if (sign && signed) return `${signOf(sign)} ${bare(signed)}`;
  const [, word, worded] = words.exec(said) ?? [];
  if (!word || !worded) return undefined;
  if (below.test(word)) return `< ${bare(worded)}`;
  if (above.test(word)) return `> ${bare(worded)}`;
  return `${fromHere.test(word) ? '>=' : '<='} ${bare(worded)}`;
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
