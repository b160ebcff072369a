import type { Document, Span } from '../evidence/document.ts';
import { type Candidate, isOfModel, type PageCandidate } from './candidate.ts';
import { asPrinted, canonical } from './canonical.ts';
import { isCertifyingPage } from './certifying-page.ts';
import type { ClaimType, Polarity } from './claim-types.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import { type Judgement, lessFavourable, polarityOf } from './polarity.ts';
import { compilePatterns } from './polarity-patterns.ts';
import type { Proof } from './proof.ts';
import { saidPolarity } from './roles/said-polarity.ts';
import { unheededDenial } from './roles/unheeded-denial.ts';
import { headingPolarity, leadInOf, overPages } from './statement-context.ts';
import type { Exhibit } from './verify-attributes.ts';

type Decision = Readonly<{ polarity: Polarity; notes: readonly string[] }>;

/** The words the claim rests on: the value it is about, else what the proposer pointed to. */
function focusOf({ quote, own }: Proof, core: Span | undefined): Span | undefined {
  if (core) return core;
  return own.end - own.start < quote.length ? own : undefined;
}

function noteOn({ cue }: Judgement, polarity: Polarity): string {
  return `The words "${cue?.text}" make this ${polarity}.`;
}

/** What a supplier asks of its own suppliers is its own practice. */
const criteriaAboutSuppliers: ReadonlySet<unknown> = new Set(['DEP-04', 'DEP-05']);

function isAboutSuppliers({ type, attributes }: Candidate): boolean {
  return type === 'practice' && criteriaAboutSuppliers.has(attributes.criterion);
}

const holding = compilePatterns([{ patterns: cues.holding, value: true }]);
/** Attributes only a certificate has: with them it is one, whatever its sentence says. */
const ofCertificates = ['certificateNumber', 'issuedOn', 'expiresOn'];

/**
 * A standard named where nobody says that a certificate is held is no certification: neither does
 * the page certify, nor says any statement cited so, nor is a number or date of a certificate cited.
 */
function isMereMention({ type }: Candidate, exhibits: readonly Exhibit[]): boolean {
  if (type !== 'certification') return false;
  return !exhibits.some(
    ({ span, proof }) =>
      isCertifyingPage(proof.on) ||
      span.attributes.some((name) => ofCertificates.includes(name)) ||
      holding.find(canonical(proof.quote, { fold: true }).text).length > 0,
  );
}

/** Types whose statements a lead-in or heading can turn into a plan, a denial, a duty of others. */
const readInContext: ReadonlySet<ClaimType> = new Set([
  'certification',
  'assurance-report',
  'practice',
  'commitment',
  'support-period',
]);

type Read = Readonly<{ polarity: Polarity; note: string }>;

/** How the words above a statement make it to be read: "We plan to introduce:", "Roadmap". */
function readAbove({ type }: Candidate, { on, view, start, end }: Proof): Read | undefined {
  if (!readInContext.has(type)) return undefined;
  const section = headingPolarity(on, view, { start, end });
  if (section) {
    const { polarity, heading } = section;
    return { polarity, note: `The heading "${asPrinted(heading)}" makes this ${polarity}.` };
  }
  const leadIn = leadInOf(on, view, { start, end });
  if (leadIn === undefined) return undefined;
  const judged = polarityOf(leadIn, undefined, type);
  if (judged.polarity === 'asserted' || judged.polarity === 'hedged') return undefined;
  return { polarity: judged.polarity, note: noteOn(judged, judged.polarity) };
}

/** A statement about another party is never held against the supplier. */
function combined(proposed: Polarity, read: Polarity): Polarity {
  return read === 'other-party' ? read : lessFavourable(proposed, read);
}

/** The statement with what stands of it on the neighbouring pages, and the focus in it. */
function wholeOf(main: Proof, focus: Span | undefined, document: Document) {
  const { quote, view, on } = main;
  if (view === 'layout') return { statement: quote, focus };
  const { before, after } = overPages(document, on, main);
  const lead = before === '' ? '' : `${before} `;
  const shifted = focus && { start: focus.start + lead.length, end: focus.end + lead.length };
  return { statement: `${lead}${quote} ${after}`.trimEnd(), focus: shifted };
}

/**
 * The polarity of a claim. What the gate reads in the whole statement, and in the lead-in or heading
 * above it, counts where it helps the supplier less than the proposer's reading; a less favourable
 * reading of the proposer stands.
 */
export function decidePolarity(
  candidate: PageCandidate,
  exhibits: readonly [Exhibit, ...Exhibit[]],
  core: Span | undefined,
  document: Document,
): Decision {
  const main = exhibits[0].proof;
  const { statement, focus } = wholeOf(main, focusOf(main, core), document);
  const judged = polarityOf(statement, focus, candidate.type, {
    isOnCertificate: isCertifyingPage(main.on),
    aboutOthers: isAboutSuppliers(candidate),
  });
  const read = combined(candidate.polarity, judged.polarity);
  if (read !== 'asserted') {
    return { polarity: read, notes: read === candidate.polarity ? [] : [noteOn(judged, read)] };
  }
  const above = readAbove(candidate, main);
  if (above) return { polarity: above.polarity, notes: [above.note] };
  const said = isOfModel(candidate)
    ? (unheededDenial(document, candidate, main, focusOf(main, core)) ??
      saidPolarity(document, candidate, main))
    : undefined;
  if (said) return { polarity: said.polarity, notes: [said.note] };
  if (isMereMention(candidate, exhibits)) {
    return { polarity: 'hedged', notes: ['Nothing here says that a certificate is held.'] };
  }
  return { polarity: read, notes: [] };
}
