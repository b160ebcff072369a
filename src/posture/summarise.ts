import { z } from 'zod';
import { catalogue } from '../criteria/catalogue/catalogue.ts';
import { type Level, levelSchema, levels } from '../criteria/criterion.ts';
import type { JudgementInput } from '../criteria/dossier.ts';
import { tierSchema } from '../suppliers/supplier.ts';
import {
  certificateSchema,
  countsSchema,
  expirySchema,
  type Posture,
  type Status,
  statuses,
} from './posture.ts';

const certificateLineSchema = certificateSchema.pick({
  standard: true,
  edition: true,
  level: true,
  from: true,
  until: true,
  inScope: true,
  valid: true,
  covers: true,
});
const expiryLineSchema = expirySchema.pick({ what: true, kind: true, on: true, void: true });

/**
 * What portfolio answers are made of: one or two kB per supplier. It carries the printed dates, so
 * that `summaryOn` can say what only time changes, and the days for which everything else holds.
 */
export const supplierSummarySchema = z.object({
  supplierId: z.string(),
  supplier: z.string(),
  tier: tierSchema.optional(),
  owner: z.string().optional(),
  /** YYYY-MM-DD. */
  asOf: z.string(),
  steady: z.object({ from: z.string().nullable(), until: z.string().nullable() }),
  areas: z.record(z.string(), levelSchema),
  /** One letter per criterion in the order of the catalogue; `summaryFinding` reads them. */
  levels: z.string(),
  statuses: z.string(),
  certificates: z.array(certificateLineSchema),
  orders: z.array(z.string()),
  expiries: z.array(expiryLineSchema),
  /** Ids of the traps that fired, without repetition. */
  traps: z.array(z.string()),
  disputes: z.number().int(),
  counts: countsSchema,
  /** Must-haves of which nothing is known. */
  missing: z.array(z.string()),
  /** When evidence was last received, YYYY-MM-DD; absent when nothing is on file. */
  lastReceived: z.string().optional(),
  evidence: z.number().int(),
});
export type SupplierSummary = z.infer<typeof supplierSummarySchema>;

/** A supplier orders and is certified for few things; hostile input must not grow the record. */
const most = 10;

export function summarise(
  { supplier, evidence }: JudgementInput,
  posture: Posture,
): SupplierSummary {
  const received = evidence.map((one) => one.evidence.receivedAt.slice(0, 10)).toSorted();
  const lastReceived = received.at(-1);
  const { findings } = posture;
  return {
    supplierId: supplier.id,
    supplier: supplier.name,
    ...(supplier.tier && { tier: supplier.tier }),
    ...(supplier.owner !== undefined && { owner: supplier.owner }),
    asOf: posture.asOf,
    steady: posture.steady,
    areas: Object.fromEntries(posture.areas.map(({ area, level }) => [area, level])),
    levels: findings.map(({ level }) => level.at(level === 'unknown' ? 0 : 1)).join(''),
    statuses: findings.map(({ status }) => status.at(0)).join(''),
    certificates: posture.certificates
      .map((one) => certificateLineSchema.parse(one))
      .toSorted((a, b) => worth(b.valid) - worth(a.valid))
      .slice(0, most),
    orders: supplier.orders.map(({ product }) => product).slice(0, most),
    expiries: posture.expiries
      .filter(({ on }) => on >= posture.asOf)
      .slice(0, most)
      .map((one) => expiryLineSchema.parse(one)),
    traps: [...new Set(posture.traps.map(({ id }) => id))],
    disputes: posture.disputes.length,
    counts: posture.counts,
    missing: findings
      .filter(({ mustHave, status }) => mustHave && status === 'unknown')
      .map(({ criterion }) => criterion),
    ...(lastReceived !== undefined && { lastReceived }),
    evidence: evidence.length,
  };
}

const levelOf: Readonly<Record<string, Level>> = Object.fromEntries(
  levels.map((level) => [level.at(1), level]),
);
const statusOf: Readonly<Record<string, Status>> = Object.fromEntries(
  statuses.map((status) => [status.at(0), status]),
);

/** Level and status of one criterion. */
export function summaryFinding(
  { levels: digits, statuses: letters }: Pick<SupplierSummary, 'levels' | 'statuses'>,
  criterion: string,
): Readonly<{ level: Level; status: Status }> {
  const at = catalogue.findIndex(({ id }) => id === criterion);
  return {
    level: levelOf[digits.charAt(at)] ?? 'unknown',
    status: statusOf[letters.charAt(at)] ?? 'unknown',
  };
}

function worth(valid: 'yes' | 'no' | 'unknown'): number {
  return ['no', 'unknown', 'yes'].indexOf(valid);
}
