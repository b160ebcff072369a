import type { LinkRule, PageCandidate, PageSpan } from '../../src/claims/candidate.ts';
import type { ClaimType, PartialAttributes } from '../../src/claims/claim-types.ts';
import type { Document, View } from '../../src/evidence/document.ts';

/** Where words stand in a document: its first page that prints them. */
export function spanOf(
  document: Document,
  words: string,
  attributes: readonly string[] = [],
  more: Readonly<{ view?: View; link?: LinkRule }> = {},
): PageSpan {
  const view = more.view ?? 'text';
  const page = document.pages.find((one) => one[view].includes(words));
  if (!page) throw new Error(`"${words}" is not printed`);
  const start = page[view].indexOf(words);
  const span = { page: page.number, view, start, end: start + words.length, attributes };
  return more.link ? { ...span, link: more.link } : span;
}

/** A candidate of the rules, asserted unless said otherwise. */
export function candidate<T extends ClaimType>(
  type: T,
  attributes: PartialAttributes<T>,
  spans: PageCandidate['spans'],
  more: Partial<PageCandidate> = {},
): PageCandidate {
  return {
    type,
    polarity: 'asserted',
    attributes,
    spans,
    proposedBy: 'rules',
    ...more,
  } as PageCandidate;
}
