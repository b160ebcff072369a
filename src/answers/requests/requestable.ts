import { z } from 'zod';
import { type KnownLevel, levels } from '../../criteria/criterion.ts';
import data from './requestable.json' with { type: 'json' };

/** What else is accepted for a document, and the level it can reach at best. */
export const substituteSchema = z.object({ what: z.string(), level: z.enum(levels) });
type Substitute = z.infer<typeof substituteSchema>;

/** A document a buyer can ask for. */
export type Requestable = Readonly<{
  id: string;
  title: string;
  criteria: readonly string[];
  acceptedInstead: readonly Substitute[];
}>;

/** Every document a buyer can ask for, in the order of the catalogue. */
export const requestables: readonly Requestable[] = data.documents.map((document) => ({
  ...document,
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
