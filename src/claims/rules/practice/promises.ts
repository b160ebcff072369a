import { isOutlook, otherSection } from './paper-sections.ts';
import type { PaperStatement } from './paper-statements.ts';
import { isFragment, speechOf } from './speech.ts';

/** Whether the supplier binds itself here: a statement, or an item with a time below one. */
export function promises({ text, heading, leadStatement }: PaperStatement): boolean {
  if (otherSection(heading) || isOutlook(heading) || allows(text)) return false;
  const speech = speechOf(text, text.length);
  if (speech !== 'statement' && speech !== 'fragment') return false;
  if (leadStatement === undefined) return speech === 'statement' || !isHeadingLike(text);
  const lead = speechOf(leadStatement.text, leadStatement.text.length);
  return lead === 'statement' || lead === 'fragment' || lead === 'purpose';
}

/** "Hotfixes may be released within a day" binds nobody. */
function allows(text: string): boolean {
  return /\bmay\b/iu.test(text) && !/\b(?:will|shall|must)\b/iu.test(text);
}

/** "Critical: 30 days" counts, "4.2 Fix times" does not. */
function isHeadingLike(text: string): boolean {
  return isFragment(text) && !/:\s*\S/u.test(text);
}
