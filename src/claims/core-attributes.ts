import type { ClaimType } from './claim-types.ts';

type Core = Readonly<{
  /** What the claim is about: refused whole when proposed and not proven. */
  proven: readonly string[];
  /** At least one of them must be proven. */
  any: readonly string[];
}>;

/**
 * Without these a claim says nothing. Everything else a candidate gets wrong is taken out of the
 * claim and counted; a null attribute is "not stated" and can only lower a level.
 */
export const coreAttributes: Readonly<Record<ClaimType, Core>> = {
  certification: { proven: ['standard'], any: ['standard', 'certificateNumber'] },
  'assurance-report': { proven: ['standard', 'opinion'], any: ['standard', 'reportType', 'form'] },
  'audit-exception': { proven: [], any: ['control', 'description'] },
  'subservice-organisation': { proven: ['name'], any: ['name'] },
  'user-entity-control': { proven: ['description'], any: ['description'] },
  'security-test': { proven: ['testKind'], any: ['testKind', 'tester', 'target', 'findings'] },
  practice: { proven: ['criterion'], any: ['criterion'] },
  commitment: { proven: ['subject', 'severity', 'duration'], any: ['subject', 'duration'] },
  'support-period': { proven: ['until'], any: ['until'] },
  incident: { proven: [], any: ['occurredOn', 'disclosedOn', 'summary'] },
  'vulnerability-statement': {
    proven: ['vulnerability', 'product', 'status', 'justification'],
    any: ['vulnerability'],
  },
  'component-statement': { proven: ['component'], any: ['component'] },
  sbom: { proven: ['product'], any: ['format', 'specVersion', 'product'] },
};
