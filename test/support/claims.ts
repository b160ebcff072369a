import { createHash } from 'node:crypto';
import type { Claim } from '../../src/claims/claim.ts';
import {
  attributeSchemas,
  type ClaimType,
  type PartialAttributes,
  type Polarity,
  type Subject,
} from '../../src/claims/claim-types.ts';

/** What a test may say about a claim beside its attributes; everything else has a default. */
export type ClaimDetails = Readonly<{
  polarity?: Polarity;
  subject?: Subject;
  quote?: string;
  page?: number;
  evidenceId?: string;
  notes?: readonly string[];
}>;

/** The one place in the tests that makes a verified claim. Its id follows from what it says. */
export function claimOf<T extends ClaimType>(
  type: T,
  attributes: PartialAttributes<T>,
  details: ClaimDetails = {},
): Extract<Claim, { type: T }> {
  const quote = details.quote ?? `${type} ${JSON.stringify(attributes)}`;
  const page = details.page ?? 1;
  const claim = {
    type,
    polarity: details.polarity ?? 'asserted',
    ...(details.subject && { subject: details.subject }),
    attributes: attributeSchemas[type].parse(attributes),
    citation: {
      evidenceId: details.evidenceId ?? 'evidence',
      page,
      view: 'text',
      start: 0,
      end: quote.length,
      quote,
    },
    support: {},
    proposedBy: ['rules'],
    notes: details.notes ?? [],
  };
  const id = createHash('sha256').update(JSON.stringify(claim)).digest('hex').slice(0, 16);
  return { id, ...claim } as unknown as Extract<Claim, { type: T }>;
}

/** The same claim, as read in another evidence. */
export function readIn(evidenceId: string, claim: Claim): Claim {
  return claimOf(claim.type, claim.attributes as PartialAttributes<ClaimType>, {
    polarity: claim.polarity,
    ...(claim.subject && { subject: claim.subject }),
    quote: claim.citation.quote,
    page: claim.citation.page ?? 1,
    notes: claim.notes,
    evidenceId,
  });
}

/** By default: a valid IEC 62443-4-1 certificate at ML 3 that covers what `supplier()` sells us. */
export function certification(
  attributes: PartialAttributes<'certification'> = {},
  details?: ClaimDetails,
) {
  return claimOf(
    'certification',
    {
      standard: 'IEC 62443-4-1',
      edition: '2018',
      level: 'ML 3',
      certificateNumber: 'C-100',
      holder: 'Kestrel Controls s.r.o.',
      issuer: 'TÜV NORD CERT GmbH',
      accreditation: 'DAkkS D-ZE-12007-01',
      scope: 'Development of the X series',
      sites: ['Brno, Czech Republic'],
      product: 'X series',
      issuedOn: '2025-03-01',
      expiresOn: '2028-02-29',
      ...attributes,
    },
    details,
  );
}

/** By default: a clean SOC 2 Type 2 report on a period that ended two months before `today`. */
export function assuranceReport(
  attributes: PartialAttributes<'assurance-report'> = {},
  details?: ClaimDetails,
) {
  return claimOf(
    'assurance-report',
    {
      standard: 'SOC 2',
      reportType: 'Type 2',
      form: 'report',
      holder: 'Kestrel Controls s.r.o.',
      auditor: 'Larkin & Moss LLP',
      opinion: 'unqualified',
      periodStart: '2025-10-01',
      periodEnd: '2026-09-30',
      issuedOn: '2026-11-02',
      ...attributes,
    },
    details,
  );
}

/** By default: an independent penetration test of the ordered product, everything retested. */
export function securityTest(
  attributes: PartialAttributes<'security-test'> = {},
  details?: ClaimDetails,
) {
  return claimOf(
    'security-test',
    {
      testKind: 'penetration test',
      tester: 'Redshank Security GmbH',
      client: 'Kestrel Controls s.r.o.',
      target: 'X7',
      startedOn: '2026-08-03',
      endedOn: '2026-08-14',
      reportedOn: '2026-08-20',
      findings: { critical: 0, high: 0, medium: 2, low: 1 },
      retest: 'complete',
      ...attributes,
    },
    details,
  );
}

export function practice(criterion: string, quote: string, details: ClaimDetails = {}) {
  return claimOf('practice', { criterion, detail: quote }, { quote, ...details });
}

export function commitment(attributes: PartialAttributes<'commitment'>, details?: ClaimDetails) {
  return claimOf('commitment', attributes, details);
}
