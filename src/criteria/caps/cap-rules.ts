import type { CapRule } from '../weighing.ts';
import { assuranceReportCaps, unreliableReportCaps } from './assurance-report.ts';
import { bridgeLetterCaps } from './bridge-letter.ts';
import { certificateDateCaps } from './certificate-dates.ts';
import { cloudAssuranceCaps } from './cloud-assurance.ts';
import { craConformityCaps } from './cra-conformity.ts';
import { developmentScopeCaps } from './development-scope.ts';
import { injectionCaps } from './injection.ts';
import { issuerCaps } from './issuer.ts';
import { maturityCaps } from './maturity.ts';
import { otherPartCaps } from './other-part.ts';
import { sbomCoverageCaps } from './sbom-coverage.ts';
import { sbomIdentityCaps } from './sbom-identity.ts';
import { sbomMatchCaps } from './sbom-match.ts';
import { scopeCaps } from './scope.ts';
import { securityTestCaps } from './security-test.ts';
import { similarityCaps } from './similarity.ts';
import { supportEndCaps } from './support-end.ts';
import { vulnerabilityStatementCaps } from './vulnerability-statement.ts';
import { weakEvidenceCaps } from './weak-evidence.ts';
import { wordingCaps } from './wording.ts';

/** Every rule that can limit a single claim; the order is the order in which reasons are shown. */
export const capRules: readonly CapRule[] = [
  otherPartCaps,
  injectionCaps,
  scopeCaps,
  developmentScopeCaps,
  maturityCaps,
  issuerCaps,
  certificateDateCaps,
  cloudAssuranceCaps,
  craConformityCaps,
  assuranceReportCaps,
  unreliableReportCaps,
  bridgeLetterCaps,
  securityTestCaps,
  supportEndCaps,
  sbomIdentityCaps,
  sbomCoverageCaps,
  sbomMatchCaps,
  vulnerabilityStatementCaps,
  similarityCaps,
  wordingCaps,
  weakEvidenceCaps,
];
