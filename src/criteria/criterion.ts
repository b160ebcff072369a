import { z } from 'zod';

export const areas = ['GOV', 'SBD', 'SCD', 'DEP', 'REL', 'VUL'] as const;
export const areaSchema = z.enum(areas);
export type Area = z.infer<typeof areaSchema>;

/**
 * How well something is proven, never how good it is: E0 refuted or lapsed, E1 claimed, E2
 * documented, E3 evidenced in practice, E4 independently verified. "unknown" is no level.
 */
export const levels = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;
export type KnownLevel = (typeof levels)[number];
export const levelSchema = z.enum([...levels, 'unknown']);
export type Level = z.infer<typeof levelSchema>;

/** From the lowest; a refuted criterion is lower than one of which nothing is known. */
export function height(level: Level): number {
  return ['E0', 'unknown', 'E1', 'E2', 'E3', 'E4'].indexOf(level);
}

/** Ids only; the text of standards is never stored. Our own judgement, not an official crosswalk. */
export type Mapping = Readonly<{
  iec62443: readonly string[];
  ssdf: readonly string[];
  nis2: readonly string[];
  cra: readonly string[];
  iso27001: readonly string[];
}>;

export type CriterionId = `${Area}-${number}`;

/** One entry of the catalogue: a question about how a supplier develops, and what proves the answer. */
export type Criterion = Readonly<{
  id: CriterionId;
  area: Area;
  /** A gap in it is always reported, in every digest and report. */
  mustHave: boolean;
  /** Two or three words for a table. */
  title: string;
  question: string;
  proof: string;
  strongEvidence: readonly string[];
  weakEvidence: readonly string[];
  mapping: Mapping;
  /** Months after the effective date until evidence is stale; absent: it does not age by document. */
  freshMonths?: number;
  freshness: string;
  traps: readonly string[];
  /** Which orders the criterion judges (rules, section 3). */
  appliesTo: 'product' | 'hosted service';
}>;
