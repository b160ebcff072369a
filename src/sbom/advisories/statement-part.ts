import { type Affected, shortSummary } from './affected.ts';
import { type FeedReading, noteIf } from './feed-part.ts';
import { type NamedProduct, productIdentity } from './product-identity.ts';
import type { Severity } from './severity.ts';

/** What a VEX document or an advisory says about one vulnerability in one product. */
export type Statement = Readonly<{
  ids: readonly string[];
  product: NamedProduct;
  status: 'affected' | NonNullable<Affected['status']>;
  justification?: string | undefined;
  summary?: string | undefined;
  severity?: Severity;
  published?: string | undefined;
}>;

/** The whole of a document. `date` is as printed; only its day counts. */
export type StatementDocument = Readonly<{
  source: string;
  id: string;
  date?: string | undefined;
  statements: readonly Statement[];
}>;

/** Statements as records by package; those about products without identifier are counted. */
export function statementPart(document: StatementDocument): FeedReading {
  const { source, id, date, statements } = document;
  const lines = statements.flatMap((statement) => lineOf(statement, id));
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0];
  const part = {
    kind: 'document' as const,
    source,
    alone: `${source} ${id}`,
    ...(day !== undefined && { date: day }),
    records: [...new Set(statements.map(({ ids }) => `${id} ${ids[0] ?? ''}`))],
    lines,
  };
  return {
    parts: [part],
    notes: noteIf('product unidentified', statements.length - lines.length),
  };
}

function lineOf(statement: Statement, document: string): (readonly [string, Affected])[] {
  const found = productIdentity(statement.product);
  if (!found) return [];
  const { key, ...versions } = found;
  const { ids, status, justification, summary, severity = 'unknown', published } = statement;
  const [id = document, ...aliases] = ids;
  const affected: Affected = {
    ...versions,
    id,
    aliases,
    summary: shortSummary(summary ?? `${id}, as stated in ${document}.`),
    severity,
    malicious: false,
    ...(published !== undefined && { published: published.slice(0, 10) }),
    ...(status !== 'affected' && { status }),
    ...(justification !== undefined && { justification: shortSummary(justification) }),
  };
  return [[key, affected]];
}
