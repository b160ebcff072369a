import { type Document, visibleView } from '../../evidence/document.ts';
import { sentences } from '../../evidence/sentences.ts';
import type { Proof } from '../proof.ts';
import { listedIn } from '../values/listed-values.ts';
import type { Cast } from './cast.ts';

/** Values that one word elsewhere in a long statement would prove. */
const byWord: ReadonlySet<string> = new Set([
  'opinion',
  'reportType',
  'retest',
  'form',
  'subserviceMethod',
]);

const goesOn = /^\s*\p{Ll}/u;

/** The lines of what the proposer pointed to, with the rest of a sentence that is wrapped over them. */
function ownLines({ quote, own }: Proof): string {
  const lines: { start: number; end: number; text: string }[] = [];
  let start = 0;
  for (const text of quote.split('\n')) {
    lines.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  let from = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= own.start),
  );
  let to = lines.findIndex((line) => line.end >= own.end);
  while (from > 0 && goesOn.test(lines[from]?.text ?? '')) from -= 1;
  while (to >= 0 && goesOn.test(lines[to + 1]?.text ?? '')) to += 1;
  return lines
    .slice(from, to < 0 ? lines.length : to + 1)
    .map(({ text }) => text)
    .join('\n');
}

/** Whether a choice of a list is printed by a word in the very lines a model cites for it. */
export function isInOwnWords({ attribute, value, exhibit, proposed }: Cast): boolean {
  if (!byWord.has(attribute)) return true;
  return listedIn(proposed.type, attribute, ownLines(exhibit.proof)).has(String(value));
}

const ofAuditor =
  /\bopinion\b|\bmaterial respects\b|\bmatters?\b|\burteil\b|\bwesentlichen belangen\b/iu;
const limited: ReadonlySet<string> = new Set(['qualified', 'adverse']);

const known = new WeakMap<Document, boolean>();

/** Whether the auditor limits the opinion anywhere: "except for the matters described". */
function isQualifiedIn(document: Document): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = document.pages.some((page) => {
    const text = visibleView(page, 'text');
    return sentences(text).some(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (!ofAuditor.test(sentence)) return false;
      return [...listedIn('assurance-report', 'opinion', sentence)].some((one) => limited.has(one));
    });
  });
  known.set(document, found);
  return found;
}

/** An unqualified opinion, where none of the auditor's words limits it. */
export function isOpinionOf({ attribute, value, document }: Cast): boolean {
  return attribute !== 'opinion' || value !== 'unqualified' || !isQualifiedIn(document);
}
