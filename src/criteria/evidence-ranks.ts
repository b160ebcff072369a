import type { KnownLevel } from './criterion.ts';

/** 1 is the strongest evidence, 11 the weakest. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

export type EvidenceRank = Readonly<{
  rank: Rank;
  kind: string;
  proves: string;
  /** Level of an asserted claim before any cap (rules, section 1). */
  base: KnownLevel;
}>;

/** The order of evidence by strength; ties are broken by date. Rank 7 is E3 for the delivered version. */
export const evidenceRanks: readonly EvidenceRank[] = [
  {
    rank: 1,
    kind: 'accredited certificate that a person confirmed in a registry',
    proves: 'the assessed process or product in its scope',
    base: 'E4',
  },
  {
    rank: 2,
    kind: 'accredited certificate, document only',
    proves: 'the same, unconfirmed',
    base: 'E4',
  },
  {
    rank: 3,
    kind: 'independent audit, assurance or certification report',
    proves: 'controls in the period, with exceptions',
    base: 'E4',
  },
  {
    rank: 4,
    kind: 'artefact checked by machine',
    proves: 'exactly that artefact, not the process',
    base: 'E3',
  },
  {
    rank: 5,
    kind: 'independent technical test of the product with a retest',
    proves: 'the state of that version on that date',
    base: 'E3',
  },
  {
    rank: 6,
    kind: 'SOC 2 Type 1, summary letter of a test, certificate without accreditation',
    proves: 'design, or a part',
    base: 'E2',
  },
  {
    rank: 7,
    kind: "supplier's records, product documentation of the delivered version, security.txt",
    proves: 'practice, reported by the supplier',
    base: 'E2',
  },
  {
    rank: 8,
    kind: "supplier's dated and owned policy or procedure, contract clause, promise in documentation",
    proves: 'intent',
    base: 'E2',
  },
  {
    rank: 9,
    kind: 'signed attestation or questionnaire with specifics, bridge letter',
    proves: 'an accountable statement',
    base: 'E2',
  },
  { rank: 10, kind: 'statement in a mail, a tender or a chat', proves: 'a statement', base: 'E1' },
  { rank: 11, kind: 'marketing page, badge, press release', proves: 'nothing', base: 'E1' },
];

const bases = Object.fromEntries(evidenceRanks.map(({ rank, base }) => [rank, base])) as Readonly<
  Record<Rank, KnownLevel>
>;

export function baseLevel(rank: Rank): KnownLevel {
  return bases[rank];
}
