import { vocabulary } from '../answers/understand-question/ordinary-words.ts';
import { type Citation, type Claim, isClaimOf } from '../claims/claim.ts';
import { AssayError, type ErrorReport } from '../errors.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { bugFields } from '../ports/bug-fields.ts';
import { today } from '../records/desk.ts';
import { firstPages } from '../records/document-file.ts';
import { evidenceId } from '../records/evidence-record.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { findMentions } from '../suppliers/find-mentions.ts';
import { cancelled } from './examiner-thread.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';

/** Whom a paper names as its own, with the proof. */
export type NamedInPaper = Readonly<{
  name: string;
  /** What the paper says the company is. */
  as: 'holder' | 'client' | 'producer' | 'audited company' | 'only company of the register';
  page?: number;
}>;

/** What a file says about whose it is; `error` when it cannot be read. */
export type PaperGuess = Readonly<{
  file: string;
  kind: EvidenceKind;
  names: readonly NamedInPaper[];
  error?: ErrorReport;
}>;

type Told = Pick<IngestOptions, 'signal' | 'onProgress'>;

export type UnboundFile = Readonly<{ file: string; sha256: string }>;

/** Files that are looked into; the rest of a large batch is rarely somebody else's. */
const mostFiles = 6;
/** Pages on which a company is looked for that states nothing about itself. */
const mostPages = 5;
/** For all of them, the wait for a reader included. */
const deadlineMs = 90_000;

/**
 * Reads files that are nobody's evidence yet and takes from their proven claims whom they name.
 * Nothing is written down. What takes longer than the deadline names nobody. Throws CANCELLED when
 * `signal` is aborted, or what the disk says.
 */
export async function guessSupplier(
  desk: IngestDesk,
  files: readonly UnboundFile[],
  { signal, onProgress }: Told,
): Promise<readonly PaperGuess[]> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const both = AbortSignal.any([signal, deadline]);
  const read = files.slice(0, mostFiles).map(async (file) => {
    try {
      const looking = lookInto(desk, file, { signal: both, ...(onProgress && { onProgress }) });
      return await Promise.race([looking, whenAborted(both)]);
    } catch (error) {
      if (signal.aborted) throw cancelled(file.file);
      return unread(desk, file, error, deadline.aborted);
    }
  });
  return Promise.all(read);
}

/** Also ends the wait for a reader that others hold. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

async function lookInto(
  desk: IngestDesk,
  { file, sha256 }: UnboundFile,
  { signal, onProgress }: Told,
): Promise<PaperGuess> {
  const { workspace } = desk.place;
  return desk.examiner.withThread(async (examine) => {
    const bytes = await desk.files.get(workspace, sha256);
    if (!bytes) return { file, kind: 'other', names: [] };
    const { claims, classification, packedDocument } = await examine(
      { evidenceId: evidenceId(workspace, sha256), file, bytes, receivedOn: today(desk) },
      { signal, onProgress: (progress) => onProgress?.(file, progress) },
    );
    const { kind } = classification;
    const names = namesIn(claims, kind);
    const mentioned = names.length > 0 ? [] : await mentionedIn(desk, packedDocument);
    return { file, kind, names: [...names, ...mentioned] };
  });
}

/** Why nothing is known of a file; a bug in a rule or a reader is no reason to lose it. */
function unread(
  { log }: IngestDesk,
  { file }: UnboundFile,
  error: unknown,
  late: boolean,
): PaperGuess {
  const nobody = { file, kind: 'other', names: [] } as const;
  if (late) return nobody;
  if (!(error instanceof AssayError)) {
    log.error(bugFields(error), 'a waiting upload could not be looked into');
    return nobody;
  }
  if (error.code === 'DATA_DIRECTORY_UNUSABLE') throw error;
  return { ...nobody, error: error.report() };
}

/** The one registered company that the first pages speak of, where the paper states no holder. */
async function mentionedIn(desk: IngestDesk, packed: Uint8Array): Promise<NamedInPaper[]> {
  const [pages, suppliers] = await Promise.all([
    firstPages(packed, mostPages),
    listSuppliers(desk.place),
  ]);
  const open = pages.filter(({ hidden }) => hidden.length === 0);
  const found = open.flatMap(({ number, text }) =>
    findMentions(text, suppliers, vocabulary).flatMap(({ resolution }) =>
      resolution.outcome === 'resolved' ? [{ name: resolution.supplier.name, page: number }] : [],
    ),
  );
  const [first] = found;
  const isOnly = found.every(({ name }) => name === first?.name);
  return first && isOnly ? [{ ...first, as: 'only company of the register' }] : [];
}

/** Kinds of papers that are about the company they name, and by which claim they name it. */
const namedBy: Readonly<Partial<Record<EvidenceKind, (claim: Claim) => NamedInPaper[]>>> = {
  certificate: (claim) => certified(claim),
  'certification-report': (claim) => certified(claim),
  'attestation-letter': (claim) => [...audited(claim), ...certified(claim)],
  'audit-report': (claim) => audited(claim),
  'security-test-report': (claim) =>
    isClaimOf('security-test', claim) ? named(claim, 'client', claim.attributes.client) : [],
  sbom: (claim) =>
    isClaimOf('sbom', claim) ? named(claim, 'producer', claim.attributes.producer) : [],
};

function certified(claim: Claim): NamedInPaper[] {
  return isClaimOf('certification', claim) ? named(claim, 'holder', claim.attributes.holder) : [];
}

function audited(claim: Claim): NamedInPaper[] {
  if (!isClaimOf('assurance-report', claim)) return [];
  return named(claim, 'audited company', claim.attributes.holder, 'holder');
}

function named(
  { citation, support }: Claim,
  as: NamedInPaper['as'],
  name: string | null,
  attribute: string = as,
): NamedInPaper[] {
  if (name === null) return [];
  const proof: Citation = support[attribute] ?? citation;
  return [{ name, as, ...(proof.page !== undefined && { page: proof.page }) }];
}

/** Whom a paper names, every name once, in the order of the paper. */
export function namesIn(claims: readonly Claim[], kind: EvidenceKind): readonly NamedInPaper[] {
  const found = claims
    .filter(({ polarity }) => polarity !== 'other-party' && polarity !== 'negated')
    .flatMap((claim) => namedBy[kind]?.(claim) ?? []);
  return [...new Map(found.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
