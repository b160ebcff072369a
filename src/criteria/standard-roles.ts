import type { CriterionId } from './criterion.ts';

/** What a certificate for a standard is worth here; standards are named as gazetteer/standards.json does. */
export type StandardRole =
  | 'process'
  | 'other part'
  | 'product'
  | 'management'
  | 'cloud'
  | 'cyber resilience act'
  | 'none';

const process = ['IEC 62443-4-1', 'ISASecure SDLA'];
const industrialProducts = [
  'IEC 62443-4-2',
  'IEC 62443-3-3',
  'ISASecure CSA',
  'ISASecure ICSA',
  'ISASecure SSA',
  'ISASecure EDSA',
];
const otherProducts = ['Common Criteria', 'ISO/IEC 15408', 'EUCC', 'CSPN', 'BSZ', 'UL 2900'];
const cloud = [
  'ISO/IEC 27017',
  'ISO/IEC 27018',
  'ISO/IEC 27701',
  'CSA STAR',
  'BSI C5',
  'FedRAMP',
  'TISAX',
  'SecNumCloud',
];

export function standardRole(standard: string | null): StandardRole {
  if (standard === null) return 'none';
  if (process.includes(standard)) return 'process';
  if (industrialProducts.includes(standard)) return 'product';
  if (otherProducts.some((one) => standard.startsWith(one))) return 'product';
  if (standard.startsWith('IEC 62443')) return 'other part';
  if (standard === 'ISO/IEC 27001' || standard === 'IT-Grundschutz') return 'management';
  if (cloud.includes(standard)) return 'cloud';
  return /cyber resilience act|2024\/2847/iu.test(standard) ? 'cyber resilience act' : 'none';
}

/** A product certificate of this family presumes a secure development process (T01). */
export function presumesProcess(standard: string | null): boolean {
  return standard !== null && industrialProducts.includes(standard);
}

/** Offered as proof of a process, it is the wrong part (T01). */
export function isOtherPart(standard: string | null): boolean {
  return presumesProcess(standard) || standardRole(standard) === 'other part';
}

export const criterionOfRole: Readonly<Partial<Record<StandardRole, CriterionId>>> = {
  process: 'GOV-01',
  management: 'GOV-03',
  cloud: 'GOV-05',
  product: 'GOV-06',
  'cyber resilience act': 'GOV-09',
};

/** Criteria a valid process certificate in scope supports: E3 at ML 3, E2 at ML 2. */
export const supportedByProcess: readonly CriterionId[] = [
  'GOV-07',
  'GOV-08',
  'GOV-10',
  'SBD-01',
  'SBD-02',
  'SBD-03',
  'SBD-04',
  'SBD-05',
  'SCD-01',
  'SCD-02',
  'SCD-03',
  'SCD-04',
  'SCD-05',
  'SCD-07',
  'DEP-04',
  'DEP-05',
  'REL-01',
  'REL-02',
  'VUL-02',
  'VUL-08',
];
