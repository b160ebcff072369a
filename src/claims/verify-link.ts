import type { Document } from '../evidence/document.ts';
import type { LinkRule, PageSpan } from './candidate.ts';
import type { Proof } from './proof.ts';
import { isOneStatement } from './roles/rule-readings.ts';
import { isOnSameCertificate } from './roles/same-certificate.ts';
import { leadInOf } from './statement-context.ts';

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

/** The sentence that opens the list the main statement is an item of. */
function isLeadIn({ quote, view }: Proof, main: Proof): boolean {
  const lead = view === main.view ? leadInOf(main.on, main.view, main) : undefined;
  return lead !== undefined && quote.includes(lead);
}

/** Pages between a statement of a report and its neighbours in the same section. */
const sectionPages = 1;
const titlePages = 2;

/** What a model says of a link is worth nothing: the rules' word is not there to keep. */
const unproven: Readonly<
  Record<LinkRule, (...proofs: [...Parameters<Check>, Document]) => boolean>
> = {
  'same statement': (support, main) => isOneStatement(support, main) || isLeadIn(support, main),
  'same certificate': (support, main, document) => isOnSameCertificate(document, support, main),
  'table row': isOneStatement,
  'cover field': checks['cover field'],
  'document title': (support) => support.page <= titlePages,
  'report section': (support, main) => Math.abs(support.page - main.page) <= sectionPages,
  'same file': () => false,
};

/**
 * Whether a supporting span belongs to the claim by the rule it names. `model` is the document of a
 * proposal of a model, which is held to what code can see.
 */
export function isLinked(
  { link }: PageSpan,
  support: Proof,
  main: Proof,
  model?: Document,
): boolean {
  if (link === undefined) return false;
  if (model) return unproven[link]?.(support, main, model) ?? false;
  return checks[link]?.(support, main) ?? false;
}
