import { findDates } from '../claims/dates.ts';
import { foldText } from '../suppliers/fold-text.ts';
import { excerpt } from './excerpt.ts';
import type { Weighing } from './weighing.ts';

const notDone =
  /\bnot yet\b|\byet to be\b|\bto be (?:introduced|implemented|established|defined|set up)\b|\bnot currently\b|\bcurrently (?:not|no)\b|\bnoch (?:nicht|kein)|\bderzeit (?:nicht|kein)|\beinzufuhren\b|\bpas encore\b|\bnog niet\b/u;

/** An admission; so is a plan whose sentence says that the thing is not done today. */
export function saysNotDone({ claim, as }: Weighing): boolean {
  if (as !== 'answer') return false;
  if (claim.polarity === 'negated') return true;
  return claim.polarity === 'planned' && notDone.test(foldText(claim.citation.quote));
}

/** Why a claim alone leaves the criterion unknown; empty when there is nothing to say. */
export function silenceOf({ claim, as, dossier }: Weighing): string | undefined {
  if (as === 'information' || as === 'exception') return '';
  const quote = excerpt(claim.citation.quote, 160);
  switch (claim.polarity) {
    case 'planned': {
      const date = /20\d\d/u.test(quote) ? findDates(quote)[0]?.iso : undefined;
      const isPast = date !== undefined && dossier.time.isPast(date);
      const passed = isPast
        ? ` The date ${date} has passed and nothing shows that it was done.`
        : '';
      return `Only planned: "${quote}".${passed}`;
    }
    case 'historical':
      return `Only said of the past: "${quote}".`;
    case 'other-party':
      return `Said of another party: "${quote}".`;
    default:
      return undefined;
  }
}
