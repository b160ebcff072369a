import type { LinkRule, PageCandidate, PageSpan } from '../../../src/claims/candidate.ts';
import type { ClaimType } from '../../../src/claims/claim-types.ts';
import { dateOrderOf } from '../../../src/claims/date-order.ts';
import { type Proof, proofAt } from '../../../src/claims/proof.ts';
import type { Document } from '../../../src/evidence/document.ts';
import { type ProposedClaim, proposedClaimSchema } from './answer-schema.ts';
import type { Family } from './family.ts';
import { findAnchor, type Place } from './find-anchor.ts';
import { ledByCore } from './led-by-core.ts';
import type { Chunk } from './line.ts';
import { type Ground, placeOf } from './place-value.ts';
import { attributesOf, type Piece, readAttributes } from './read-attributes.ts';

/** Most lines of one statement: a certificate, a row of a table over its wraps. */
const longestStatement = 120;
const coverPages = 12;

/** What an answer's claims are read against. */
export type Asked = Readonly<{
  document: Document;
  family: Family;
  chunk: Chunk;
  proposedBy: `langchain:${string}`;
}>;

/** A claim whose type and numbers can be right; its words are not looked for yet. */
type Sound = ProposedClaim & Readonly<{ type: ClaimType }>;

export type ReadClaim =
  | Readonly<{ state: 'proposed'; candidate: PageCandidate; refused: number }>
  /** Its words do not stand in its lines; it may be asked again. */
  | Readonly<{ state: 'not found'; claim: Sound }>
  /** No claim of these papers, or of other lines. */
  | Readonly<{ state: 'refused' }>;

function soundClaim(given: unknown, { family, chunk }: Asked): Sound | undefined {
  const parsed = proposedClaimSchema.safeParse(given);
  if (!parsed.success) return undefined;
  const { from, to } = parsed.data;
  const type = family.types.find((one) => one === parsed.data.type);
  const isWithin = from >= 1 && from <= to && to <= chunk.length && to - from < longestStatement;
  return type && isWithin ? { ...parsed.data, type } : undefined;
}

/** Reads one claim of an answer; nothing in it is believed but what the document prints. */
export function readClaim(given: unknown, asked: Asked): ReadClaim {
  const claim = soundClaim(given, asked);
  if (!claim) return { state: 'refused' };
  const { document, chunk } = asked;
  const anchor = findAnchor(document, chunk.slice(claim.from - 1, claim.to), claim.anchor);
  if (!anchor) return { state: 'not found', claim };
  const { pieces, refused } = readAttributes(claim.type, claim.attributes, {
    order: dateOrderOf(document),
    chunk,
  });
  const isPractice = claim.type === 'practice';
  if (isPractice && !pieces.some(({ name }) => name === 'criterion')) return { state: 'refused' };
  return { state: 'proposed', candidate: candidateOf(claim, anchor, pieces, asked), refused };
}

function candidateOf(
  { type, polarity, subject, from, to }: Sound,
  anchor: Place,
  pieces: readonly Piece[],
  { document, chunk, proposedBy }: Asked,
): PageCandidate {
  const attributes = attributesOf(pieces);
  const main = proofAt(document, { ...anchor, attributes: [] });
  const { standard } = attributes;
  const ground: Ground = {
    document,
    chunk,
    from,
    to,
    main: anchor,
    context: {
      type,
      order: dateOrderOf(document),
      standard: typeof standard === 'string' ? standard : undefined,
    },
  };
  const spans = typeof main === 'string' ? [] : supportsOf(type, pieces, main, ground);
  const inMain = spans.filter(({ link }) => link === undefined);
  const names = new Set(inMain.flatMap((span) => span.attributes));
  const known = Object.entries(subject ?? {}).filter(([, part]) => part !== undefined);
  const candidate = {
    type,
    polarity,
    ...(known.length > 0 && { subject: Object.fromEntries(known) }),
    attributes,
    spans: [
      { ...anchor, attributes: [...names] },
      ...spans.filter(({ link }) => link !== undefined),
    ],
    proposedBy,
  } as PageCandidate;
  return typeof main === 'string'
    ? candidate
    : ledByCore(candidate, main, (span) => linkOf(type, span, main));
}

/** A span for every value that is printed; those in the main statement carry no link. */
function supportsOf(
  type: ClaimType,
  pieces: readonly Piece[],
  main: Proof,
  ground: Ground,
): readonly PageSpan[] {
  const spans = new Map<string, PageSpan>();
  for (const piece of pieces) {
    const place = placeOf(piece, ground) ?? ground.chunk[piece.at - 1];
    if (!place) continue;
    const { page, view, start, end } = place;
    const key = `${page} ${view} ${start} ${end}`;
    const attributes = [...(spans.get(key)?.attributes ?? []), piece.name];
    const link = isWithin(place, main) ? undefined : linkOf(type, place, main);
    spans.set(key, { page, view, start, end, attributes, ...(link && { link }) });
  }
  return [...spans.values()];
}

function isWithin(place: Place, main: Proof): boolean {
  const isOn = place.page === main.page && place.view === main.view;
  return isOn && place.start >= main.start && place.end <= main.end;
}

/** By what rule a value belongs to a statement it does not stand in. */
function linkOf(type: ClaimType, place: Place, main: Proof): LinkRule {
  const isCertificate = type === 'certification';
  if (isCertificate && place.page >= main.page - 1) return 'same certificate';
  const isReport = isCertificate || type === 'assurance-report' || type === 'security-test';
  return isReport && place.page <= coverPages ? 'cover field' : 'report section';
}
