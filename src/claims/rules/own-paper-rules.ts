import { proposeCommitmentTables } from './commitment/propose-commitment-tables.ts';
import { proposeCommitments } from './commitment/propose-commitments.ts';
import { proposePractices } from './practice/propose-practices.ts';
import { proposeItemCommitments } from './questionnaire/propose-item-commitments.ts';
import { proposeItemIncidents } from './questionnaire/propose-item-incidents.ts';
import { proposeQuestionnaire } from './questionnaire/propose-questionnaire.ts';
import { proposeSecurityTxt } from './security-txt/propose-security-txt.ts';
import { proposeHosting } from './shared-responsibility/propose-hosting.ts';
import { proposeResponsibilityMatrix } from './shared-responsibility/propose-responsibility-matrix.ts';
import { proposeUserControls } from './shared-responsibility/propose-user-controls.ts';
import type { ProposeRule } from './source.ts';
import { proposeSupportPeriods } from './support-period/propose-support-periods.ts';

/** Rules for what a supplier writes itself: policies, manuals, contracts, questionnaires, pages. */
export const ownPaperRules: readonly ProposeRule[] = [
  proposePractices,
  proposeQuestionnaire,
  proposeItemCommitments,
  proposeItemIncidents,
  proposeCommitments,
  proposeCommitmentTables,
  proposeSupportPeriods,
  proposeSecurityTxt,
  proposeUserControls,
  proposeResponsibilityMatrix,
  proposeHosting,
];
