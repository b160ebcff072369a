import type { Candidate } from '../candidate.ts';
import { proposeAnalysisSummaries } from './analysis/propose-analysis-summaries.ts';
import { proposeCertificateTables } from './certificate/propose-certificate-tables.ts';
import { proposeCertificates } from './certificate/propose-certificates.ts';
import { proposeAnsweredCertifications } from './certification-statement/propose-answered-certifications.ts';
import { proposeCertificationStatements } from './certification-statement/propose-certification-statements.ts';
import { proposeComponentStatements } from './component/propose-component-statements.ts';
import { proposeIncidentStatements } from './incident/propose-incident-statements.ts';
import { proposeIncidents } from './incident/propose-incidents.ts';
import { proposeRootCauses } from './incident/propose-root-causes.ts';
import { ownPaperRules } from './own-paper-rules.ts';
import { proposeSbom } from './sbom/propose-sbom.ts';
import { proposeReportedTests } from './security-test/propose-reported-tests.ts';
import { proposeSecurityTests } from './security-test/propose-security-tests.ts';
import { proposeAssuranceReport } from './soc/assurance-report.ts';
import { proposeAuditExceptions } from './soc/audit-exception.ts';
import { proposeBridgeLetter } from './soc/bridge-letter.ts';
import { proposeSubserviceOrganisations } from './soc/subservice-organisation.ts';
import { proposeUserEntityControls } from './soc/user-entity-control.ts';
import type { ProposeRule, Source } from './source.ts';
import { proposeVexStatements } from './vex/propose-vex-statements.ts';

/** Every rule looks at every document; a rule that does not fit yields nothing. */
const rules: readonly ProposeRule[] = [
  proposeCertificates,
  proposeCertificateTables,
  proposeCertificationStatements,
  proposeAnsweredCertifications,
  proposeAssuranceReport,
  proposeAuditExceptions,
  proposeUserEntityControls,
  proposeSubserviceOrganisations,
  proposeBridgeLetter,
  ...ownPaperRules,
  proposeSecurityTests,
  proposeReportedTests,
  proposeAnalysisSummaries,
  proposeIncidents,
  proposeIncidentStatements,
  proposeRootCauses,
  proposeComponentStatements,
  proposeSbom,
  proposeVexStatements,
];

/** Proposes every claim the built-in rules can read in a document. */
export function* proposeClaims(source: Source): Generator<Candidate> {
  for (const rule of rules) yield* rule(source);
}
