import { type Page, type Span, visibleView } from '../../../evidence/document.ts';
import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import type { Source } from '../source.ts';

type Field = Span & Readonly<{ name: string; value: string }>;

/** Field names of RFC 9116, section 2.5, and CSAF 2.0, section 7.1.8; names ignore case. */
const field =
  /^(Acknowledge?ments|Canonical|Contact|CSAF|Encryption|Expires|Hiring|Policy|Preferred-Languages):[ \t]*(\S[^\n]{0,500})$/gimu;
const contact = /^(?:mailto:\S+@\S+|https:\/\/\S+|tel:\+?\d)/iu;
const moment = /^\d{4}-\d{2}-\d{2}T/u;
/** A longer stretch would hold a policy, not a security.txt. */
const longestDetail = 600;

/**
 * A security.txt file (RFC 9116), plain or in a PGP signed message. The detail of the VUL-01 claim
 * runs from the first Contact line to the Expires line, whichever stands first, so that whoever
 * judges it reads the date from it ("Expires: 2026-12-31T23:00:00Z"); a note says what is missing.
 * A CSAF line is a claim for VUL-04.
 */
export function* proposeSecurityTxt({ document, classification }: Source): Generator<Candidate> {
  const [page] = document.pages;
  if (page === undefined || document.pages.length > 1 || classification.sampleOrTemplate) return;
  const fields = fieldsOf(page);
  const contacts = fields.filter(({ name, value }) => name === 'contact' && contact.test(value));
  const expiries = fields.filter(({ name, value }) => name === 'expires' && moment.test(value));
  const isNamed = /(?:^|[/_.-])security\.txt$/iu.test(document.file);
  const [first] = contacts;
  if (first === undefined || (expiries.length === 0 && !isNamed)) return;
  const notes = [
    ...(expiries.length === 0 ? ['no Expires line (RFC 9116 requires one)'] : []),
    ...(expiries.length > 1 ? ['more than one Expires line (RFC 9116 allows one)'] : []),
  ];
  yield claim('VUL-01', page, stretch(first, expiries[0]), notes);
  const csaf = fields.find(({ name }) => name === 'csaf');
  if (csaf !== undefined) yield claim('VUL-04', page, csaf, []);
}

function fieldsOf(page: Page): Field[] {
  return [...visibleView(page, 'text').matchAll(field)].map((found) => ({
    name: (found[1] ?? '').toLowerCase(),
    value: (found[2] ?? '').trim(),
    start: found.index,
    end: found.index + found[0].trimEnd().length,
  }));
}

function stretch(first: Span, expires: Span | undefined): Span {
  if (expires === undefined) return first;
  const start = Math.min(first.start, expires.start);
  const end = Math.max(first.end, expires.end);
  return end - start > longestDetail ? expires : { start, end };
}

function claim(criterion: string, page: Page, span: Span, notes: readonly string[]): Candidate {
  const { start, end } = span;
  return {
    type: 'practice',
    polarity: 'asserted',
    attributes: { criterion, detail: asPrinted(page.text.slice(start, end)) },
    spans: [{ page: page.number, view: 'text', start, end, attributes: ['criterion', 'detail'] }],
    proposedBy: 'rules',
    ...(notes.length > 0 ? { notes } : {}),
  };
}
