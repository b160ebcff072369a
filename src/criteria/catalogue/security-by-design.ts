import type { Criterion } from '../criterion.ts';
import { defineCriterion } from './define-criterion.ts';

/** Security by design. */
export const securityByDesign: readonly Criterion[] = [
  defineCriterion({
    id: 'SBD-01',
    title: 'Security context',
    question:
      'Is the intended security context (deployment, zones, assumptions) of the product documented?',
    proof: 'Product security context / intended-use section in security manual',
    strongEvidence: ['product security manual', 'certification report'],
    weakEvidence: ['datasheet'],
    freshMonths: 24,
    freshness: 'per product version; 24 months',
    traps: ['generic network diagram'],
  }),
  defineCriterion({
    id: 'SBD-02',
    mustHave: true,
    title: 'Threat model',
    question:
      'Is there a maintained threat model and cybersecurity risk assessment for the product?',
    proof:
      'Threat-model document or summary (method, date, version, number of threats, mitigations, residual risk) and review cadence',
    strongEvidence: [
      'assessor statement that threat models were examined',
      'threat-model report (redacted)',
    ],
    weakEvidence: ['"we use STRIDE"', 'template without content'],
    freshMonths: 12,
    freshness: '12 months or last major release',
    traps: ['model of another product', 'never updated since first release'],
  }),
  defineCriterion({
    id: 'SBD-03',
    title: 'Security requirements',
    question: 'Are security requirements specified, reviewed and traced to tests?',
    proof: 'Requirement list incl. target capability level, review record, traceability matrix',
    strongEvidence: ['assessment/audit report', 'traceability extract'],
    weakEvidence: ['feature list', 'RFP answer'],
    freshness: 'per major release',
    traps: ['functional requirements only'],
  }),
  defineCriterion({
    id: 'SBD-04',
    title: 'Defence in depth',
    question: 'Are secure-design principles and defence in depth applied and recorded?',
    proof: 'Design principles standard, architecture showing layers and attack-surface reduction',
    strongEvidence: ['audit report', 'architecture description with security layers'],
    weakEvidence: ['marketing term "zero trust"'],
    freshMonths: 24,
    freshness: '24 months',
  }),
  defineCriterion({
    id: 'SBD-05',
    title: 'Design review',
    question:
      'Are designs reviewed for security by someone qualified and independent of the author?',
    proof: 'Design-review procedure, sample review records, issue closure',
    strongEvidence: ['audit report sampling reviews', 'review records'],
    weakEvidence: ['org chart'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['reviewer = author'],
  }),
  defineCriterion({
    id: 'SBD-06',
    mustHave: true,
    title: 'Secure defaults',
    question:
      'Is the product delivered secure by default with hardening, account, operation and disposal guidance?',
    proof:
      'Hardening guide for the delivered version, default-configuration statement, account and decommissioning guidance',
    strongEvidence: ['published hardening guide', 'lab test of defaults'],
    weakEvidence: ['generic best-practice page'],
    freshness: 'per product version',
    traps: ['guide for an older version', 'default passwords in manual'],
  }),
];
