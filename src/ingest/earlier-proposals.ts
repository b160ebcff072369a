import type { Candidate, LinkRule, PageSpan } from '../claims/candidate.ts';
import type { Citation, Claim } from '../claims/claim.ts';
import type { Document, Page, Span, View } from '../evidence/document.ts';

type EarlierProposals = Readonly<{
  proposals: readonly Candidate[];
  /** Claims whose words do not stand in the document any more. */
  unmatched: number;
}>;

/**
 * What models proposed of these claims, as candidates once more: a claim that a model found does not
 * vanish because the model cannot be asked again, and it stands only if the gate of today lets it
 * through. Words that stand elsewhere in the document, as a newer reader reads it, are found when they
 * stand there once.
 */
export function earlierProposals(document: Document, claims: readonly Claim[]): EarlierProposals {
  const proposals: Candidate[] = [];
  let unmatched = 0;
  for (const claim of claims) {
    const models = claim.proposedBy.filter(isModel);
    if (models.length === 0) continue;
    const spans = spansOf(document, claim);
    if (!spans) {
      unmatched += 1;
      continue;
    }
    const { type, polarity, subject, attributes, derivedBy } = claim;
    const said = { type, polarity, attributes, spans };
    const more = { ...(subject && { subject }), ...(derivedBy && { derivedBy }) };
    for (const proposedBy of models) {
      proposals.push({ ...said, ...more, proposedBy } as Candidate);
    }
  }
  return { proposals, unmatched };
}

/** Whether a model proposed a claim, alone or beside the rules. */
export function isByModel({ proposedBy }: Claim): boolean {
  return proposedBy.some(isModel);
}

function isModel(proposer: string): proposer is `langchain:${string}` {
  return proposer.startsWith('langchain:');
}

/** The main statement, then what supports it; undefined when the main statement is gone. */
function spansOf(document: Document, claim: Claim): readonly [PageSpan, ...PageSpan[]] | undefined {
  const { attributes, citation, support, derivedBy = {} } = claim;
  const printed = Object.entries(attributes).filter(([, value]) => value !== null);
  const withInputs = (name: string) => [name, ...(derivedBy[name]?.inputs ?? [])];
  const own = printed.flatMap(([name, value]) =>
    Array.isArray(value) || !(name in support) ? withInputs(name) : [],
  );
  const main = spanOf(document, citation, own);
  if (!main) return undefined;
  const others = Object.entries(support).flatMap(([key, { link, ...cited }]) => {
    const name = key.replace(/\[\d+\]$/u, '');
    return spanOf(document, cited, withInputs(name), link) ?? [];
  });
  return [main, ...others];
}

function spanOf(
  document: Document,
  { page, view, start, quote }: Citation,
  attributes: readonly string[],
  link?: LinkRule,
): PageSpan | undefined {
  if (page === undefined || view === undefined) return undefined;
  const found = placeOf(document, { page, view, start: start ?? -1, quote });
  return found && { ...found, view, attributes, ...(link && { link }) };
}

function placeOf(
  { pages }: Document,
  {
    page,
    view,
    start,
    quote,
  }: Readonly<{ page: number; view: View; start: number; quote: string }>,
): (Span & Readonly<{ page: number }>) | undefined {
  const same = pages.find(({ number }) => number === page);
  if (same?.[view].startsWith(quote, start)) return { page, start, end: start + quote.length };
  const places = pages.flatMap((one) => placesOn(one, view, quote));
  return places.length === 1 ? places[0] : undefined;
}

/** At most two: more than one is one too many. */
function placesOn(page: Page, view: View, quote: string) {
  const text = page[view];
  const first = text.indexOf(quote);
  if (first < 0) return [];
  const starts = text.indexOf(quote, first + 1) < 0 ? [first] : [first, first];
  return starts.map((start) => ({ page: page.number, start, end: start + quote.length }));
}
