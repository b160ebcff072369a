import type { z } from 'zod';
import { answerCheckDataSchema } from './kinds/answer-check-answers.ts';
import { assuranceReportDataSchema } from './kinds/assurance-report-answers.ts';
import { certificationDataSchema } from './kinds/certification-answers.ts';
import { changesDataSchema } from './kinds/change-answers.ts';
import { claimCheckDataSchema } from './kinds/claim-check-answers.ts';
import { commitmentDataSchema } from './kinds/commitment-answers.ts';
import { compareDataSchema } from './kinds/compare-answers.ts';
import { componentDataSchema } from './kinds/component-data.ts';
import { draftDataSchema } from './kinds/draft-answers.ts';
import { evidenceListDataSchema } from './kinds/evidence-list-answers.ts';
import { expiriesDataSchema } from './kinds/expiry-answers.ts';
import { exportDataSchema } from './kinds/export-answers.ts';
import { disputesDataSchema, redFlagsDataSchema } from './kinds/flag-answers.ts';
import { incidentsDataSchema } from './kinds/incident-answers.ts';
import { helpDataSchema, openDataSchema } from './kinds/open-answers.ts';
import { portfolioDataSchema } from './kinds/portfolio-data.ts';
import { explainDataSchema, gapsDataSchema, postureDataSchema } from './kinds/posture-answers.ts';
import { practiceDataSchema } from './kinds/practice-answers.ts';
import {
  exceptionsDataSchema,
  subserviceDataSchema,
  userControlsDataSchema,
} from './kinds/report-list-answers.ts';
import { alternativesDataSchema, nextRequestsDataSchema } from './kinds/request-answers.ts';
import { sbomDiffDataSchema } from './kinds/sbom-diff-answers.ts';
import { sbomQualityDataSchema } from './kinds/sbom-quality-answers.ts';
import { securityTestDataSchema } from './kinds/security-test-answers.ts';
import { supportPeriodDataSchema } from './kinds/support-period-answers.ts';
import { vulnerabilityDataSchema } from './kinds/vulnerability-data.ts';
import type { QuestionKind } from './question.ts';

/** The shape of `data` in an answer, by the kind of its question. */
export const answerDataSchemas = {
  posture: postureDataSchema,
  certification: certificationDataSchema,
  'assurance-report': assuranceReportDataSchema,
  exceptions: exceptionsDataSchema,
  subservice: subserviceDataSchema,
  'user-controls': userControlsDataSchema,
  'security-test': securityTestDataSchema,
  practice: practiceDataSchema,
  commitment: commitmentDataSchema,
  'support-period': supportPeriodDataSchema,
  incidents: incidentsDataSchema,
  'evidence-list': evidenceListDataSchema,
  component: componentDataSchema,
  'sbom-quality': sbomQualityDataSchema,
  'sbom-diff': sbomDiffDataSchema,
  vulnerability: vulnerabilityDataSchema,
  expiries: expiriesDataSchema,
  gaps: gapsDataSchema,
  changes: changesDataSchema,
  disputes: disputesDataSchema,
  'red-flags': redFlagsDataSchema,
  explain: explainDataSchema,
  compare: compareDataSchema,
  portfolio: portfolioDataSchema,
  export: exportDataSchema,
  'claim-check': claimCheckDataSchema,
  'answer-check': answerCheckDataSchema,
  alternatives: alternativesDataSchema,
  draft: draftDataSchema,
  'next-requests': nextRequestsDataSchema,
  open: openDataSchema,
  help: helpDataSchema,
} as const satisfies Readonly<Record<QuestionKind, z.ZodType>>;
