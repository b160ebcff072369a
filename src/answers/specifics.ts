/**
 * Things a question asks for by name that are only one of several a criterion covers: a document
 * that speaks of another one does not answer it.
 */
export const specifics = {
  fuzzing: /\bfuzz\w*/iu,
  'secret scanning':
    /\bsecrets? (?:\w+ )?(?:scan\w*|detection)|\bscan\w* (?:\w+ ){0,3}secrets?\b|\bcredential scan\w*/iu,
  'static analysis':
    /\bsast\b|\bstatic (?:code |application |security |source )*(?:analys\w*|test\w*)|\bstatische\w* \w*analyse\w*|\bmisra\w*|\bcodeql\b|\bsonar\w*|\bcoverity\b/iu,
  'security.txt': /\bsecurity\.?txt\b/iu,
  'disclosure policy': /\bdisclos\w*|\bcvd\b|\boffenlegung\w*/iu,
  'a hardware security module': /\bhsms?\b|\bhardware security module\w*/iu,
  'multi-factor authentication': /\bmfa\b|\b2fa\b|\b(?:multi|two)[- ]?factor\b|\bzwei-?faktor\w*/iu,
  MISRA: /\bmisra\b/iu,
  'a bug bounty': /\bbug[- ]bount\w*/iu,
  'offline updates':
    /\boffline\b|\bair[- ]?gapped\b|\busb\b|\bwithout (?:an )?internet\b|\bohne internet\b/iu,
  rollback: /\broll(?:ed)?[- ]?back\b|\bzurücksetz\w*/iu,
  'two-person review': /\bfour[- ]eyes\b|\btwo[- ]person\b|\bvier[- ]augen\b/iu,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Specific = keyof typeof specifics;
export const specificNames = Object.keys(specifics) as readonly Specific[];

/** What belongs to which criterion. */
const criteria: Readonly<Record<Specific, string>> = {
  fuzzing: 'SCD-05',
  'secret scanning': 'SCD-03',
  'static analysis': 'SCD-03',
  'security.txt': 'VUL-01',
  'disclosure policy': 'VUL-01',
  'a hardware security module': 'REL-02',
  'multi-factor authentication': 'REL-01',
  MISRA: 'SCD-01',
  'a bug bounty': 'SCD-06',
  'offline updates': 'REL-05',
  rollback: 'REL-06',
  'two-person review': 'SCD-02',
};

/** The specific things a question names. */
export function specificsIn(question: string): Specific[] {
  return specificNames.filter((name) => specifics[name].test(question));
}

export function criterionOfSpecific(specific: Specific): string {
  return criteria[specific];
}
