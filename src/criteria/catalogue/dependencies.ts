import type { Criterion } from '../criterion.ts';
import { defineCriterion } from './define-criterion.ts';

/** Dependency management. */
export const dependencies: readonly Criterion[] = [
  defineCriterion({
    id: 'DEP-01',
    mustHave: true,
    title: 'SBOM',
    question: 'Is a machine-readable SBOM available for the exact delivered version?',
    proof: 'CycloneDX/SPDX file naming product + version, author, timestamp; delivery channel',
    strongEvidence: ['SBOM file parsed by us (signed best)', 'SBOM per release via portal'],
    weakEvidence: ['PDF/Excel component list', '"SBOM on request"', 'SBOM of another version'],
    freshness:
      'per delivered release; the SBOM of exactly the ordered version does not age; its vulnerability match does',
    traps: ['latest version only', 'empty dependencies', 'SBOM of the build tool'],
  }),
  defineCriterion({
    id: 'DEP-02',
    title: 'SBOM elements',
    question:
      'Does the SBOM carry the minimum elements (producer, name, version, identifier, relationship, author, timestamp; CISA 2025 draft adds hash, licence, tool, generation context)?',
    proof: 'Computed field coverage per component',
    strongEvidence: ['computed by the product from the file'],
    weakEvidence: ['supplier statement "NTIA compliant"'],
    freshness: 'same as DEP-01',
    traps: ['purl/CPE missing on most components', 'version "unknown"'],
  }),
  defineCriterion({
    id: 'DEP-03',
    title: 'SBOM depth',
    question:
      'Does the SBOM include transitive, embedded and OS/firmware components, and say what is unknown?',
    proof: 'Dependency graph depth, share of components with relations, completeness assertion',
    strongEvidence: ['computed graph + completeness assertion', 'independent binary analysis'],
    weakEvidence: ['flat list without relations'],
    freshness: 'same as DEP-01',
    traps: ['only npm part of a firmware product', 'no RTOS/kernel listed'],
  }),
  defineCriterion({
    id: 'DEP-04',
    title: 'Component vetting',
    question:
      'Are third-party and open-source components selected and vetted against security criteria?',
    proof: 'Component approval procedure, security requirements to sub-suppliers, approved list',
    strongEvidence: ['audit report', 'procedure + approval record'],
    weakEvidence: ['"we only use trusted libraries"'],
    freshMonths: 24,
    freshness: '24 months',
    traps: ['licence check only'],
  }),
  defineCriterion({
    id: 'DEP-05',
    title: 'Subcontracted parts',
    question:
      'Do custom components developed by subcontractors follow an equivalent secure process?',
    proof: 'List of outsourced parts, contractual SDL clauses, evidence from the subcontractor',
    strongEvidence: ['subcontractor certificate', 'audit of subcontractor'],
    weakEvidence: ['NDA', 'no answer'],
    freshMonths: 24,
    freshness: '24 months',
    traps: ['outsourcing hidden in a carve-out'],
  }),
  defineCriterion({
    id: 'DEP-06',
    mustHave: true,
    title: 'Component monitoring',
    question:
      'Are components monitored for known vulnerabilities, and does the delivered version ship without known exploitable ones?',
    proof:
      'Monitoring process, SCA result for the release, computed matches of the SBOM against an offline vulnerability feed + VEX',
    strongEvidence: ['our own match + supplier VEX', 'SCA report for the version'],
    weakEvidence: ['"we scan daily"'],
    freshMonths: 3,
    freshness: 'SBOM match re-run on every feed update; report 90 days',
    traps: ['"0 findings" because identifiers are missing'],
  }),
  defineCriterion({
    id: 'DEP-07',
    title: 'Package protection',
    question:
      'What protects the build from malicious or tampered packages (pinning, lockfiles, private proxy, quarantine, signature checks)?',
    proof:
      'Build policy, repository-proxy setup, lockfile use, reaction to recent package-worm events',
    strongEvidence: ['audit report', 'configuration extract'],
    weakEvidence: ['blog post', 'statement after an incident'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['antivirus offered as answer'],
  }),
  defineCriterion({
    id: 'DEP-08',
    title: 'Component lifecycle',
    question:
      'Are end-of-life, unmaintained or licence-problematic components known and planned out?',
    proof: 'Component lifecycle list, replacement plan',
    strongEvidence: ['SBOM + computed age/EOL hints', 'supplier plan'],
    weakEvidence: ['silence'],
    freshMonths: 12,
    freshness: '12 months',
    traps: ['"stable" used for "unmaintained"'],
  }),
];
