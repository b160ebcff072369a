/** A trap the rules look for: what it is, where it attaches and what it does. */
export type TrapEntry = Readonly<{
  id: string;
  name: string;
  attachesTo: string;
  effect: string;
}>;

/** Every trap, in the order of its id; rules of judgement, section 4. */
export const traps: readonly TrapEntry[] = [
  {
    id: 'T01',
    name: 'Another part of IEC 62443 (4-2, 3-3, 2-4) shown for 4-1',
    attachesTo: 'GOV-01',
    effect:
      'reported when no valid 4-1 certificate in scope exists: E1 at most; a product certificate gives GOV-07 E2 when holder, product and version match',
  },
  {
    id: 'T02',
    name: 'Expired, withdrawn or not yet valid',
    attachesTo: "the certificate's criterion and GOV-02",
    effect: 'flagged for the days of grace, then E0; not yet valid: E0',
  },
  {
    id: 'T03',
    name: 'Held by another legal entity',
    attachesTo: "the certificate's criterion and GOV-02",
    effect: 'E1 at most; the legal form is never ignored',
  },
  {
    id: 'T04',
    name: 'The development site is not listed',
    attachesTo: "the certificate's criterion and GOV-02",
    effect: 'E1 at most',
  },
  {
    id: 'T05',
    name: 'Another product or version',
    attachesTo: 'the criterion of the claim and GOV-02',
    effect: 'E1 at most',
  },
  {
    id: 'T06',
    name: 'Maturity level missing, invalid or 1',
    attachesTo: 'GOV-01',
    effect: 'E2 at most',
  },
  {
    id: 'T07',
    name: 'Issuer not recognised',
    attachesTo: 'the certificate',
    effect: 'E2 at most; no mark of an accreditation body is the same (not for IECEE, ISASecure)',
  },
  {
    id: 'T08',
    name: 'Self-declaration instead of a certificate',
    attachesTo: 'the claim',
    effect: 'E1 at most',
  },
  {
    id: 'T09',
    name: 'Draft, or a letter or questionnaire that nobody signed',
    attachesTo: 'the claim',
    effect: 'E1 at most; "unsigned" needs positive evidence',
  },
  {
    id: 'T10',
    name: 'Hedged wording ("aligned with", "designed to meet")',
    attachesTo: 'the claim',
    effect: 'E1 at most',
  },
  {
    id: 'T11',
    name: 'ISO/IEC 27001:2013',
    attachesTo: 'GOV-03',
    effect: 'expired on 2025-10-31, whatever the certificate prints',
  },
  {
    id: 'T12',
    name: 'ISO/IEC 27001 scope without development',
    attachesTo: 'GOV-03',
    effect: 'excluded or only other activities: E1 at most; company-wide and silent: E2 at most',
  },
  {
    id: 'T13',
    name: 'SOC 2 Type 1 or SOC 3',
    attachesTo: 'GOV-04',
    effect: 'Type 1: E2 at most; SOC 3: E1 at most',
  },
  {
    id: 'T14',
    name: 'Opinion that is not unqualified',
    attachesTo: 'GOV-04 and the criterion a qualification names',
    effect: 'adverse or disclaimer: E0; qualified: E2 at most, E0 for what it names until fixed',
  },
  {
    id: 'T15',
    name: 'Exceptions in the tests of controls',
    attachesTo: 'GOV-04 and each criterion the control touches',
    effect: 'E2 at most, E3 once a named person has accepted the response',
  },
  {
    id: 'T16',
    name: 'Report period older than twelve months, or a gap between periods',
    attachesTo: 'GOV-04 and the controls in the report',
    effect: 'lapses; a gap is listed',
  },
  {
    id: 'T17',
    name: 'Bridge letter of more than three months, or unsigned',
    attachesTo: 'GOV-04',
    effect: 'counts for nothing; a good one only keeps a report lapsing for three months',
  },
  {
    id: 'T18',
    name: 'Carved-out provider',
    attachesTo: 'GOV-04',
    effect: 'information; missing only when nothing of the provider is on file',
  },
  {
    id: 'T19',
    name: 'Controls that we have to operate, without an owner',
    attachesTo: 'GOV-04',
    effect: 'raised, no cap',
  },
  {
    id: 'T20',
    name: 'Report of another company',
    attachesTo: 'the report and the controls in it',
    effect: 'does not count for the supplier',
  },
  {
    id: 'T21',
    name: 'STAR Level 1 shown as certification',
    attachesTo: 'GOV-05',
    effect: 'E1 at most',
  },
  {
    id: 'T22',
    name: 'Scan, other product, or open high findings without a retest',
    attachesTo: 'SCD-06',
    effect:
      'E1 at most; open after a retest: E2 at most; critical, past the own fix time or 90 days without a plan: E0',
  },
  {
    id: 'T23',
    name: 'SBOM of another or an unstated product or version',
    attachesTo: 'DEP-01',
    effect: 'E1 at most',
  },
  {
    id: 'T24',
    name: 'SBOM flat, empty or without identifiers',
    attachesTo: 'DEP-02 and DEP-03',
    effect: 'E3 from 95 % coverage, E2 from 60 %, else E1',
  },
  {
    id: 'T25',
    name: 'VEX "not affected" without a justification',
    attachesTo: 'VUL-05',
    effect: 'that statement does not count',
  },
  {
    id: 'T26',
    name: 'security.txt expired',
    attachesTo: 'VUL-01',
    effect: 'that file lapses; a dated disclosure policy beside it keeps E2',
  },
  {
    id: 'T27',
    name: 'End of sale shown as end of support',
    attachesTo: 'VUL-06',
    effect: 'E1 at most',
  },
  {
    id: 'T28',
    name: 'Inconsistent dates of a certificate',
    attachesTo: 'IEC 62443-4-1 and ISO management certificates',
    effect: 'E2 at most: issued after expiry, or more than three years and six months',
  },
  {
    id: 'T29',
    name: "Text near-identical to another supplier's report",
    attachesTo: 'both reports',
    effect: 'E2 at most until a person clears it; 60 % of the shorter text, other groups only',
  },
  {
    id: 'T30',
    name: 'Instructions to a machine in a document',
    attachesTo: 'the supplier',
    effect: 'no cap; the words prove nothing; a red flag',
  },
  {
    id: 'T31',
    name: 'Paper that cannot be read',
    attachesTo: 'the criterion guessed from file name and upload',
    effect: 'stays unknown and says why',
  },
  {
    id: 'T32',
    name: 'CRA conformity from a 2018 process certificate',
    attachesTo: 'GOV-09',
    effect: 'E1 at most',
  },
  {
    id: 'T33',
    name: '"Level 5" or a security level as maturity level',
    attachesTo: 'GOV-01',
    effect: 'treated as a missing level, and a red flag',
  },
];
