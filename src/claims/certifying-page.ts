import { type Page, visibleView } from '../evidence/document.ts';
import { canonical } from './canonical.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import { compilePatterns } from './polarity-patterns.ts';

/** Characters beyond which a page is prose that speaks of certificates, not one of its own. */
const longestCertificate = 4500;
const fewestWords = 2;

const certifying = compilePatterns([{ patterns: cues.certifying, value: true }]);
const firstPerson = compilePatterns([{ patterns: cues.firstPerson, value: true }]);
const pages = new WeakMap<Page, boolean>();

/**
 * Whether a page is a certificate or a letter of certification: short, and a third party certifies
 * on it in at least two ways of saying so. There "complies with ISO/IEC 27001" is the certificate's
 * own sentence, though the words that certify stand on other lines; elsewhere it is a mere claim.
 */
export function isCertifyingPage(page: Page): boolean {
  const known = pages.get(page);
  if (known !== undefined) return known;
  const { text } = canonical(visibleView(page, 'text'), { fold: true });
  const words = new Set(certifying.find(text).map(({ start, end }) => text.slice(start, end)));
  const found =
    text.length <= longestCertificate &&
    words.size >= fewestWords &&
    firstPerson.find(text).length === 0;
  pages.set(page, found);
  return found;
}
