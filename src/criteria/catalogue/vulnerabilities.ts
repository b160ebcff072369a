import type { Criterion } from '../criterion.ts';
import { defineCriterion } from './define-criterion.ts';

/** Vulnerabilities and incidents. */
export const vulnerabilities: readonly Criterion[] = [
  defineCriterion({
    id: 'VUL-01',
    mustHave: true,
    title: 'Disclosure policy',
    question:
      'Is there a public coordinated vulnerability disclosure policy with a working contact (security.txt)?',
    proof: 'CVD policy, security.txt with valid Expires, PSIRT contact, safe-harbour wording',
    strongEvidence: ['policy + valid security.txt', 'ISO 29147-based audit'],
    weakEvidence: ['support e-mail', 'contact form'],
    freshMonths: 12,
    freshness: '12 months; security.txt until its Expires date',
    traps: ['Expires in the past', 'policy forbids reporting'],
  }),
  defineCriterion({
    id: 'VUL-02',
    title: 'Triage',
    question: 'Is there a triage process with severity scoring and root assessment of reports?',
    proof: 'PSIRT procedure, scoring method (CVSS version), timelines',
    strongEvidence: ['audit report', 'procedure + statistics'],
    weakEvidence: ['statement'],
    freshMonths: 24,
    freshness: '24 months',
    traps: ['IT incident process only'],
  }),
  defineCriterion({
    id: 'VUL-03',
    mustHave: true,
    title: 'Fix times',
    question:
      'Are remediation timelines committed per severity, and does the record show they are met?',
    proof: 'SLA in contract/policy and actual dates from advisories',
    strongEvidence: [
      'contract clause + computed record from advisories',
      'audit test of timelines',
    ],
    weakEvidence: ['"as soon as possible"'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['SLA only for SaaS, not for devices', 'time to acknowledge presented as time to fix'],
  }),
  defineCriterion({
    id: 'VUL-04',
    mustHave: true,
    title: 'Advisories',
    question:
      'Does the supplier publish security advisories with CVE identifiers, ideally machine-readable (CSAF)?',
    proof: 'Advisory page/feed, CVE/CNA status, CSAF provider metadata',
    strongEvidence: ['CSAF feed parsed', 'advisories with CVE, affected versions, fix'],
    weakEvidence: ['customer-only notes', 'no advisory ever'],
    freshMonths: 3,
    freshness: '90 days for the feed check',
    traps: ['zero advisories read as zero vulnerabilities'],
  }),
  defineCriterion({
    id: 'VUL-05',
    title: 'Exploitability (VEX)',
    question: 'Does the supplier state exploitability of component vulnerabilities (VEX)?',
    proof: 'VEX (CycloneDX/OpenVEX/CSAF) with product version, status and justification',
    strongEvidence: ['VEX parsed and matched', 'signed VEX'],
    weakEvidence: ['e-mail "not affected" without reason'],
    freshMonths: 1,
    freshness: '30 days or next feed change',
    traps: ['not_affected without justification', 'under_investigation for months'],
  }),
  defineCriterion({
    id: 'VUL-06',
    mustHave: true,
    title: 'Support period',
    question: 'What is the support period / end of security support for the product we buy?',
    proof: 'Published date or contractual period for the model/version',
    strongEvidence: ['contract clause', 'published lifecycle page with date'],
    weakEvidence: ['"long-term"', 'sales promise'],
    freshMonths: 12,
    freshness: '12 months',
    traps: [
      'hardware warranty presented as security support',
      'end of sale confused with end of support',
    ],
  }),
  defineCriterion({
    id: 'VUL-07',
    mustHave: true,
    title: 'Incident notice',
    question:
      'How and how fast does the supplier notify us (and authorities) of incidents and exploited vulnerabilities, and what incidents are disclosed?',
    proof:
      'Contract clause/time, Article 14 CRA process (24 h / 72 h / 14 d or 1 month), disclosed incident list with follow-up',
    strongEvidence: ['signed contract clause', 'incident report with root cause'],
    weakEvidence: ['"promptly"', 'no incident stated'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['notification only for personal data', 'absence of news read as absence of incidents'],
  }),
  defineCriterion({
    id: 'VUL-08',
    title: 'Root causes',
    question: 'Are root causes analysed and fed back into the process?',
    proof: 'Root-cause records, trend review, changed rules',
    strongEvidence: ['audit report', 'internal review record'],
    weakEvidence: ['statement'],
    freshMonths: 18,
    freshness: '18 months',
  }),
];
