/** A sentence as it is true, and the suppliers it could be said of. */
type TrueSentence = Readonly<{
  text: string;
  /** The one it is about. */
  about?: string;
  /** Registered names of all suppliers. */
  names: readonly string[];
  /** Something true that is said of another supplier, without its name. */
  foreign: readonly Readonly<{ of: string; text: string }>[];
}>;

/** Every way a kind of mistake makes the sentence false; none where it does not apply. */
type ProseMutator = (sentence: TrueSentence) => readonly string[];

const marks = /(?:\s?\[\d{1,3}\])*\.?$/u;

/** Puts words at the end, before the marks. */
const ending = (text: string, words: string): string =>
  text.replace(marks, (mark) => `${words}${mark}`);

/** One text for each place of a pattern, with that place alone changed. */
function each(text: string, pattern: RegExp, change: (found: string) => string): string[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => {
    const changed = change(found);
    return text.slice(0, index) + changed + text.slice(index + found.length);
  });
}

const numbers = /(?<![\d\p{L}[.-])\d+(?![\d\p{L}\].-])/gu;
const standards = /(?<=62443-4-)\d|(?<=27001:)\d{4}|(?<=62443-4-\d:)\d{4}/gu;
const certain = [
  [/\bNo (?=\p{Ll}|SOC|IEC|ISO)/gu, 'A '],
  [/\bnot? /gu, ''],
] as const;

const inventions = [
  ', and the government of Finland has confirmed it',
  ', and all of its plants are covered',
  ', and no open findings remain',
  ' and is free of vulnerabilities',
  ' and hosted in Frankfurt',
  ' and covers subcontractors',
  ', which the customer accepted',
  ' after an audit on the premises',
  ' for every product of the group',
  ' including subsidiaries',
  ' without restrictions',
  ' with accreditation',
];

/** Said inside of a sentence, where nobody looks. */
const insertions = [
  ['certificate', 'group-wide certificate'],
  ['certificate', 'accredited certificate'],
  ['report', 'flawless report'],
  ['report', 'unqualified report'],
  ['product', 'entire product'],
  ['sites', 'worldwide sites'],
  ['opinion', 'unqualified opinion'],
  ['Findings', 'Resolved findings'],
  ['penetration test', 'successful penetration test'],
  ['policy', 'certified policy'],
  ['changes', 'harmless changes'],
  ['support', 'free support'],
] as const;

/** What makes a true sentence of an answer false. */
export const proseMutators: Readonly<Record<string, ProseMutator>> = {
  'a not that is dropped': ({ text }) =>
    certain.flatMap(([from, to]) => each(text, from, () => to)),
  'a not that is added': ({ text }) => [
    ...each(
      text,
      /\b(?:is|was|are|were) (?!not\b|no\b|unknown|disputed)/gu,
      (verb) => `${verb}not `,
    ),
    ...each(text, /\bheld by\b/gu, () => 'not held by'),
    ...each(text, /\bvalid until\b/gu, () => 'not valid until'),
  ],
  'another number': ({ text }) => [
    ...each(text, numbers, (number) => String(Number(number) + 1)),
    ...each(text, numbers, (number) => String(Number(number) * 10 + 7)),
  ],
  'another standard': ({ text }) => each(text, standards, (number) => String(Number(number) + 1)),
  'another date': ({ text }) => [
    ...each(text, /\b20\d\d(?=-\d\d-\d\d)/gu, (year) => String(Number(year) + 1)),
    ...each(text, /(?<=\b20\d\d-)\d\d(?=-\d\d)/gu, (month) => (month === '01' ? '02' : '01')),
  ],
  'another supplier': ({ text, names }) =>
    names
      .filter((name) => text.includes(name))
      .flatMap((name) =>
        names.filter((other) => other !== name).map((other) => text.replaceAll(name, other)),
      ),
  'an unknown name': ({ text, names }) => [
    ...names
      .filter((name) => text.includes(name))
      .map((name) => text.replaceAll(name, 'Arden Drives Ltd')),
    ending(text, ', as Bureau Zephyr confirms'),
  ],
  'an invented end': ({ text }) => inventions.map((words) => ending(text, words)),
  'an invented word': ({ text }) =>
    insertions
      .filter(([word, more]) => text.includes(word) && !text.includes(more.split(' ')[0] ?? ''))
      .map(([word, more]) => text.replace(word, more)),
  'a plan told as done': ({ text }) => [
    ...each(text, /\bplanned\b/gu, () => 'done'),
    ...each(text, /\bwe (?:plan|are preparing) (?:to|for) /giu, () => 'We '),
    ...each(text, /(?<!")\b(?:aligned with|designed to meet)\b/gu, () => 'certified to'),
    ...each(text, /\bpartial(?:ly)?\b/gu, () => 'met'),
    ...each(text, /\b(?:unknown|disputed)\b/gu, () => 'met'),
    ...each(text, /\bqualified\b/gu, () => 'clean'),
    ...each(text, /\bhedges\b/gu, () => 'proves'),
  ],
  'more of everything': ({ text }) => [
    ...each(text, /\b\d+ of (?=\d)/gu, () => '0 of '),
    ...each(text, /\b\d+ (?=exceptions?|critical|high|warnings?)/gu, () => 'no '),
    ...each(text, /\bsites Brno\b/gu, () => 'all sites'),
    ...each(text, /\bcarve-out\b|\bcarves out\b/gu, () => 'includes'),
  ],
  'two suppliers in one': ({ text, about, names, foreign }) =>
    foreign
      .filter(({ of }) => of !== about)
      .flatMap((other) => [
        ending(text, `, and ${other.text}`),
        ...names.filter((name) => text.includes(name)).map((name) => `${name} ${other.text}.`),
      ]),
};
