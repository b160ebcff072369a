import { type Document, visibleView } from '../evidence/document.ts';
import { type Subject, subjectSchema } from './claim-types.ts';
import { findPrinted } from './printed.ts';
import type { Exhibit } from './verify-attributes.ts';

/** Pages at the front whose words say whom the whole paper is about. */
const frontPages = 2;

/**
 * The parts of a subject that the statements, or the front pages, print. The front pages name
 * customers and assessors, too: whom a model takes the claim to be about, a statement must name.
 */
export function provenSubject(
  subject: Subject | undefined,
  exhibits: readonly Exhibit[],
  { pages }: Document,
  isModel: boolean,
): Subject | undefined {
  if (!subject) return undefined;
  const quotes = exhibits.map(({ proof }) => proof.quote);
  const front = pages.slice(0, frontPages).map((page) => visibleView(page, 'text'));
  const parts = Object.entries(subjectSchema.parse(subject)).filter(([name, part]) => {
    const texts = isModel && name === 'entity' ? quotes.slice(0, 1) : [...quotes, ...front];
    return part !== undefined && texts.some((text) => findPrinted(text, part));
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
