import { foldText } from '../../suppliers/fold-text.ts';

/** English and German by their first letters, folded; a month without a day needs a preposition. */
const months = 'jan feb mar apr ma[iy] jun jul aug sep o[ck]t nov de[cz]'.split(' ');
const endings = '(?:uary?|ruary?|ch|rz|il|e|y|i|ust|t?ember|ober|ember)?';
const prepositions = 'since|after|in|on|by|before|until|of|seit|im|ab|bis|nach|vor';
const pattern = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?|(?<=\\b(?:${prepositions}) ))(${months.join('|')})${endings}\\b\\.?`,
  'gu',
);
/** Then the date is not one without a year. */
const yearFollows =
  /^,? ?(?:(?:of |in )?(?:next|last|this) year|\d{4}|\d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:nachsten|letzten|dieses|kommenden) jahres)/u;

/**
 * Dates printed without a year ("1 March", "seit Mai"): after "since" the latest one that has
 * begun, else the next one to come. `iso` is YYYY-MM-DD or YYYY-MM.
 */
export function monthDayDates(
  question: string,
  asOf: string,
): readonly Readonly<{ start: number; iso: string }>[] {
  const text = foldText(question);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, before, name = ''] = match;
    const rest = text.slice(match.index + whole.length);
    if (yearFollows.test(rest)) return [];
    const month = months.findIndex((one) => new RegExp(`^${one}`, 'u').test(name)) + 1;
    const day = before ?? /^ (\d{1,2})(?:st|nd|rd|th)?\b/u.exec(rest)?.[1];
    const isSince = /\b(?:since|after|seit|ab)\s(?:the )?$/u.test(text.slice(0, match.index));
    return [{ start: match.index, iso: nearest(month, day, asOf, isSince) }];
  });
}

function nearest(month: number, day: string | undefined, asOf: string, past: boolean): string {
  const year = Number(asOf.slice(0, 4));
  const tail = `${String(month).padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`;
  const thisYear = `${year}-${tail}`;
  if (past) return thisYear <= asOf ? thisYear : `${year - 1}-${tail}`;
  return thisYear >= asOf.slice(0, thisYear.length) ? thisYear : `${year + 1}-${tail}`;
}
