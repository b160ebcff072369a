import { activitiesAndASecondPageOfSites } from './activities-and-a-second-page-of-sites.ts';
import { americanProductCertificateAsATable } from './american-product-certificate-as-a-table.ts';
import { approvalWithABoxOfDates } from './approval-with-a-box-of-dates.ts';
import { assessmentReportWithTargetAndAchievedLevels } from './assessment-report-with-target-and-achieved-levels.ts';
import { bilingualFormOfTheSchemeWithBoxes } from './bilingual-form-of-the-scheme-with-boxes.ts';
import { bilingualFormWithAnAddressInSeveral } from './bilingual-form-with-an-address-in-several.ts';
import { boxOfDatesAtTheTopRight } from './box-of-dates-at-the-top-right.ts';
import { britishApprovalWithSlashedDates } from './british-approval-with-slashed-dates.ts';
import { centredCertificateWithAnAnnexOfSites } from './centred-certificate-with-an-annex-of-sites.ts';
import { centredFormulaWithTheHolderInThe } from './centred-formula-with-the-holder-in-the.ts';
import { centredProcessCertificateWithSitesInA } from './centred-process-certificate-with-sites-in-a.ts';
import type { CertificateCase } from './certificate-case.ts';
import { certificateOfComplianceOfAProcess } from './certificate-of-compliance-of-a-process.ts';
import { certificateOfConformanceOfAComponentWith } from './certificate-of-conformance-of-a-component-with.ts';
import { certificateWithAFormOfScopeAnd } from './certificate-with-a-form-of-scope-and.ts';
import { certificateWithFactsInASideBar } from './certificate-with-facts-in-a-side-bar.ts';
import { certificateWithSeveralIssueDates } from './certificate-with-several-issue-dates.ts';
import { certificateWithTheValidityOfTheOne } from './certificate-with-the-validity-of-the-one.ts';
import { cloudServiceAttestedForTwoStandards } from './cloud-service-attested-for-two-standards.ts';
import { commonCriteriaCertificateInTheMannerOf } from './common-criteria-certificate-in-the-manner-of.ts';
import { confirmationInTheFormOfAMessage } from './confirmation-in-the-form-of-a-message.ts';
import { confirmationOfAControllerWithAnAssessor } from './confirmation-of-a-controller-with-an-assessor.ts';
import { confirmationOfADevelopmentProcessWithAssessor } from './confirmation-of-a-development-process-with-assessor.ts';
import { conformanceOfADevelopmentOrganisation } from './conformance-of-a-development-organisation.ts';
import { conformityFormOfAnInternationalSchemeWith } from './conformity-form-of-an-international-scheme-with.ts';
import { csaStarCertificate } from './csa-star-certificate.ts';
import { czechCertificateWithTwoLanguagesInA } from './czech-certificate-with-two-languages-in-a.ts';
import { datesOfThreeCycles } from './dates-of-three-cycles.ts';
import { declarationOfTheManufacturer } from './declaration-of-the-manufacturer.ts';
import { dutchCertificateForTwoStandards } from './dutch-certificate-for-two-standards.ts';
import { euccCertificateAsATable } from './eucc-certificate-as-a-table.ts';
import { fourColumnFormOfAComponent } from './four-column-form-of-a-component.ts';
import { frenchCertificateWithSitesBelowTheFormula } from './french-certificate-with-sites-below-the-formula.ts';
import { frenchCommonCriteriaReportPage } from './french-common-criteria-report-page.ts';
import { germanCertificateForTwoSystems } from './german-certificate-for-two-systems.ts';
import { germanCertificateInOneLongSentence } from './german-certificate-in-one-long-sentence.ts';
import { germanCertificateWithItsDatesInA } from './german-certificate-with-its-dates-in-a.ts';
import { germanCertificateWithPairsInOneLine } from './german-certificate-with-pairs-in-one-line.ts';
import { germanCommonCriteriaCertificateWithExpiry } from './german-common-criteria-certificate-with-expiry.ts';
import { germanLabelsUnderValuesInColumns } from './german-labels-under-values-in-columns.ts';
import { germanLetterOfConfirmation } from './german-letter-of-confirmation.ts';
import { germanProcessCertificateWithSplitLabels } from './german-process-certificate-with-split-labels.ts';
import { germanTableWithBordersAndLabelsCentred } from './german-table-with-borders-and-labels-centred.ts';
import { italianAndEnglishCertificateInCapitals } from './italian-and-english-certificate-in-capitals.ts';
import { japaneseRegistrationInEnglish } from './japanese-registration-in-english.ts';
import { labelsAboveTheirValuesInThreeColumns } from './labels-above-their-values-in-three-columns.ts';
import { landscapeWithLabelsUnderTheValues } from './landscape-with-labels-under-the-values.ts';
import { letterAfterASurveillanceAudit } from './letter-after-a-surveillance-audit.ts';
import { letterOfARegistrar } from './letter-of-a-registrar.ts';
import { letterThatConfirmsACertificateInSentences } from './letter-that-confirms-a-certificate-in-sentences.ts';
import { letterValidForAPeriodOfYears } from './letter-valid-for-a-period-of-years.ts';
import { maturityLevelsPerPracticeInAnAnnex } from './maturity-levels-per-practice-in-an-annex.ts';
import { multiSiteCertificateWithAnAppendixOf } from './multi-site-certificate-with-an-appendix-of.ts';
import { noticeOfWithdrawal } from './notice-of-withdrawal.ts';
import { numberedBoxesInLandscape } from './numbered-boxes-in-landscape.ts';
import { numberedSitesAndALastSurveillance } from './numbered-sites-and-a-last-surveillance.ts';
import { overviewTableOfValidCertificates } from './overview-table-of-valid-certificates.ts';
import { portugueseCertificate } from './portuguese-certificate.ts';
import { processCertificateInAFewLines } from './process-certificate-in-a-few-lines.ts';
import { processCertificateOfAProductTestHouse } from './process-certificate-of-a-product-test-house.ts';
import { productCertificateWithATableOfModels } from './product-certificate-with-a-table-of-models.ts';
import { registrationAgainstProvisionsWithASmallForm } from './registration-against-provisions-with-a-small-form.ts';
import { registrationCertificateWithTheHolderBesideThe } from './registration-certificate-with-the-holder-beside-the.ts';
import { registrationWithAColumnOfDatesOn } from './registration-with-a-column-of-dates-on.ts';
import { registrationWithATableOfFourColumns } from './registration-with-a-table-of-four-columns.ts';
import { registrationWithConditionsInSmallPrint } from './registration-with-conditions-in-small-print.ts';
import { registrationWithFiveKindsOfDates } from './registration-with-five-kinds-of-dates.ts';
import { schemeCertificateOfAProcessWithA } from './scheme-certificate-of-a-process-with-a.ts';
import { spanishCertificateWithAFormOfActivities } from './spanish-certificate-with-a-form-of-activities.ts';
import { statusOfASuspendedCertificate } from './status-of-a-suspended-certificate.ts';
import { summaryForTwoStandardsInLinesWith } from './summary-for-two-standards-in-lines-with.ts';
import { swissCertificateWithANormativeBasis } from './swiss-certificate-with-a-normative-basis.ts';
import { systemCertificateWithACapabilityLevel } from './system-certificate-with-a-capability-level.ts';
import { tisaxResult } from './tisax-result.ts';
import { twoCertificatesOfOneHolderInOne } from './two-certificates-of-one-holder-in-one.ts';
import { twoCertificatesOnOnePage } from './two-certificates-on-one-page.ts';
import { valuesBeforeLabelsInTheContentStream } from './values-before-labels-in-the-content-stream.ts';

/** Certificates in the manner of many issuers, all fictional. */
export const certificateCases: readonly CertificateCase[] = [
  bilingualFormWithAnAddressInSeveral,
  centredFormulaWithTheHolderInThe,
  registrationCertificateWithTheHolderBesideThe,
  labelsAboveTheirValuesInThreeColumns,
  datesOfThreeCycles,
  confirmationOfADevelopmentProcessWithAssessor,
  conformityFormOfAnInternationalSchemeWith,
  certificateOfConformanceOfAComponentWith,
  valuesBeforeLabelsInTheContentStream,
  maturityLevelsPerPracticeInAnAnnex,
  landscapeWithLabelsUnderTheValues,
  frenchCertificateWithSitesBelowTheFormula,
  twoCertificatesOfOneHolderInOne,
  commonCriteriaCertificateInTheMannerOf,
  germanTableWithBordersAndLabelsCentred,
  overviewTableOfValidCertificates,
  centredCertificateWithAnAnnexOfSites,
  activitiesAndASecondPageOfSites,
  approvalWithABoxOfDates,
  registrationWithConditionsInSmallPrint,
  processCertificateOfAProductTestHouse,
  frenchCommonCriteriaReportPage,
  germanCommonCriteriaCertificateWithExpiry,
  noticeOfWithdrawal,
  declarationOfTheManufacturer,
  tisaxResult,
  csaStarCertificate,
  letterThatConfirmsACertificateInSentences,
  italianAndEnglishCertificateInCapitals,
  spanishCertificateWithAFormOfActivities,
  fourColumnFormOfAComponent,
  assessmentReportWithTargetAndAchievedLevels,
  germanProcessCertificateWithSplitLabels,
  dutchCertificateForTwoStandards,
  germanLetterOfConfirmation,
  twoCertificatesOnOnePage,
  certificateOfComplianceOfAProcess,
  japaneseRegistrationInEnglish,
  euccCertificateAsATable,
  numberedSitesAndALastSurveillance,
  systemCertificateWithACapabilityLevel,
  boxOfDatesAtTheTopRight,
  letterValidForAPeriodOfYears,
  germanLabelsUnderValuesInColumns,
  confirmationOfAControllerWithAnAssessor,
  multiSiteCertificateWithAnAppendixOf,
  germanCertificateInOneLongSentence,
  conformanceOfADevelopmentOrganisation,
  summaryForTwoStandardsInLinesWith,
  numberedBoxesInLandscape,
  statusOfASuspendedCertificate,
  letterAfterASurveillanceAudit,
  certificateWithAFormOfScopeAnd,
  registrationWithAColumnOfDatesOn,
  registrationAgainstProvisionsWithASmallForm,
  certificateWithTheValidityOfTheOne,
  germanCertificateWithPairsInOneLine,
  certificateWithSeveralIssueDates,
  registrationWithATableOfFourColumns,
  processCertificateInAFewLines,
  schemeCertificateOfAProcessWithA,
  swissCertificateWithANormativeBasis,
  cloudServiceAttestedForTwoStandards,
  czechCertificateWithTwoLanguagesInA,
  productCertificateWithATableOfModels,
  portugueseCertificate,
  certificateWithFactsInASideBar,
  confirmationInTheFormOfAMessage,
  centredProcessCertificateWithSitesInA,
  germanCertificateForTwoSystems,
  americanProductCertificateAsATable,
  britishApprovalWithSlashedDates,
  germanCertificateWithItsDatesInA,
  letterOfARegistrar,
  bilingualFormOfTheSchemeWithBoxes,
  registrationWithFiveKindsOfDates,
];
