import type { Span } from '../evidence/document.ts';

/**
 * A printed length of time as an ISO 8601 duration. `days` says what kind of days are printed:
 * business days keep their number (2 business days is P2D), since ISO 8601 knows no business days;
 * who compares durations reads the kind here. A range gives its longer end.
 */
export type FoundDuration = Span & Readonly<{ iso: string; days?: 'business' | 'calendar' }>;

const numberWords: Readonly<Record<string, number>> = {
  ...numbered('one two three four five six seven eight nine ten eleven twelve', 1),
  ...numbered('ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 1),
  ...{ einem: 1, einer: 1, eines: 1, einen: 1, eine: 1, fourteen: 14, vierzehn: 14, fifteen: 15 },
  ...{ fünfzehn: 15, twenty: 20, zwanzig: 20, 'twenty-four': 24, vierundzwanzig: 24 },
  ...{ thirty: 30, dreißig: 30, dreissig: 30, 'forty-five': 45, 'forty-eight': 48 },
  ...{ achtundvierzig: 48, sixty: 60, sechzig: 60, 'seventy-two': 72, zweiundsiebzig: 72 },
  ...{ ninety: 90, neunzig: 90 },
};

function numbered(words: string, from: number): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, from + index]));
}

const units: Readonly<Record<string, (count: number) => string>> = {
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  month: (n) => `P${n}M`,
  quarter: (n) => `P${3 * n}M`,
  year: (n) => `P${n}Y`,
};

const unitWords: readonly (readonly [RegExp, string])[] = [
  [/^min/u, 'minute'],
  [/^(?:h|hours?|hrs?|stunden?|std)$/u, 'hour'],
  [/^(?:d|days?|\p{L}*tag(?:en?|es|s)?)$/u, 'day'],
  [/^(?:w|weeks?|wks?|wochen?)$/u, 'week'],
  [/^(?:months?|monate?[ns]?|mo)$/u, 'month'],
  [/^(?:quarters?|quartale?n?)$/u, 'quarter'],
  [/^(?:years?|yrs?|jahre?[ns]?)$/u, 'year'],
];

const unit =
  'minutes?|mins?|minuten?|hours?|hrs?|h|stunden?|std|days?|d|(?:werk|arbeits|kalender|geschäfts|bank|bankarbeits)?tag(?:en?|es|s)?|weeks?|wks?|wochen?|months?|monate?[ns]?|quarters?|quartale?n?|years?|yrs?|jahre?[ns]?';
const kind = 'business|working|work|calendar|consecutive|full|volle[nr]?';
const words = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '[- ]'))
  .join('|');
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:(\\d{1,4}|${words})\\s?(?:-|–|—|to|bis)\\s?)?(\\d{1,4}|${words}|next|nächsten)(?:\\s\\((\\d{1,4}|${words})\\))?[\\s-]{0,3}(${kind})?[\\s-]{0,3}(${unit})(?![\\p{L}\\p{N}])`,
  'giu',
);
const businessUnit = /^(?:werk|arbeits|geschäfts|bank)/u;

function countOf(printed: string): number {
  const lower = printed.toLowerCase().replace(/\s/u, '-');
  if (lower === 'next' || lower === 'nächsten') return 1;
  return numberWords[lower] ?? Number(printed);
}

function daysKind(qualifier: string, unitName: string): FoundDuration['days'] {
  if (/^(?:business|work)/iu.test(qualifier) || businessUnit.test(unitName)) return 'business';
  return /^calendar/iu.test(qualifier) || unitName.startsWith('kalender') ? 'calendar' : undefined;
}

/** Every length of time printed in a text, English and German: "72 h", "thirty (30) days". */
export function findDurations(text: string): FoundDuration[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [found, , printed = '', repeated, qualifier = '', unitName = ''] = match;
    const lower = unitName.toLowerCase();
    const name = unitWords.find(([form]) => form.test(lower))?.[1] ?? '';
    const count = countOf(printed);
    const isNext = /^n(?:ext|äch)/iu.test(printed) && name !== 'day';
    const iso = units[name]?.(count);
    if (iso === undefined || count === 0 || Number.isNaN(count) || isNext) return [];
    if (repeated !== undefined && countOf(repeated) !== count) return [];
    const days = name === 'day' ? daysKind(qualifier, lower) : undefined;
    const span = { start: match.index, end: match.index + found.length };
    return [{ ...span, iso, ...(days === undefined ? {} : { days }) }];
  });
}
