import type { VexStatus } from '../sbom/vex.ts';

/** The words of OpenVEX, CycloneDX and CSAF for a state, without signs and in lower case. */
const words: Readonly<Record<string, VexStatus>> = {
  notaffected: 'not_affected',
  knownnotaffected: 'not_affected',
  falsepositive: 'not_affected',
  affected: 'affected',
  knownaffected: 'affected',
  exploitable: 'affected',
  firstaffected: 'affected',
  lastaffected: 'affected',
  fixed: 'fixed',
  firstfixed: 'fixed',
  resolved: 'fixed',
  resolvedwithpedigree: 'fixed',
  underinvestigation: 'under_investigation',
  intriage: 'under_investigation',
};

/** What a printed status means; undefined for words that no format knows. */
export function vexStatusOf(printed: string | null): VexStatus | undefined {
  return words[(printed ?? '').toLowerCase().replace(/[^a-z]/gu, '')];
}
