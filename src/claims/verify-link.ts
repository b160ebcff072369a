import type { LinkRule, PageSpan } from './candidate.ts';
import type { Proof } from './proof.ts';

/** Pages at the front that carry the facts of a cover: title, imprint, "about this report". */
const coverPages = 12;
/** A certificate with its annexes. */
const certificatePages = 12;
/** Characters between a statement and one that goes on with it. */
const sameStatement = 1200;

type Check = (support: Proof, main: Proof) => boolean;

/** What code can check of each link; the rest is the named rule's word, kept with the citation. */
const checks: Readonly<Record<LinkRule, Check>> = {
  'same statement': (support, main) =>
    support.page === main.page &&
    (support.view !== main.view || Math.abs(support.start - main.start) <= sameStatement),
  'same certificate': (support, main) =>
    support.page >= main.page - 1 && support.page - main.page <= certificatePages,
  'table row': (support, main) => Math.abs(support.page - main.page) <= 1,
  'cover field': (support) => support.page <= coverPages,
  'document title': (support) => support.page <= coverPages,
  'report section': () => true,
  'same file': () => false,
};

/** Whether a supporting span belongs to the claim by the rule it names. */
export function isLinked({ link }: PageSpan, support: Proof, main: Proof): boolean {
  return link !== undefined && (checks[link]?.(support, main) ?? false);
}
