import type { Criterion } from '../criterion.ts';
import { dependencies } from './dependencies.ts';
import { governance } from './governance.ts';
import { release } from './release.ts';
import { secureCoding } from './secure-coding.ts';
import { securityByDesign } from './security-by-design.ts';
import { vulnerabilities } from './vulnerabilities.ts';

/** All criteria, in the order in which they are shown. */
export const catalogue: readonly Criterion[] = [
  ...governance,
  ...securityByDesign,
  ...secureCoding,
  ...dependencies,
  ...release,
  ...vulnerabilities,
];

/** Changes whenever a criterion or a rule of judgement changes; stored with every posture. */
export const catalogueVersion = '2026-11-24';

const byId: ReadonlyMap<string, Criterion> = new Map(catalogue.map((one) => [one.id, one]));

export function findCriterion(id: string): Criterion | undefined {
  return byId.get(id);
}
