import type { Criterion } from '../criterion.ts';
import { defineCriterion } from './define-criterion.ts';

/** Governance and certification. */
export const governance: readonly Criterion[] = [
  defineCriterion({
    id: 'GOV-01',
    mustHave: true,
    title: 'Process certificate',
    question:
      'Does the supplier hold a currently valid IEC 62443-4-1 certificate for the development process, and at which maturity level?',
    proof:
      'Certificate naming IEC 62443-4-1 (edition), holder, process name/version, site(s), maturity level (overall or per practice), certificate no., issue and expiry date, issuing body + accreditation mark',
    strongEvidence: [
      'accredited certificate (registry-verified best)',
      'assessment report listing practices and ML',
    ],
    weakEvidence: [
      '"aligned with / based on 62443"',
      'logo or badge',
      'self-declaration',
      'draft report',
      '4-2 or 3-3 certificate',
    ],
    freshMonths: 36,
    freshness: 'to expiry date (usually 3 y); no expiry on paper: 36 months from issue',
    traps: [
      'wrong part (4-2, 3-3, 2-4) shown as 4-1',
      'expired',
      'ML 1 or ML not stated',
      'issuer not accredited for 62443',
    ],
  }),
  defineCriterion({
    id: 'GOV-02',
    mustHave: true,
    title: 'Certificate scope',
    question:
      'Do the certificates cover the legal entity, the site and the product line we actually buy?',
    proof:
      'Match of holder/site/scope text on each certificate with the contracting entity, the developing site and the product on the order',
    strongEvidence: [
      'scope annex with site list',
      'certificate + product list',
      'assessment report scope section',
    ],
    weakEvidence: ['group-level press release', 'certificate of parent or sister company'],
    freshness: 'same as the certificate checked',
    traps: [
      'other legal entity',
      'sales office certified, not R&D',
      'other product family',
      'scope "provision of IT services" only',
    ],
  }),
  defineCriterion({
    id: 'GOV-03',
    title: 'ISO/IEC 27001',
    question:
      'Is there a valid ISO/IEC 27001:2022 certificate whose scope includes software/product development?',
    proof:
      'Certificate with scope statement and edition; Statement of Applicability showing A.8.25-A.8.34 included',
    strongEvidence: [
      'accredited certificate',
      'Statement of Applicability (dated, version matches certificate)',
    ],
    weakEvidence: ['certificate of the hosting provider', '"ISO 27001 compliant"'],
    freshMonths: 36,
    freshness: 'to expiry (3 y cycle); :2013 edition is void since 2025-10-31',
    traps: [
      ':2013 edition',
      'scope excludes R&D',
      'SoA excludes A.8.25/A.8.28',
      'non-accredited body',
    ],
  }),
  defineCriterion({
    id: 'GOV-04',
    title: 'SOC 2 report',
    question:
      'For hosted/cloud parts: is there a current SOC 2 Type 2 report with an unqualified opinion?',
    proof:
      "Service auditor's report: type, period, criteria categories, opinion, exceptions with management response, CUECs, subservice organisations and method",
    strongEvidence: ['SOC 2 Type 2, unqualified, period ended <12 months ago'],
    weakEvidence: ['SOC 3', 'bridge letter alone', 'trust-centre badge', 'SOC 2 of the cloud host'],
    freshMonths: 12,
    freshness: '12 months after period end; bridge letter adds at most 3 months',
    traps: [
      'Type 1 as Type 2',
      'qualified/adverse/disclaimer',
      'exceptions only in the test tables',
      'carve-out of the service we use',
      'period gap',
      "near-identical text to another supplier's report",
    ],
    appliesTo: 'hosted service',
  }),
  defineCriterion({
    id: 'GOV-05',
    title: 'Cloud assurances',
    question:
      'For cloud services: which cloud-specific assurances exist (ISO 27017/27018/27701, CSA STAR level, C5, FedRAMP, TISAX)?',
    proof: 'Certificate or registry entry with level, service name and dates',
    strongEvidence: [
      'STAR Level 2 certification/attestation',
      'ISO 27017/27018/27701 certificate',
      'C5 type 2 report',
      'FedRAMP authorisation letter',
      'TISAX label with assessment level',
    ],
    weakEvidence: ['STAR Level 1 (CAIQ self-assessment)', '27017 named without a 27001 base'],
    freshMonths: 12,
    freshness: 'to expiry; CAIQ 12 months',
    traps: [
      'STAR L1 presented as certification',
      'label for another location',
      '27018 covers PII only',
    ],
    appliesTo: 'hosted service',
  }),
  defineCriterion({
    id: 'GOV-06',
    title: 'Product certificate',
    question: 'Is the product itself certified for security capability, and at which level?',
    proof:
      'IEC 62443-4-2/-3-3 or ISASecure CSA/SSA/ICSA certificate, or Common Criteria/EUCC certificate, with product name, version, SL-C or assurance level',
    strongEvidence: [
      'product certificate naming the exact model + firmware version',
      'certification report / security target',
    ],
    weakEvidence: ['"designed to meet SL 2"', 'certificate for a previous hardware revision'],
    freshness: 'to expiry and only for the named version',
    traps: ['SL-T or SL-A quoted as SL-C', 'version mismatch', 'offered as proof of process'],
  }),
  defineCriterion({
    id: 'GOV-07',
    mustHave: true,
    title: 'Secure development process',
    question:
      'Is there a documented secure development process with named responsibilities that applies to this product?',
    proof:
      'SDL procedure or manual (version, date, owner), role map, applicability statement for the product',
    strongEvidence: [
      'process certificate (GOV-01)',
      'audit report testing the process',
      'SDL document + product-specific SDL record',
    ],
    weakEvidence: ['slide deck', 'blog on "security by design"', 'questionnaire "yes"'],
    freshMonths: 24,
    freshness: 'document 24 months; certificate per GOV-01',
    traps: ['process for IT projects, not products', 'policy without owner/version/date'],
  }),
  defineCriterion({
    id: 'GOV-08',
    title: 'Training and competence',
    question: 'Are developers and security roles trained and demonstrably competent?',
    proof: 'Training programme, coverage figures, role-based curricula, certificates of key people',
    strongEvidence: ['auditor-tested control', 'training records with coverage % and date'],
    weakEvidence: ['"our developers are trained"', 'course catalogue'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['general awareness training shown as secure-coding training'],
  }),
  defineCriterion({
    id: 'GOV-09',
    title: 'Cyber Resilience Act',
    question:
      'Is the supplier ready for the EU Cyber Resilience Act (class, conformity route, reporting since 2026-09-11, full duties from 2027-12-11)?',
    proof:
      'Product classification, conformity route, Article 14 reporting process, support period, technical-file plan; later the EU declaration of conformity',
    strongEvidence: [
      'EU declaration of conformity / notified-body certificate',
      'documented Article 14 procedure',
    ],
    weakEvidence: ['"CRA compliant" claim before harmonised standards are cited', 'webinar'],
    freshMonths: 12,
    freshness: '12 months; re-check at each CRA date',
    traps: [
      '62443-4-1:2018 certificate presented as CRA conformity',
      'SaaS-only offering outside CRA scope',
    ],
  }),
  defineCriterion({
    id: 'GOV-10',
    title: 'Process verification',
    question: 'Does the supplier verify its own process and improve it from findings?',
    proof: 'Internal SDL audits, process-verification records per release, improvement log, KPIs',
    strongEvidence: ['surveillance-audit report', 'internal audit report with closed actions'],
    weakEvidence: ['statement of continuous improvement'],
    freshMonths: 18,
    freshness: '18 months',
    traps: ['audit of quality system only (ISO 9001)'],
  }),
];
