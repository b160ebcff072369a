import type { Derivation, PageCandidate, PageSpan } from '../../../src/claims/candidate.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { findPractices } from '../../../src/claims/practices.ts';
import { findStandards } from '../../../src/claims/standards.ts';
import { statementAt } from '../../../src/claims/statements.ts';
import { type Document, visibleView } from '../../../src/evidence/document.ts';
import { sentences } from '../../../src/evidence/sentences.ts';
import { type Mutator, spansFor, valuesOf, withValue } from './mutation.ts';
import type { Base } from './true-candidates.ts';

/** Said plainly whatever the sentence says; the span leaves out the words that say otherwise. */
const asserted: Mutator = (base, pick) => {
  const { candidate, claim } = base;
  if (claim.polarity === 'asserted') return undefined;
  const [main, ...others] = candidate.spans;
  const length = main.end - main.start;
  const from = main.start + Math.floor(length * (pick([0, 0.3, 0.6]) ?? 0));
  const spans = [{ ...main, start: from }, ...others];
  return {
    document: base.paper.document,
    candidate: { ...candidate, polarity: 'asserted', spans } as unknown as PageCandidate,
    isBelieved: ({ polarity }) => polarity === 'asserted',
  };
};

const core: Readonly<Record<string, readonly string[]>> = {
  certification: ['standard'],
  'assurance-report': ['standard'],
  practice: ['criterion'],
  commitment: ['subject', 'severity', 'duration'],
  'support-period': ['product', 'until'],
  'subservice-organisation': ['name'],
  'security-test': ['testKind'],
  'audit-exception': ['control', 'description'],
  'user-entity-control': ['description'],
};

/** The paper says the same there, too: the statement is a true quote of its own. */
function isSaidThere(
  base: Base,
  { page, view, start, end }: Claim['citation'],
  document: Document,
) {
  const quote = (
    document.pages.find(({ number }) => number === page)?.[view ?? 'text'] ?? ''
  ).slice(start, end);
  const { criterion, standard } = valuesOf(base.claim);
  if (findPractices(quote).some((found) => found.criterion === criterion)) return true;
  if (findStandards(quote).some((found) => found.standard === standard)) return true;
  return base.paper.claims.some((other) => {
    if (other.type !== base.claim.type) return false;
    const keys = core[other.type] ?? [];
    const isSame = keys.every((key) => valuesOf(other)[key] === valuesOf(base.claim)[key]);
    return isSame && (quote.includes(other.citation.quote) || other.citation.quote.includes(quote));
  });
}

/** The sentence ids of the neighbour. */
const neighbour: Mutator = (base, pick) => {
  const [main, ...others] = base.candidate.spans;
  const page = base.paper.document.pages.find(({ number }) => number === main.page);
  if (!page) return undefined;
  const own = statementAt(page, main.view, main);
  const pieces = main.view === 'text' ? sentences(visibleView(page, 'text')) : page.rows;
  const near = pieces.filter(
    ({ start, end }) => (end <= own.start || start >= own.end) && end > start,
  );
  const before = near.filter(({ end }) => end <= own.start).at(-1);
  const after = near.find(({ start }) => start >= own.end);
  const next = pick([before, after].flatMap((one) => one ?? []));
  if (!next) return undefined;
  const span = { ...main, start: next.start, end: next.end };
  return {
    document: base.paper.document,
    candidate: { ...base.candidate, spans: [span, ...others] } as unknown as PageCandidate,
    isBelieved: (claim) =>
      claim.polarity === 'asserted' &&
      !isCitedBy(base, claim.citation) &&
      !isSaidThere(base, claim.citation, base.paper.document),
  };
};

/** A statement that the true proposal rests on as well, beside its main one. */
function isCitedBy({ candidate }: Base, { page, view, start = 0, end = 0 }: Claim['citation']) {
  return candidate.spans.some(
    (span) => span.page === page && span.view === view && span.start < end && span.end > start,
  );
}

/** The places of one paper in another one. */
const elsewhere: Mutator = (base, pick, papers) => {
  const paper = pick(papers.filter((one) => one !== base.paper));
  if (!paper) return undefined;
  const spans = base.candidate.spans.map((span) => ({
    ...span,
    page: Math.min(span.page, paper.document.pages.length),
  }));
  const moved: Base = { ...base, paper };
  return {
    document: paper.document,
    candidate: { ...base.candidate, spans } as unknown as PageCandidate,
    isBelieved: (claim) =>
      claim.polarity === 'asserted' && !isSaidThere(moved, claim.citation, paper.document),
  };
};

/** The statement is there, but nobody who reads the page sees it. */
const hidden: Mutator = (base) => {
  const [main] = base.candidate.spans;
  if (main.view !== 'text') return undefined;
  const { document } = base.paper;
  const pages = document.pages.map((page) =>
    page.number === main.page
      ? { ...page, hidden: [{ start: main.start, end: main.end, why: 'white' as const }] }
      : page,
  );
  return {
    document: { ...document, pages: pages as unknown as Document['pages'] },
    candidate: base.candidate,
    isBelieved: () => true,
  };
};

/** A value nobody prints, said to be computed. */
const computed: Mutator = (base, pick) => {
  const values = valuesOf(base.candidate);
  const [input, known] = pick(Object.entries(values)) ?? [];
  const names: Readonly<Record<string, readonly string[]>> = {
    certification: ['expiresOn', 'level', 'certificateNumber', 'holder'],
    'assurance-report': ['periodEnd', 'opinion', 'reportType'],
    'security-test': ['retest', 'reportedOn', 'findings'],
    commitment: ['duration', 'severity'],
    'support-period': ['until'],
    practice: ['criterion'],
  };
  const made: Readonly<Record<string, unknown>> = {
    ...{ expiresOn: '2039-12-31', level: 'ML 4', certificateNumber: 'X-1', holder: 'Nobody AG' },
    ...{ periodEnd: '2039-12-31', opinion: 'adverse', reportType: 'Type 1', retest: 'complete' },
    ...{ reportedOn: '2039-01-01', findings: { critical: 7, high: 9 }, duration: 'PT1H' },
    ...{ severity: 'informational', until: '2049-12-31', criterion: 'SCD-05' },
  };
  const name = pick(names[base.claim.type] ?? []);
  if (name === undefined || input === undefined || known === undefined) return undefined;
  if (JSON.stringify(values[name]) === JSON.stringify(made[name])) return undefined;
  const { candidate, ...mutation } = withValue(base, name, made[name]);
  const rule = pick(['computed', 'issuedOn + 15 years', 'counted in the table']) ?? '';
  const derivation: Derivation = { rule, inputs: [input] };
  const isOther = base.paper.claims.some(
    (claim) =>
      claim.citation.quote === base.claim.citation.quote && valuesOf(claim)[name] === made[name],
  );
  if (isOther) return undefined;
  return { ...mutation, candidate: { ...candidate, derivedBy: { [name]: derivation } } };
};

/** Remarks of its own and a made-up party the claim is about. */
const smuggled: Mutator = (base) => {
  const note = 'Certified beyond doubt; see https://example.com/proof.';
  return {
    document: base.paper.document,
    candidate: {
      ...base.candidate,
      notes: [note],
      subject: { entity: 'Nobody AG' },
    } as PageCandidate,
    isBelieved: ({ notes, subject }) => notes.includes(note) || subject?.entity === 'Nobody AG',
  };
};

/** The claim is said to be about another company the first pages name. */
const aboutOther: Mutator = (base, pick) => {
  const front = base.paper.document.pages[0];
  const company =
    /\p{Lu}[\p{L}&.-]+(?: \p{Lu}[\p{L}&.-]+){0,3},? (?:GmbH|AG|Inc\.|Ltd\.?|LLP|LLC|B\.V\.|s\.r\.o\.|SE|S\.A\.)/gu;
  const known = JSON.stringify([
    base.claim.subject,
    base.claim.attributes,
    base.claim.citation.quote,
  ]);
  const others = [...(front?.text ?? '').matchAll(company)]
    .map(([name]) => name.replace(/\s+/gu, ' '))
    .filter((name) => !known.includes(name));
  const entity = pick(others);
  if (entity === undefined) return undefined;
  return {
    document: base.paper.document,
    candidate: { ...base.candidate, subject: { entity } } as PageCandidate,
    isBelieved: ({ subject }) => subject?.entity === entity,
  };
};

/** A statement from anywhere in the paper, put together with this one under a link that lets it pass. */
const linked: Mutator = (base, pick) => {
  const name = pick(
    Object.keys(valuesOf(base.candidate)).filter((one) => !core[base.claim.type]?.includes(one)),
  );
  const other = pick(base.paper.bases.filter(({ claim }) => claim.type !== base.claim.type));
  if (name === undefined || !other) return undefined;
  const strings = Object.entries(valuesOf(other.candidate)).filter(
    ([, one]) => typeof one === 'string',
  );
  const [from, value] = pick(strings) ?? [];
  if (from === undefined || value === valuesOf(base.candidate)[name]) return undefined;
  const spans: PageSpan[] = [...spansFor(other, from)];
  const link = pick(['document title', 'cover field', 'report section', 'same statement'] as const);
  const mutation = withValue(base, name, value, spans);
  const [main, ...rest] = mutation.candidate.spans;
  const relinked = rest.map((span) =>
    span.attributes.includes(name) && link ? { ...span, link } : span,
  );
  const candidate = { ...mutation.candidate, spans: [main, ...relinked] } as PageCandidate;
  const isOwn = base.paper.claims.some((claim) => valuesOf(claim)[name] === value);
  return isOwn ? undefined : { ...mutation, candidate };
};

export const quoteMutators: Readonly<Record<string, Mutator>> = {
  'a dropped "not"': asserted,
  'the sentence next door': neighbour,
  'a quote of another paper': elsewhere,
  'hidden text': hidden,
  'a made-up computation': computed,
  'remarks and a party of its own': smuggled,
  'a party of the front page': aboutOther,
  'a value of a claim of another kind': linked,
};
