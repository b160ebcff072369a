import type { Entries } from '../sbom/entries-of.ts';
import type { EntryCandidate, PointerSpan } from './candidate.ts';
import type { Citation, Claim, Support } from './claim.ts';
import { attributeSchemas, type ClaimType, claimDateSchema, type Subject } from './claim-types.ts';
import { coreAttributes } from './core-attributes.ts';
import type { RejectionReason } from './rejection.ts';

/** What the entries of a file prove of a candidate. */
type EntryProof = Readonly<{
  subject: Subject | undefined;
  attributes: Claim['attributes'];
  citation: Citation;
  support: Readonly<Record<string, Support>>;
  dropped: ReadonlyMap<string, RejectionReason>;
}>;

/** Types that are data wherever they stand; words in a field of a file are no statement of another. */
const dataTypes: ReadonlySet<ClaimType> = new Set(['sbom', 'vulnerability-statement']);

/** A span whose pointer leads to a value of the file. */
type Exhibit = Readonly<{ span: PointerSpan; value: string }>;

/**
 * Proves a candidate on the entries of an SBOM or VEX: each pointer must lead to an entry, and each
 * attribute stand inside the value cited for it. Data asserts; it has no mood to be read.
 */
export function proveEntries(
  candidate: EntryCandidate,
  entries: Entries,
  evidenceId: string,
): EntryProof | RejectionReason {
  const { type, polarity, subject } = candidate;
  const parsed = attributeSchemas[type]?.safeParse(candidate.attributes);
  if (!parsed?.success || !dataTypes.has(type) || polarity !== 'asserted') {
    return 'ATTRIBUTES_INVALID';
  }
  const exhibits = candidate.spans.flatMap((span): Exhibit[] => {
    const value = entries.get(span.pointer);
    return value === undefined || value.trim() === '' ? [] : [{ span, value }];
  });
  const [main] = exhibits;
  if (main === undefined || main.span !== candidate.spans[0]) return 'SPAN_OUT_OF_RANGE';
  const { values, support, dropped } = proveAttributes(
    candidate,
    parsed.data,
    exhibits,
    evidenceId,
  );
  const core = coreAttributes[type];
  const isProven = core.any.some((attribute) => values[attribute] !== undefined);
  if (!isProven || core.proven.some((attribute) => dropped.has(attribute))) {
    return 'CORE_NOT_PROVEN';
  }
  return {
    subject: provenSubject(subject, exhibits),
    attributes: attributeSchemas[type].parse(values),
    citation: citationOf(evidenceId, main),
    support,
    dropped,
  };
}

function proveAttributes(
  { derivedBy = {} }: EntryCandidate,
  attributes: object,
  exhibits: readonly Exhibit[],
  evidenceId: string,
) {
  const values: Record<string, unknown> = {};
  const support: Record<string, Support> = {};
  const dropped = new Map<string, RejectionReason>();
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null) continue;
    const inputs = derivedBy[attribute]?.inputs;
    const at = exhibits.find((exhibit) => proves(exhibit, attribute, String(value), inputs));
    if (at === undefined) {
      dropped.set(attribute, inputs ? 'DERIVATION_WRONG' : 'VALUE_NOT_PRINTED');
      continue;
    }
    values[attribute] = value;
    const { link } = at.span;
    if (at !== exhibits[0] && link) support[attribute] = { ...citationOf(evidenceId, at), link };
  }
  return { values, support, dropped };
}

/** A printed value stands in the entry; a computed one has it as an input. */
function proves(
  { span, value: quote }: Exhibit,
  attribute: string,
  value: string,
  inputs: readonly string[] | undefined,
): boolean {
  if (inputs) return span.attributes.some((name) => inputs.includes(name));
  return span.attributes.includes(attribute) && stands(value, quote);
}

function citationOf(evidenceId: string, { span, value }: Exhibit): Citation {
  return { evidenceId, pointer: span.pointer, quote: value };
}

function provenSubject(
  subject: Subject | undefined,
  exhibits: readonly Exhibit[],
): Subject | undefined {
  const parts = Object.entries(subject ?? {}).filter(
    ([, part]) => part !== undefined && exhibits.some(({ value }) => stands(part, value)),
  );
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const goesOn = /^(?:[\p{L}\p{N}]|[.-][\p{L}\p{N}])/u;

/** A date is the start of an instant; a text stands as printed, or as a purl encodes it. */
function stands(value: string, quote: string): boolean {
  if (value === quote) return true;
  if (claimDateSchema.safeParse(value).success && quote.startsWith(`${value}T`)) return true;
  return isToken(value, quote) || isToken(value, decoded(quote));
}

function isToken(value: string, quote: string): boolean {
  for (let at = quote.indexOf(value); at >= 0; at = quote.indexOf(value, at + 1)) {
    const before = quote.charAt(at - 1);
    const after = quote.slice(at + value.length, at + value.length + 2);
    if (!letterOrDigit.test(before) && !goesOn.test(after)) return true;
  }
  return false;
}

function decoded(purl: string): string {
  if (!purl.startsWith('pkg:')) return purl;
  try {
    return decodeURIComponent(purl);
  } catch {
    return purl;
  }
}
