/** A version a text states; `limit` widens it ("4.2 and later"). */
export type StatedVersion = Readonly<{ version: string; limit: 'exact' | 'from' | 'to' }>;

const dotted = String.raw`\d{1,6}(?:\.(?:\d{1,6}|[xX*])){1,6}`;
const word = String.raw`versions?|ver\.?|release|rel\.?|firmware|fw|rev\.?|build`;
/** A bare number counts only behind a word, so that "V20" and "R200" stay names of models. */
const stated = new RegExp(
  String.raw`(?<before>up to |until |bis |<= ?)?(?<![\w.-])(?:(?:${word})[ :]?[vr]?(?<named>${dotted}|\d{1,6})|[vr]?(?<bare>${dotted}))(?<after> ?(?:\+|(?:and|or) (?:later|above|higher|newer)|(?:und|oder) (?:höher|neuer|später)|onwards))?(?!\w)`,
  'giu',
);

/** Versions a product name or a description states, and the text without them. */
export function findVersions(text: string): { versions: readonly StatedVersion[]; rest: string } {
  const versions: StatedVersion[] = [];
  const rest = text.replace(stated, (...match) => {
    const { named, bare, before, after } = match.at(-1) as Record<string, string | undefined>;
    const limit = after ? 'from' : before ? 'to' : 'exact';
    versions.push({ version: [named, bare].join(''), limit });
    return ' ';
  });
  return { versions, rest };
}

/** True when a stated version is the ordered one, a shorter form of it ("4.2"), or reaches to it. */
export function versionCovers({ version, limit }: StatedVersion, ordered: string): boolean {
  const all = parts(version);
  const wanted = parts(ordered);
  const open = all.findIndex(Number.isNaN);
  const fixed = open < 0 ? all : all.slice(0, open);
  const steps = fixed.map((part, at) => (wanted[at] ?? 0) - part);
  const step = steps.find((one) => one !== 0);
  if (step === undefined || limit === 'exact') return step === undefined;
  return limit === 'from' ? step > 0 : step < 0;
}

/** An open part ("x") is not a number. */
function parts(version: string): number[] {
  return version
    .replace(/^[^\d]*/u, '')
    .split(/[.\-_ +]/u)
    .map(Number);
}
