import { z } from 'zod';
import { type KnownLevel, levels } from '../../criteria/criterion.ts';
import type { EvidenceKind } from '../../evidence/evidence.ts';
import data from './requestable.json' with { type: 'json' };

/** What else is accepted for a document, and the level it can reach at best. */
export const substituteSchema = z.object({ what: z.string(), level: z.enum(levels) });
type Substitute = z.infer<typeof substituteSchema>;

/** A document a buyer can ask for. */
export type Requestable = Readonly<{
  id: string;
  title: string;
  /** What it shows or is needed for, as one tells the supplier. */
  why: string;
  criteria: readonly string[];
  /** Kinds of paper it usually is. */
  kinds: readonly EvidenceKind[];
  acceptedInstead: readonly Substitute[];
}>;

/** Every document a buyer can ask for, in the order of the catalogue. */
export const requestables: readonly Requestable[] = data.documents.map((document) => ({
  ...document,
  kinds: document.kinds as EvidenceKind[],
  acceptedInstead: document.acceptedInstead.map(({ what, level }) => ({
    what,
    level: level as KnownLevel,
  })),
}));

const byCriterion = new Map(
  requestables.flatMap((one) => one.criteria.map((criterion) => [criterion, one] as const)),
);

/** The document that would answer a criterion; every criterion has one. */
export function requestFor(criterion: string): Requestable | undefined {
  return byCriterion.get(criterion);
}

const byTitle = new Map(requestables.map((one) => [one.title, one] as const));

/** The document of the catalogue with this title. */
export function requestableNamed(title: string): Requestable | undefined {
  return byTitle.get(title);
}

/** Kinds of paper a document usually is; none when it was named in a person's own words. */
export function kindsFor(title: string): readonly EvidenceKind[] {
  return byTitle.get(title)?.kinds ?? [];
}
