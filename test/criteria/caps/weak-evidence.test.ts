import { describe, expect, test } from 'vitest';
import { weakEvidence } from '../../../src/criteria/caps/weak-signs.ts';
import { findCriterion } from '../../../src/criteria/catalogue/catalogue.ts';
import { claimOf, commitment, practice } from '../../support/claims.ts';
import { type EvidenceDetails, onFile } from '../../support/evidence.ts';
import { capsOf, findingOf } from '../../support/judge.ts';

const paper: EvidenceDetails = { kind: 'policy', effectiveDate: '2026-10-04', owner: 'CISO' };
const level = (criterion: string, quote: string, details: EvidenceDetails = paper) =>
  findingOf(criterion, [onFile(details, [practice(criterion, quote)])]).level;

describe('weak evidence', () => {
  test('is named in the words of the catalogue, or is a trap of the criterion', () => {
    for (const { criterion, label } of weakEvidence) {
      const entry = findCriterion(criterion);
      const words = [...(entry?.weakEvidence ?? []), ...(entry?.traps ?? [])];
      expect(words, `${criterion} ${label}`).toContain(label);
    }
  });

  test.each([
    ['GOV-10', 'We are committed to continuous improvement.', 'Audit findings drive improvement.'],
    ['SBD-02', 'We use STRIDE.', 'STRIDE threat models are reviewed for each release.'],
    ['SBD-04', 'Our zero trust product.', 'Zero trust by segmentation of every layer.'],
    ['SCD-01', 'We follow best practices.', 'MISRA C and best practices are enforced by lint.'],
    ['SCD-02', 'All code is reviewed.', 'Branch protection blocks a merge without a review.'],
    ['SCD-04', 'We are ISO 9001 certified.', 'Mitigations are tested for each release.'],
    ['SCD-05', 'Tested with a scanner.', 'Fuzz tests and a scanner run on each version.'],
    [
      'DEP-04',
      'We only use trusted libraries.',
      'Libraries only enter by approval and are trusted.',
    ],
    ['DEP-05', 'Subcontractors sign an NDA.', 'Beside the NDA they follow our SDL.'],
    ['REL-02', 'We sign our code.', 'Signing keys are kept in an HSM.'],
    ['REL-03', 'An MD5 sum is published.', 'Signed SHA-256 sums beside MD5 ones.'],
    ['REL-03', 'Downloads use https.', 'Downloads use https and carry a signature.'],
    ['REL-04', 'We reach SLSA 3.', 'Provenance is produced by the build service.'],
    ['REL-05', 'Automatic updates.', 'Automatic updates are signed; offline packages exist.'],
    ['REL-06', 'See the changelog.', 'Updates are tested; the changelog names security fixes.'],
    ['REL-07', 'Git keeps everything.', 'The git repository is archived for ten years.'],
    [
      'VUL-01',
      'Write to support@example.test.',
      'Report vulnerabilities to security@example.test.',
    ],
    ['VUL-01', 'Use the contact form.', 'Report vulnerabilities by the contact form.'],
    ['VUL-03', 'Fixed as soon as possible.', 'Fixed within 30 days.'],
    ['VUL-04', 'Notes for customers only.', 'Advisories are published with CVE identifiers.'],
    ['VUL-06', 'Supported long-term.', 'Supported for 10 years.'],
    ['VUL-07', 'Customers are told promptly.', 'Customers are told within 24 hours.'],
    ['DEP-01', 'An SBOM is available on request.', 'An SBOM is delivered with each release.'],
  ])('for %s: "%s" is E1, "%s" is E2', (criterion, weak, documented) => {
    expect(level(criterion, weak)).toBe('E1');
    expect(level(criterion, documented)).toBe('E2');
  });

  test('is a statement about an SBOM where the file itself is asked for', () => {
    expect(level('DEP-02', 'Our SBOMs are NTIA compliant.')).toBe('E1');
    expect(level('DEP-03', 'Our SBOMs list transitive components.')).toBe('E1');
    const list: EvidenceDetails = { kind: 'advisory', file: 'list.pdf' };
    expect(level('DEP-02', 'A list of components', list)).toBe('E1');
  });

  test('is a guide that names no product', () => {
    const guide: EvidenceDetails = { ...paper, kind: 'other', title: 'General hardening guide' };
    expect(level('SBD-06', 'Disable unused services.', guide)).toBe('E1');
    expect(
      level('SBD-06', 'Disable unused services.', { ...guide, title: 'X7 hardening guide' }),
    ).toBe('E3');
  });

  test('is what a supplier says about its builds after an incident', () => {
    const report: EvidenceDetails = { kind: 'incident-report', effectiveDate: '2026-09-01' };
    expect(level('DEP-07', 'All packages are now pinned.', report)).toBe('E1');
    expect(level('DEP-07', 'All packages are pinned.')).toBe('E2');
  });

  test('is a security level that is a target, not a capability', () => {
    const claim = (printed: string | null) =>
      claimOf('certification', {
        standard: 'IEC 62443-4-2',
        level: printed,
        holder: 'Kestrel Controls s.r.o.',
        issuer: 'TÜV NORD CERT GmbH',
        accreditation: 'DAkkS',
        product: 'X7',
      });
    const gov06 = (printed: string | null) =>
      findingOf('GOV-06', [onFile({ kind: 'certificate' }, [claim(printed)])]).level;
    expect(gov06('SL-T 2')).toBe('E1');
    expect(gov06('SL-C 2')).toBe('E4');
    expect(gov06(null)).toBe('E4');
  });

  test('is a mere sentence where a certificate or a report is asked for', () => {
    for (const criterion of ['GOV-01', 'GOV-03', 'GOV-04', 'GOV-06']) {
      const finding = findingOf(criterion, [
        onFile(paper, [practice(criterion, 'We are fully certified.')]),
      ]);
      expect(finding.level).toBe('E1');
      expect(capsOf(finding)).toContain('weak evidence');
    }
  });

  test('is a commitment without a length of time', () => {
    const promise = (subject: 'fix' | 'notify' | 'support', duration: string | null) =>
      onFile(paper, [commitment({ subject, duration }, { quote: 'promised' })]);
    expect(findingOf('VUL-03', [promise('fix', null)]).level).toBe('E1');
    expect(findingOf('VUL-03', [promise('fix', 'P30D')]).level).toBe('E2');
    expect(findingOf('VUL-07', [promise('notify', null)]).level).toBe('E1');
    expect(findingOf('VUL-07', [promise('notify', 'PT24H')]).level).toBe('E2');
    expect(findingOf('VUL-06', [promise('support', null)]).level).toBe('E1');
    expect(findingOf('VUL-06', [promise('support', 'P10Y')]).level).toBe('E2');
    expect(findingOf('VUL-06', [promise('support', 'PT15M')]).level).toBe('unknown');
  });

  test('is a component list that no machine can read', () => {
    const pdf = onFile({ kind: 'sbom', file: 'components.pdf' }, [practice('DEP-01', 'zlib 1.3')]);
    expect(findingOf('DEP-01', [pdf]).level).toBe('E1');
    const file = onFile({ kind: 'sbom', file: 'x7.cdx.json' }, [practice('DEP-01', 'zlib 1.3')]);
    expect(findingOf('DEP-01', [file]).level).toBe('E3');
  });
});
