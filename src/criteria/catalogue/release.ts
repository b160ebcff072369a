import type { Criterion } from '../criterion.ts';
import { defineCriterion } from './define-criterion.ts';

/** Secure release pipelines. */
export const release: readonly Criterion[] = [
  defineCriterion({
    id: 'REL-01',
    mustHave: true,
    title: 'Build environment',
    question:
      'Are development and build environments protected (MFA, least privilege, separation, hardened build hosts, logging)?',
    proof: 'Environment security policy, audit results on access and segregation',
    strongEvidence: ['SOC 2/ISO audit tests in scope of R&D', '62443-4-1 report SM-7'],
    weakEvidence: ['"secure environment" text'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['corporate IT in scope, build farm not'],
  }),
  defineCriterion({
    id: 'REL-02',
    mustHave: true,
    title: 'Signing keys',
    question:
      'Are code-signing keys generated, stored and used under strict control (HSM, dual control, rotation)?',
    proof: 'Key-management procedure, HSM evidence, ceremony record',
    strongEvidence: ['audit report', 'HSM/KMS configuration evidence'],
    weakEvidence: ['"we sign our code"'],
    freshMonths: 24,
    freshness: '24 months',
    traps: ['key on a build server'],
  }),
  defineCriterion({
    id: 'REL-03',
    mustHave: true,
    title: 'Signed releases',
    question: 'Are releases and updates signed, and can the customer verify integrity?',
    proof:
      'Signature/hashes for the delivered file, verification instructions, verification result',
    strongEvidence: ['signature verified by us', 'published signed hashes'],
    weakEvidence: ['https download only', 'MD5 on the same page'],
    freshness: 'per release',
    traps: ['installer signed, firmware not', 'expired signing certificate without timestamp'],
  }),
  defineCriterion({
    id: 'REL-04',
    title: 'Build provenance',
    question:
      'Is build provenance produced (SLSA build level, in-toto attestation), and at which level?',
    proof: 'Provenance file for the artefact, builder identity, level claimed',
    strongEvidence: ['provenance verified by us', 'audit of builder'],
    weakEvidence: ['"SLSA 3" claim without attestation'],
    freshness: 'per release',
    traps: ['source track confused with build track', 'level 4 of the retired 0.1 scheme'],
  }),
  defineCriterion({
    id: 'REL-05',
    title: 'Update delivery',
    question:
      'Is update delivery hardened and usable in OT (authenticated channel, offline package, no forced restart)?',
    proof: 'Update mechanism description, security test, offline procedure',
    strongEvidence: ['test report', 'product security manual'],
    weakEvidence: ['"automatic updates"'],
    freshMonths: 24,
    freshness: '24 months',
    traps: ['remote access as update channel without MFA'],
  }),
  defineCriterion({
    id: 'REL-06',
    title: 'Update quality',
    question:
      'Are security updates qualified, documented (incl. OS/component dependencies) and reversible?',
    proof:
      'Update test record, release notes with security impact, compatibility statement for OS patches, rollback procedure',
    strongEvidence: ['release record + notes', 'audit report'],
    weakEvidence: ['generic changelog'],
    freshness: 'last 3 updates',
    traps: ['fixes hidden in feature releases'],
  }),
  defineCriterion({
    id: 'REL-07',
    title: 'Release archive',
    question: 'Are releases archived with what is needed to reproduce and analyse them?',
    proof: 'Archive policy, retention (incl. 10-year technical file under CRA)',
    strongEvidence: ['audit report', 'procedure'],
    weakEvidence: ['"git keeps everything"'],
    freshMonths: 24,
    freshness: '24 months',
  }),
];
