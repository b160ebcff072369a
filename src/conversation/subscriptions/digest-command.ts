import { saysWhen, zoneIn } from '../../digest/read-schedule.ts';

/** What somebody wants of the weekly digest; suppliers as typed. */
export type DigestCommand = Readonly<{
  do: 'digest';
  what: 'now' | 'subscribe' | 'stop' | 'pause' | 'resume';
  about?: 'all' | 'mine' | readonly string[];
  /** The words that say when. */
  when: string;
}>;

/** Characters of a message that can be one. */
const longest = 300;

const nouns = wordSet('digest digests wochenbericht wochenüberblick wochendigest');
const verbs = {
  stop: wordSet(
    'stop end cancel unsubscribe stoppe stoppen stopp beende beenden abbestellen bestelle',
  ),
  pause: wordSet('pause pausiere pausieren'),
  resume: wordSet('resume continue unpause fortsetzen fort'),
  subscribe: wordSet(`weekly week every each subscribe abonniere abonnieren jeden jede jeder woche
    wöchentlich wöchentliche wöchentlichen wöchentlicher`),
} as const;
const fillers =
  wordSet(`the a an my our this that please to me us send show give get i we want would
  like from at on and also now here o'clock o’clock uhr am pm h der die das den dem einen ein meinen
  unseren um bitte jetzt hier zeig zeige mir uns sende schick schicke ich möchte will ab immer im in setze`);

/** Where the suppliers end and the words begin that say when. */
const about =
  /\s(?:for|of|about|für|über|von)\s+(.{1,200}?)(?=\s+(?:on|every|each|at|weekly|am|um|jeden|jede|immer)\s|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\s+\p{L}{1,10}tags?\b|$)/iu;

/** Reads a message as a command about the digest; undefined when it says anything else. */
export function readDigestCommand(said: string): DigestCommand | undefined {
  if (said.length > longest) return undefined;
  const [whole = '', whose] = about.exec(said) ?? [];
  const when = whole === '' ? said : said.replace(whole, ' ');
  const words = when
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/[.!]+$/u, ''))
    .filter(Boolean);
  const lower = words.map((word) => word.toLowerCase());
  if (!lower.some((word) => nouns.has(word))) return undefined;
  if (!words.every((word) => isKnown(word) || mayBeZone(word))) return undefined;
  const what = whatOf(lower, zoneIn(when) !== undefined);
  return { do: 'digest', what, ...(whose !== undefined && { about: aboutOf(whose) }), when };
}

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  const known = [nouns, fillers, ...Object.values(verbs)].some((set) => set.has(lower));
  return known || saysWhen(lower);
}

/** "Europe/Prague", "CET"; whether there is such a zone is asked where it can be answered. */
export function mayBeZone(word: string): boolean {
  if (isKnown(word)) return false;
  return /^[A-Z][\w+-]{1,30}\/[\w+/-]{1,40}$/u.test(word) || /^[A-Z]{3,4}$/u.test(word);
}

function whatOf(lower: readonly string[], hasZone: boolean): DigestCommand['what'] {
  const says = (set: ReadonlySet<string>) => lower.some((word) => set.has(word));
  if (says(verbs.stop)) return 'stop';
  if (says(verbs.pause)) return 'pause';
  if (says(verbs.resume)) return 'resume';
  return says(verbs.subscribe) || hasZone || lower.some(saysWhen) ? 'subscribe' : 'now';
}

function aboutOf(whose: string): NonNullable<DigestCommand['about']> {
  if (/^(?:my|mine|meine)(?: own)?(?: suppliers| lieferanten)?[.!]?$/iu.test(whose)) return 'mine';
  if (
    /^(?:all|every|alle)(?: of)?(?: our| the| my| unsere)?(?: suppliers?| lieferanten)?[.!]?$/iu.test(
      whose,
    )
  ) {
    return 'all';
  }
  return whose
    .split(/\s*,\s*|\s+(?:and|und)\s+/u)
    .map((name) => name.trim())
    .filter(Boolean);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
