import { foldText } from '../../suppliers/fold-text.ts';
import type { CapRule } from '../weighing.ts';

const sale =
  /end[- ]of[- ](?:sales?|life of sales|marketing|production)|last[- ](?:order|time[- ]buy|sale)|discontinu|vertriebsende|ab(?:ge)?kundig|letzte bestellung|produktionsende|verkaufsende/u;
const support =
  /end[- ]of[- ](?:support|security|service|maintenance)|support(?:ed)? (?:until|till|ends?|period)|security (?:updates?|support|fix|patch)|sicherheitsupdates?|sicherheitsaktualisierung|updates? until|supportende|unterstutzung/u;
const warranty = /\bwarrant(?:y|ies)|gewahrleistung|garantie(?:zeit)?\b/u;

/** T27: an end of sale, or a hardware warranty, shown as the end of security support. */
export const supportEndCaps: CapRule = ({ claim, criterion }) => {
  if (criterion !== 'VUL-06') return [];
  const quote = foldText(claim.citation.quote);
  if (support.test(quote)) return [];
  if (sale.test(quote)) {
    return [{ id: 'T27', reason: 'An end of sale is no end of support.', atMost: 'E1' }];
  }
  if (!warranty.test(quote)) return [];
  const reason = 'A hardware warranty is no security support.';
  return [{ id: 'weak evidence', reason, atMost: 'E1' }];
};
